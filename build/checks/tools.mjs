import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { artifactsFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runInherited } from "../run-process.mjs";
import { parseJson } from "../setup/json.mjs";
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
  return countVitest(await readReport(report), exitCode);
}

/**
 * Tests on real Electron.
 *
 * @param {string[]} playwrightArguments
 * @returns {Promise<Tally>}
 */
export async function checkEndToEnd(playwrightArguments) {
  const report = await freshReport("e2e.json");
  const toolArguments = ["test", "-c", "tests/e2e/playwright.config.ts", "--reporter=list,json"];
  const exitCode = await runTool("playwright", [...toolArguments, ...playwrightArguments], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return countPlaywright(await readReport(report), exitCode);
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
