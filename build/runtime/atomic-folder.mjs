import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isProcessAlive } from "../setup/process-alive.mjs";

const marker = ".making-";

/**
 * Makes a folder that is either complete or not there. `make` fills a folder beside it, which is then renamed; when
 * it fails or is killed nothing takes the name. If another process was faster, its folder stays.
 *
 * @template T
 * @param {string} target
 * @param {(folder: string) => Promise<T>} make
 * @returns {Promise<T>} what `make` returned
 */
export async function makeFolderAtomically(target, make) {
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent, isProcessAlive);
  const unfinished = `${target}${marker}${process.pid}-${randomUUID().slice(0, 8)}`;
  await mkdir(unfinished);
  try {
    const made = await make(unfinished);
    await rename(unfinished, target).catch(async (error) => {
      if (!(await isThere(target))) throw error;
    });
    return made;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Removes the unfinished folders of processes that are gone.
 *
 * @param {string} parent
 * @param {(processId: number) => boolean} isAlive
 */
export async function removeLeftovers(parent, isAlive) {
  for (const name of await readdir(parent)) {
    const processId = unfinishedBy(name);
    if (processId !== null && !isAlive(processId)) {
      await rm(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

/**
 * The process that began an unfinished folder, by the folder's name; null for any other folder.
 *
 * @param {string} name
 */
function unfinishedBy(name) {
  const [, processId] = /\.making-(\d+)-[0-9a-f]+$/.exec(name) ?? [];
  return processId === undefined ? null : Number(processId);
}

/**
 * Whether a file or folder exists.
 *
 * @param {string} file
 */
export function isThere(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
