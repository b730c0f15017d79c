import { readFile } from "node:fs/promises";
import { familyOf, readProcessTable } from "./process-table.mjs";

/**
 * The memory of one process, in bytes. `proportional` (PSS) counts a page that several processes share by the part
 * that falls to each; `own` is what would be free if the process ended.
 *
 * @typedef {{ proportionalBytes: number, ownBytes: number }} Memory
 */

/**
 * The memory of one process of a program. `role` is `browser` for the main process, else what Chromium calls it.
 *
 * @typedef {Memory & { role: string }} ProcessMemory
 */

/**
 * Reads the memory of one process.
 *
 * @param {string} rollupText the content of /proc/PID/smaps_rollup
 * @returns {Memory}
 * @throws {Error} when a figure is missing: an unknown one must not count as 0
 */
export function parseRollup(rollupText) {
  const proportionalBytes = figure(rollupText, "Pss");
  const ownBytes = figure(rollupText, "Private_Clean") + figure(rollupText, "Private_Dirty");
  return { proportionalBytes, ownBytes };
}

/**
 * @param {string} rollupText
 * @param {string} name
 */
function figure(rollupText, name) {
  const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(rollupText) ?? [];
  if (kibibytes === undefined) throw new Error(`smaps_rollup has no ${name}`);
  return 1024 * Number(kibibytes);
}

/**
 * What a process of an Electron program does.
 *
 * @param {string} commandLine the content of /proc/PID/cmdline, its words separated by NULs, or by spaces where the
 *   process has set its title
 */
export function roleOf(commandLine) {
  const [, type] = /[\0 ]--type=([\w-]+)/.exec(commandLine) ?? [];
  const [, service] = /[\0 ]--utility-sub-type=(?:\w+\.mojom\.)?([\w.-]+)/.exec(commandLine) ?? [];
  return service ?? type ?? "browser";
}

/**
 * The memory of a process and of all below it. Linux only.
 *
 * @param {number} rootId
 * @returns {Promise<ProcessMemory[]>} the main process first
 * @throws {Error} when a process ends meanwhile, or its figures may not be read
 */
export async function readFamilyMemory(rootId) {
  const family = familyOf(await readProcessTable(), rootId);
  if (family.length === 0) throw new Error(`There is no process ${rootId}`);
  return Promise.all(
    family.map(async (processId) => {
      const [rollup, commandLine] = await Promise.all([
        readFile(`/proc/${processId}/smaps_rollup`, "utf8"),
        readFile(`/proc/${processId}/cmdline`, "utf8"),
      ]);
      return { role: roleOf(commandLine), ...parseRollup(rollup) };
    }),
  );
}

/**
 * The memory of a whole program.
 *
 * @param {readonly Memory[]} processes
 * @returns {number} proportional bytes
 */
export function totalBytes(processes) {
  return processes.reduce((sum, { proportionalBytes }) => sum + proportionalBytes, 0);
}
