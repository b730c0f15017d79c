import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { artifactsFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runInherited } from "../run-process.mjs";
import { parseJson } from "../setup/json.mjs";
import { failedInPlaywright, failedInVitest } from "./failed-tests.mjs";
import { countOne, countPlaywright, countVitest } from "./summary.mjs";

/** @import { Tally } from "./summary.mjs" */

/**
 * @param {Parameters<typeof toolEntry>[0]} tool
 * @param {string[]} toolArguments
 * @param {NodeJS.ProcessEnv} [added]
 */
function runTool(tool, toolArguments, added = {}) {
  // Colours are for terminals; in a file they only hide the text.
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  const env = { ...process.env, ...colours, ...added };
  return runInherited(process.execPath, [toolEntry(tool), ...toolArguments], { cwd: projectFolder, env });
}

/** Types. @returns {Promise<Tally>} */
export async function checkTypes() {
  return countOne(await runTool("tsc", ["--noEmit", "-p", "tsconfig.json"]));
}

/** Lint and formatting. @returns {Promise<Tally>} */
export async function checkStyle() {
  return countOne(await runTool("biome", ["ci", ...(process.stdout.isTTY ? [] : ["--colors=off"]), "."]));
}

/** Unit tests. @returns {Promise<Tally>} */
export async function checkUnits() {
  const report = await freshReport("unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await runTool("vitest", ["run", ...reporters]);
  const read = await readReport(report);
  return { ...countVitest(read, exitCode), failedTests: failedInVitest(read, projectFolder) };
}

/**
 * Tests on real Electron.
 *
 * @param {string[]} playwrightArguments
 * @returns {Promise<Tally>}
 */
export function checkEndToEnd(playwrightArguments) {
  return runPlaywright("e2e", playwrightArguments);
}

/**
 * The pictures of every state of the window.
 *
 * @param {string[]} playwrightArguments
 * @param {{ isDrawing: boolean }} options `isDrawing`: the pictures of now become the baseline
 * @returns {Promise<Tally>}
 */
export function checkPictures(playwrightArguments, { isDrawing }) {
  const added = isDrawing ? { PLUSOFON_DRAW_PICTURES: "1" } : {};
  return runPlaywright("pictures", playwrightArguments, added);
}

/**
 * @param {"e2e" | "pictures"} suite the folder below `tests`
 * @param {string[]} playwrightArguments
 * @param {NodeJS.ProcessEnv} [added]
 * @returns {Promise<Tally>}
 */
async function runPlaywright(suite, playwrightArguments, added = {}) {
  const report = await freshReport(`${suite}.json`);
  const toolArguments = ["test", "-c", `tests/${suite}/playwright.config.ts`, "--reporter=list,json"];
  const exitCode = await runTool("playwright", [...toolArguments, ...playwrightArguments], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...added,
  });
  const read = await readReport(report);
  return { ...countPlaywright(read, exitCode), failedTests: failedInPlaywright(read) };
}

/**
 * The path of a report, with none from before at it.
 *
 * @param {string} name
 */
async function freshReport(name) {
  await mkdir(artifactsFolder, { recursive: true });
  const report = path.join(artifactsFolder, name);
  await rm(report, { force: true });
  return report;
}

/** @param {string} report */
async function readReport(report) {
  return parseJson(await readFile(report, "utf8").catch(() => ""));
}
