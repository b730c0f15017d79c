import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isProcessAlive } from "./process-alive.mjs";

const pollMs = 200;

/**
 * Does `work` while no other process does work under the same lock file. A lock whose owner is gone is taken over.
 *
 * @template T
 * @param {string} lockPath
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process has it
 * @returns {Promise<T>}
 */
export async function withLock(lockPath, work, onWait) {
  await mkdir(path.dirname(lockPath), { recursive: true });
  let isWaitTold = false;
  while (!(await tryToTake(lockPath))) {
    if (!isWaitTold) onWait?.();
    isWaitTold = true;
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(lockPath, { force: true });
  }
}

/**
 * Becomes the owner, unless another process is. Linking makes the lock appear with its owner in it, never empty.
 *
 * @param {string} lockPath
 */
async function tryToTake(lockPath) {
  const claim = `${lockPath}.${process.pid}-${randomUUID()}`;
  await writeFile(claim, String(process.pid));
  try {
    await link(claim, lockPath);
    return true;
  } catch {
    const owner = Number(await readFile(lockPath, "utf8").catch(() => ""));
    if (owner > 0 && !isProcessAlive(owner)) await rm(lockPath, { force: true });
    return false;
  } finally {
    await rm(claim, { force: true });
  }
}
