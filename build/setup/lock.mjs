import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const pollMs = 200;

/**
 * Runs `work` while no other process runs work under the same lock file. A lock whose owner is gone is taken over.
 *
 * @template T
 * @param {string} lockPath
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lockPath, work) {
  await mkdir(path.dirname(lockPath), { recursive: true });
  while (!(await tryToLock(lockPath))) await sleep(pollMs);
  try {
    return await work();
  } finally {
    await rm(lockPath, { force: true });
  }
}

/**
 * Makes a folder that is either complete or not there: `make` fills a folder beside it, which is then renamed. Two
 * processes at once: the second one waits and then finds it made.
 *
 * @param {string} target
 * @param {(folder: string) => Promise<void>} make
 */
export async function makeFolderAtomically(target, make) {
  await withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return;
    const unfinished = `${target}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    try {
      await make(unfinished);
      await rename(unfinished, target);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  });
}

/** @param {string} lockPath */
async function tryToLock(lockPath) {
  try {
    await writeFile(lockPath, String(process.pid), { flag: "wx" });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
    const owner = Number(await readFile(lockPath, "utf8").catch(() => ""));
    // 0: its owner has made the file and not yet written to it.
    if (owner > 0 && !isProcessAlive(owner)) await rm(lockPath, { force: true });
    return false;
  }
}

/** @param {number} processId */
function isProcessAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (thrown) {
    // EPERM: it runs, and belongs to another user.
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}
