import { readdir, readFile } from "node:fs/promises";

/**
 * One process of the system.
 *
 * @typedef {{ processId: number, parentId: number }} ProcessRow
 */

/**
 * Reads one process's line in /proc. The program's name in it may hold spaces and brackets.
 *
 * @param {string} statText the content of /proc/PID/stat
 * @returns {ProcessRow}
 * @throws {Error} when it has another shape
 */
export function parseStat(statText) {
  const [, processId, parentId] = /^(\d+) \(.*\) \S (\d+) /s.exec(statText) ?? [];
  if (processId === undefined || parentId === undefined) throw new Error("Not the content of /proc/PID/stat");
  return { processId: Number(processId), parentId: Number(parentId) };
}

/**
 * A process and everything below it: a browser's pages are children of its zygote, not of the browser.
 *
 * @param {readonly ProcessRow[]} table
 * @param {number} rootId
 * @returns {number[]} the root first; empty when it is not in the table
 */
export function familyOf(table, rootId) {
  const family = table.filter(({ processId }) => processId === rootId).map(({ processId }) => processId);
  for (const member of family) {
    for (const { processId, parentId } of table) {
      if (parentId === member && !family.includes(processId)) family.push(processId);
    }
  }
  return family;
}

/**
 * All processes of the system. Linux only.
 *
 * @returns {Promise<ProcessRow[]>}
 */
export async function readProcessTable() {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  // A process may end between listing and reading.
  const texts = await Promise.all(
    names.map((name) => readFile(`/proc/${name}/stat`, "utf8").catch(() => null)),
  );
  return texts.flatMap((text) => (text === null ? [] : [parseStat(text)]));
}
