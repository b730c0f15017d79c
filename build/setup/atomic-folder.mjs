import { mkdir, rename, rm } from "node:fs/promises";

/**
 * Makes a folder that is either complete or not there: `make` fills a folder beside it, which is then renamed.
 *
 * @param {string} target
 * @param {(folder: string) => Promise<void>} make
 */
export async function makeFolderAtomically(target, make) {
  const unfinished = `${target}.unfinished`;
  // A killed attempt may have left it.
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
