import { readdir, readFile } from "node:fs/promises";

/**
 * What the threads of a program have used since they began, by thread: `cpuNs` on a core, and how often one went to
 * sleep, which is how often it was woken.
 *
 * @typedef {Map<string, { cpuNs: number, wakeups: number }>} Threads
 */

/**
 * The memory of a process and of all below it: a browser's pages are children of its zygote, not of the browser.
 * Linux only.
 *
 * @param {number} rootId
 * @returns {Promise<number>} proportional bytes (PSS): a page that several processes share counts by the part that
 *   falls to each
 * @throws {Error} when a process ends meanwhile, or its figures may not be read
 */
export async function readMemory(rootId) {
  const family = familyOf(await readParents(), rootId);
  const rollups = await Promise.all(family.map((id) => readFile(`/proc/${id}/smaps_rollup`, "utf8")));
  return rollups.reduce((sum, rollup) => sum + parseRollup(rollup), 0);
}

/**
 * What a process and all below it have used so far. Linux only.
 *
 * @param {number} rootId
 * @returns {Promise<Threads>}
 */
export async function readThreads(rootId) {
  const family = familyOf(await readParents(), rootId);
  /** @type {Threads} */
  const threads = new Map();
  await Promise.all(
    family.map(async (processId) => {
      for (const thread of await readdir(`/proc/${processId}/task`).catch(() => [])) {
        const folder = `/proc/${processId}/task/${thread}`;
        const read = (/** @type {string} */ name) => readFile(`${folder}/${name}`, "utf8").catch(() => null);
        const [schedule, status] = await Promise.all([read("schedstat"), read("status")]);
        // A thread may end between listing and reading.
        if (schedule !== null && status !== null) threads.set(thread, parseThread(schedule, status));
      }
    }),
  );
  return threads;
}

/**
 * What was used between two readings. A thread that has ended meanwhile counts as if it had done nothing.
 *
 * @param {Threads} before
 * @param {Threads} after
 * @returns {{ cpuMs: number, wakeups: number }}
 */
export function usedBetween(before, after) {
  let [cpuNs, wakeups] = [0, 0];
  for (const [thread, used] of after) {
    cpuNs += used.cpuNs - (before.get(thread)?.cpuNs ?? 0);
    wakeups += used.wakeups - (before.get(thread)?.wakeups ?? 0);
  }
  return { cpuMs: cpuNs / 1e6, wakeups };
}

/**
 * @param {string} scheduleText the content of /proc/PID/task/TID/schedstat
 * @param {string} statusText the content of /proc/PID/task/TID/status
 * @throws {Error} when they have another shape: unknown must not count as 0
 */
export function parseThread(scheduleText, statusText) {
  const [, cpuNs] = /^(\d+) \d+ \d+/.exec(scheduleText) ?? [];
  const [, wakeups] = /^voluntary_ctxt_switches:\s+(\d+)$/m.exec(statusText) ?? [];
  if (cpuNs === undefined || wakeups === undefined) throw new Error("Not the figures of a thread");
  return { cpuNs: Number(cpuNs), wakeups: Number(wakeups) };
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
