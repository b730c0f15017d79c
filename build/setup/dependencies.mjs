import { readFile } from "node:fs/promises";
import path from "node:path";
import { runCaptured, tailOf } from "../run-process.mjs";
import { SetupFailure } from "../script.mjs";
import { isRecord, parseJson } from "./json.mjs";

/** @import { Log } from "../log.mjs" */

/**
 * Installs what package-lock.json names, unless exactly that is installed.
 *
 * @param {{ log: Log, folder: string }} options
 * @throws {SetupFailure} when npm can't
 */
export async function ensureDependencies({ log, folder }) {
  const [lock, hiddenLock] = await Promise.all(
    ["package-lock.json", "node_modules/.package-lock.json"].map((name) =>
      readFile(path.join(folder, name), "utf8").then(parseJson, () => null),
    ),
  );
  if (!isInstalled(lock, hiddenLock)) await install(log, folder);
  log.ready({ ru: "Зависимости", en: "dependencies" });
}

/**
 * Whether npm's own record of `node_modules` has every package of the lock file in its version. Packages for other
 * platforms are optional and may be missing.
 *
 * @param {unknown} lock package-lock.json
 * @param {unknown} hiddenLock node_modules/.package-lock.json
 */
export function isInstalled(lock, hiddenLock) {
  const wanted = packagesOf(lock);
  const installed = packagesOf(hiddenLock);
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "" || !isRecord(entry)) return name === "";
    const found = installed[name];
    if (!isRecord(found)) return entry["optional"] === true;
    return found["version"] === entry["version"];
  });
}

/**
 * Runs npm: the very one that started this script, else the one on the path.
 *
 * @param {string[]} args
 * @param {string} folder
 */
export function runNpm(args, folder) {
  const entry = process.env["npm_execpath"];
  if (entry?.endsWith("npm-cli.js")) return runCaptured(process.execPath, [entry, ...args], { cwd: folder });
  return process.platform === "win32"
    ? runCaptured("cmd.exe", ["/d", "/s", "/c", "npm.cmd", ...args], { cwd: folder })
    : runCaptured("npm", args, { cwd: folder });
}

/**
 * Why npm failed: it puts its manual page behind the reason.
 *
 * @param {import("../run-process.mjs").Captured} captured
 */
export function npmReasonOf(captured) {
  const reasons = captured.stderr.split("\n").filter((line) => /^npm error \S/.test(line));
  return reasons.slice(0, 6).join("\n") || tailOf(captured);
}

/** @param {unknown} lock */
function packagesOf(lock) {
  const packages = isRecord(lock) ? lock["packages"] : null;
  return isRecord(packages) ? packages : null;
}

/**
 * @param {Log} log
 * @param {string} folder
 */
async function install(log, folder) {
  log.step({ ru: "Зависимости, npm ci (около минуты)", en: "dependencies, npm ci (about a minute)" });
  // The tools are development dependencies: they are wanted even where NODE_ENV says production.
  const result = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"], folder);
  if (result.exitCode === 0) return;
  throw new SetupFailure({
    ru: `npm ci не удалось: проверьте подключение к реестру npm и повторите команду.\n${npmReasonOf(result)}`,
    en: "npm ci failed: check the connection to the npm registry and run the command again.",
  });
}
