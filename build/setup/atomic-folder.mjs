import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";

/**
 * Makes a folder that is either complete or not there: `make` fills a folder beside it, which is then renamed.
 *
 * @param {string} target
 * @param {(folder: string) => Promise<void>} make
 */
export async function makeFolderAtomically(target, make) {
  // Two processes may make the same one at once.
  const unfinished = `${target}.unfinished-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, target).catch((error) => {
      // The other one was quicker.
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
