import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { hasNamespaces, inNamespace } from "../../tests/network/namespace.mjs";
import { artifactsFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runInherited } from "../run-process.mjs";
import { parseJson } from "../setup/json.mjs";
import { countOne, countPlaywright, countVitest } from "./reports.mjs";

/** @import { Tally } from "./reports.mjs" */

/** Types. @returns {Promise<Tally>} */
export async function checkTypes() {
  return countOne("tsc", await runTool("tsc", ["--noEmit", "-p", "tsconfig.json"]));
}

/** Lint and formatting. @returns {Promise<Tally>} */
export async function checkStyle() {
  const colours = process.stdout.isTTY ? [] : ["--colors=off"];
  return countOne("biome", await runTool("biome", ["ci", ...colours, "."]));
}

/**
 * Unit tests.
 *
 * @param {string[]} [vitestArgs]
 * @returns {Promise<Tally>}
 */
export async function checkUnits(vitestArgs = []) {
  const report = await freshReport("unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await runTool("vitest", ["run", ...reporters, ...vitestArgs]);
  return countVitest(await readReport(report), exitCode, projectFolder);
}

/**
 * Tests on real Electron.
 *
 * @param {string[]} playwrightArgs
 * @returns {Promise<Tally>}
 */
export function checkEndToEnd(playwrightArgs) {
  return runPlaywright("e2e", playwrightArgs);
}

/**
 * Long random runs: fuzzed replies, kills, faults in every call, a soak.
 *
 * @param {{ minutes: string, seed: string }} options how long each of them takes at the least
 * @returns {Promise<Tally>}
 */
export async function checkEndurance({ minutes, seed }) {
  const report = await freshReport("endurance.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const env = { PLUSOFON_ENDURANCE_MINUTES: minutes, PLUSOFON_ENDURANCE_SEED: seed };
  const config = ["--config", "tests/endurance/vitest.config.mts"];
  const exitCode = await runTool("vitest", ["run", ...config, ...reporters], env);
  return countVitest(await readReport(report), exitCode, projectFolder);
}

/** Whether this computer lets tests have a network namespace of their own. */
export const hasNetworkOfItsOwn = hasNamespaces;

/**
 * Tests on real Electron in a network namespace of their own.
 *
 * @param {string[]} playwrightArgs
 * @returns {Promise<Tally>}
 */
export function checkNetwork(playwrightArgs) {
  return runPlaywright("network", playwrightArgs, {}, inNamespace);
}

/**
 * Tests of the packages as they are installed on this machine.
 *
 * @param {string[]} playwrightArgs
 * @returns {Promise<Tally>}
 */
export function checkInstalled(playwrightArgs) {
  return runPlaywright("packages", playwrightArgs);
}

/**
 * The pictures of every state of the window; with `--draw` those of now become the baseline.
 *
 * @param {string[]} args of Playwright, and `--draw`
 * @returns {Promise<Tally>}
 */
export function checkPictures(args) {
  const playwrightArgs = args.filter((argument) => argument !== "--draw");
  return runPlaywright(
    "pictures",
    playwrightArgs,
    args.includes("--draw") ? { PLUSOFON_DRAW_PICTURES: "1" } : {},
  );
}

/**
 * Draws the pictures of README and docs/ anew.
 *
 * @param {string[]} playwrightArgs
 * @returns {Promise<Tally>}
 */
export function drawDocsPictures(playwrightArgs) {
  return runPlaywright("docs-pictures", playwrightArgs);
}

/**
 * @param {"e2e" | "network" | "packages" | "pictures" | "docs-pictures"} suite the folder below `tests`
 * @param {string[]} playwrightArgs
 * @param {NodeJS.ProcessEnv} [added]
 * @param {typeof inNamespace} [wrap] the command that runs another
 * @returns {Promise<Tally>}
 */
async function runPlaywright(suite, playwrightArgs, added = {}, wrap) {
  const report = await freshReport(`${suite}.json`);
  const args = [
    "test",
    "-c",
    `tests/${suite}/playwright.config.ts`,
    "--reporter=list,json",
    ...playwrightArgs,
  ];
  const exitCode = await runTool("playwright", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...added }, wrap);
  return countPlaywright(await readReport(report), exitCode);
}

/**
 * @param {Parameters<typeof toolEntry>[0]} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [added]
 * @param {typeof inNamespace} [wrap]
 */
function runTool(tool, args, added = {}, wrap = (command, all) => ({ command, args: all })) {
  // Colours are for terminals; in a file they only hide the text.
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  const env = { ...process.env, ...colours, ...added };
  const wrapped = wrap(process.execPath, [toolEntry(tool), ...args]);
  return runInherited(wrapped.command, wrapped.args, { cwd: projectFolder, env });
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
