import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { outFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { SetupFailure } from "../setup-failure.mjs";
import { cacheFolder } from "./cache-folder.mjs";
import { withLock } from "./lock.mjs";
import { sourceStamp } from "./source-stamp.mjs";

/** @import { Log } from "../log.mjs" */

const stampPath = path.join(outFolder, ".source-stamp");

/**
 * Builds the application and the simulator into `out/` when a source changed since they were built. Two at once:
 * the second waits and then finds it done.
 *
 * @param {{ log: Log, isForced?: boolean }} options
 * @throws {SetupFailure} when the build fails
 */
export async function ensureBuilt({ log, isForced = false }) {
  const lockName = `build-${createHash("sha256").update(projectFolder).digest("hex").slice(0, 16)}.lock`;
  const lockPath = path.join(cacheFolder(process.platform, process.env, os.homedir()), "locks", lockName);
  const stamp = await sourceStamp(projectFolder);
  if (isForced || !(await isBuilt(stamp))) {
    const onWait = () => log.step({ ru: "Ожидание другой сборки", en: "waiting for another build" });
    await withLock(lockPath, async () => (isForced || !(await isBuilt(stamp))) && build(log, stamp), onWait);
  }
  log.ready({ ru: "Сборка", en: "build" });
}

/** @param {string} stamp */
async function isBuilt(stamp) {
  return (await readFile(stampPath, "utf8").catch(() => null)) === stamp;
}

/**
 * @param {Log} log
 * @param {string} stamp
 */
async function build(log, stamp) {
  log.step({ ru: "Сборка приложения", en: "building the application" });
  const result = await runCaptured(process.execPath, [toolEntry("electron-vite"), "build"], {
    cwd: projectFolder,
  });
  if (result.exitCode !== 0) {
    throw new SetupFailure({
      ru: `Сборка не удалась: исправьте ошибку в исходном тексте и повторите команду.\n${tailOf(result)}`,
      en: "The build failed: correct the error in the sources and run the command again.",
    });
  }
  await writeFile(stampPath, stamp);
}
