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
 */
export function checkUnits(vitestArgs = []) {
  return checkByVitest("unit", vitestArgs);
}

/**
 * Long random runs: fuzzed replies, kills, faults in every call, a soak.
 *
 * @param {{ minutes: string, seed: string }} options how long each of them takes at the least
 */
export function checkEndurance({ minutes, seed }) {
  const env = { PLUSOFON_ENDURANCE_MINUTES: minutes, PLUSOFON_ENDURANCE_SEED: seed };
  return checkByVitest("endurance", ["--config", "tests/endurance/vitest.config.mts"], env);
}

/**
 * @param {string} name of the report
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [added]
 * @returns {Promise<Tally>}
 */
async function checkByVitest(name, args, added) {
  const report = await freshReport(`${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await runTool("vitest", ["run", ...reporters, ...args], added);
  return countVitest(await readReport(report), exitCode, projectFolder);
}

/** Whether this computer lets tests have a network namespace of their own. */
export const hasNetworkOfItsOwn = hasNamespaces;

/**
 * A suite of Playwright: `e2e` on real Electron, `network` there too, in a network namespace of its own, `packages` as they
 * are installed on this machine, `pictures` of every state of the window, `docs-pictures` drawn anew.
 *
 * @param {"e2e" | "network" | "packages" | "pictures" | "docs-pictures"} suite the folder below `tests`
 * @param {string[]} [args] of Playwright, and `--draw`: the pictures of now become the baseline
 * @returns {Promise<Tally>}
 */
export async function checkByPlaywright(suite, args = []) {
  const report = await freshReport(`${suite}.json`);
  const config = ["-c", `tests/${suite}/playwright.config.ts`, "--reporter=list,json"];
  const others = args.filter((argument) => argument !== "--draw");
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // By default in a folder that all have in common: a namespace's root is taken for the real one.
    PWTEST_CACHE_DIR: path.join(projectFolder, "node_modules", ".cache", "playwright"),
    ...(others.length < args.length ? { PLUSOFON_DRAW_PICTURES: "1" } : {}),
  };
  const wrap = suite === "network" ? inNamespace : undefined;
  const exitCode = await runTool("playwright", ["test", ...config, ...others], env, wrap);
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
