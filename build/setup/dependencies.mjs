import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { tailOf } from "../run-process.mjs";
import { SetupFailure } from "../setup-failure.mjs";
import { isRecord, parseJson } from "./json.mjs";
import { runNpm } from "./npm.mjs";

/** @import { Log } from "../log.mjs" */

/** In `node_modules`, so that it goes when they go. */
const stampName = ".plusofon-tray-lock";

/**
 * Installs what package-lock.json names, unless exactly that is installed.
 *
 * @param {{ log: Log, folder: string }} options
 * @throws {SetupFailure} when npm can't
 */
export async function ensureDependencies({ log, folder }) {
  const lockText = await readFile(path.join(folder, "package-lock.json"), "utf8");
  const stamp = createHash("sha256").update(lockText).digest("hex");
  const stampPath = path.join(folder, "node_modules", stampName);
  if ((await readOrNull(stampPath)) !== stamp) {
    const hiddenLockText = await readOrNull(path.join(folder, "node_modules", ".package-lock.json"));
    if (hiddenLockText === null || !isInstalled(parseJson(lockText), parseJson(hiddenLockText))) {
      await install(log, folder);
    }
    await writeFile(stampPath, stamp);
  }
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
    const there = installed[name];
    if (!isRecord(there)) return entry["optional"] === true;
    return there["version"] === entry["version"];
  });
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
  // npm puts its manual page behind the reason.
  const reasons = result.stderr.split("\n").filter((line) => /^npm error \S/.test(line));
  const tail = reasons.slice(0, 6).join("\n") || tailOf(result);
  throw new SetupFailure({
    ru: `npm ci не удалось: проверьте подключение к реестру npm и повторите команду.\n${tail}`,
    en: "npm ci failed: check the connection to the npm registry and run the command again.",
  });
}

/** @param {string} file */
function readOrNull(file) {
  return readFile(file, "utf8").catch(() => null);
}
