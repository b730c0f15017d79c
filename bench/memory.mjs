import { readdir, readFile } from "node:fs/promises";

/**
 * The memory of one process of a program. `role` is `browser` for the main process, else what Chromium calls it. The
 * bytes are proportional (PSS): a page that several processes share counts by the part that falls to each.
 *
 * @typedef {{ role: string, proportionalBytes: number }} ProcessMemory
 */

/**
 * The memory of a process and of all below it: a browser's pages are children of its zygote, not of the browser.
 * Linux only.
 *
 * @param {number} rootId
 * @returns {Promise<ProcessMemory[]>} the main process first
 * @throws {Error} when a process ends meanwhile, or its figures may not be read
 */
export async function readFamilyMemory(rootId) {
  const family = familyOf(await readParents(), rootId);
  return Promise.all(
    family.map(async (processId) => {
      const [rollup, commandLine] = await Promise.all([
        readFile(`/proc/${processId}/smaps_rollup`, "utf8"),
        readFile(`/proc/${processId}/cmdline`, "utf8"),
      ]);
      return { role: roleOf(commandLine), proportionalBytes: parseRollup(rollup) };
    }),
  );
}

/**
 * The memory of a whole program in bytes.
 *
 * @param {readonly ProcessMemory[]} processes
 */
export function totalBytes(processes) {
  return processes.reduce((sum, { proportionalBytes }) => sum + proportionalBytes, 0);
}

/**
 * Reads the proportional bytes of one process.
 *
 * @param {string} rollupText the content of /proc/PID/smaps_rollup
 * @throws {Error} when they are missing: unknown must not count as 0
 */
export function parseRollup(rollupText) {
  const [, kibibytes] = /^Pss:\s+(\d+) kB$/m.exec(rollupText) ?? [];
  if (kibibytes === undefined) throw new Error("smaps_rollup has no Pss");
  return 1024 * Number(kibibytes);
}

/**
 * What a process of an Electron program does.
 *
 * @param {string} commandLine the content of /proc/PID/cmdline, its arguments separated by NULs, or by spaces where
 *   the process has set its title
 */
export function roleOf(commandLine) {
  const [, type] = /[\0 ]--type=([\w-]+)/.exec(commandLine) ?? [];
  const [, service] = /[\0 ]--utility-sub-type=(?:\w+\.mojom\.)?([\w.-]+)/.exec(commandLine) ?? [];
  return service ?? type ?? "browser";
}

/**
 * The parent of each process of the system.
 *
 * @returns {Promise<Map<number, number>>}
 */
async function readParents() {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  // A process may end between listing and reading.
  const texts = await Promise.all(
    names.map((name) => readFile(`/proc/${name}/stat`, "utf8").catch(() => "")),
  );
  return new Map(texts.flatMap((text) => (text === "" ? [] : [parseStat(text)])));
}

/**
 * Reads a process's id and its parent's. The program's name between them may hold spaces and brackets.
 *
 * @param {string} statText the content of /proc/PID/stat
 * @returns {[number, number]}
 * @throws {Error} when it has another shape
 */
export function parseStat(statText) {
  const [, processId, parentId] = /^(\d+) \(.*\) \S (\d+) /s.exec(statText) ?? [];
  if (processId === undefined || parentId === undefined) throw new Error("Not the content of /proc/PID/stat");
  return [Number(processId), Number(parentId)];
}

/**
 * A process and everything below it, the root first.
 *
 * @param {ReadonlyMap<number, number>} parents
 * @param {number} rootId
 */
export function familyOf(parents, rootId) {
  const family = [rootId];
  for (const member of family) {
    for (const [processId, parentId] of parents) {
      if (parentId === member && !family.includes(processId)) family.push(processId);
    }
  }
  return family;
}
