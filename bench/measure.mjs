import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readFamilyMemory } from "./memory.mjs";
import { startProgram } from "./running-program.mjs";
import { closeWindowOnceShown } from "./shown-window.mjs";

/** @import { ProcessMemory } from "./memory.mjs" */
/** @import { Program } from "./programs.mjs" */
/** @import { Place } from "./running-program.mjs" */

/**
 * The times in milliseconds from starting a program until its icon is in the tray.
 *
 * @param {Place} place
 * @param {Program} program
 * @param {string} userDataFolder used before, so that no first start is measured
 * @returns {Promise<number>}
 */
export async function measureStart(place, program, userDataFolder) {
  const running = await startProgram(place, program, { userDataFolder });
  await running.end();
  return running.startMs;
}

/**
 * The memory of a program at rest. One with a window has shown the demo account in it, and rests since the window was
 * closed.
 *
 * @param {Place} place
 * @param {Program} program
 * @param {number} restMs
 * @returns {Promise<ProcessMemory[]>} the main process first
 */
export function measureMemory(place, program, restMs) {
  return inFolder(async (userDataFolder) => {
    const flags = program.hasWindow ? ["--demo"] : [];
    const running = await startProgram(place, program, { userDataFolder, flags });
    try {
      if (program.hasWindow) await closeWindowOnceShown(place.desktop, running.processId);
      await sleep(restMs);
      return await readFamilyMemory(running.processId);
    } finally {
      await running.end();
    }
  });
}

/**
 * Lends a new empty folder, and removes it afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inFolder(use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "plusofon-bench-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
