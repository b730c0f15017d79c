import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findWindow, readDataPattern, until } from "../build/launch/desktop-probes.mjs";
import { runCaptured } from "../build/run-process.mjs";
import { SetupFailure } from "../build/script.mjs";
import { readFamilyMemory } from "./memory.mjs";
import { programs, startProgram } from "./running-program.mjs";

/** @import { Desktop } from "../tests/desktop/session.mjs" */
/** @import { ProcessMemory } from "./memory.mjs" */
/** @import { Place, Program } from "./running-program.mjs" */
/** @import { Both } from "./statistics.mjs" */

const showTimeoutMs = 60_000;

/**
 * Measures the milliseconds from starting each program until its icon is in the tray.
 *
 * @param {Place} place
 * @param {number} runs
 * @returns {Promise<Both<number[]>>}
 */
export function measureStarts(place, runs) {
  return inFolder(async (folder) => {
    const start = async (/** @type {Program} */ program) => {
      const running = await startProgram(place, program, path.join(folder, program.name));
      await running.end();
      return running.startMs;
    };
    // The first start of each makes its folder and fills the disk cache: it is not counted.
    for (const program of programs) await start(program);
    return interleaved(runs, start);
  });
}

/**
 * Measures the memory of each program at rest. One with a window has shown the demo account in it, and rests since
 * the window was closed.
 *
 * @param {Place} place
 * @param {number} runs
 * @param {number} restMs
 * @returns {Promise<Both<ProcessMemory[][]>>}
 */
export function measureMemory(place, runs, restMs) {
  return interleaved(runs, (program) =>
    inFolder(async (userDataFolder) => {
      const running = await startProgram(place, program, userDataFolder, program.demoFlags);
      try {
        if (program.demoFlags.length > 0) await closeWindowOnceShown(place.desktop, running.processId);
        await sleep(restMs);
        return await readFamilyMemory(running.processId);
      } finally {
        await running.end();
      }
    }),
  );
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

/**
 * Measures both programs alternately, A B A B…, so that a machine that grows slower affects both alike.
 *
 * @template T
 * @param {number} runs
 * @param {(program: Program) => Promise<T>} measure
 * @returns {Promise<Both<T[]>>} as many values each as there were runs
 */
export async function interleaved(runs, measure) {
  /** @type {Both<T[]>} */
  const values = { application: [], bareTray: [] };
  for (let run = 1; run <= runs; run += 1) {
    for (const program of programs) values[program.name].push(await measure(program));
  }
  return values;
}

/**
 * Waits until the application's tooltip has an account's data and its window is shown, and closes the window through
 * the window manager, as its user does.
 *
 * @param {Desktop} desktop
 * @param {number} processId of the application's main process
 * @throws {SetupFailure} when that does not come about
 */
async function closeWindowOnceShown(desktop, processId) {
  const dataPattern = await readDataPattern();
  const window = await until(async () => {
    const [item] = await desktop.trayItems();
    const properties = await item?.read();
    return dataPattern.test(properties?.tooltip ?? "") ? findWindow(desktop, processId) : null;
  }, showTimeoutMs);
  if (window !== null) await runCaptured("wmctrl", ["-i", "-c", window], { env: desktop.env });
  const isClosed = async () => ((await findWindow(desktop, processId)) === null ? true : null);
  if (window !== null && (await until(isClosed, showTimeoutMs)) !== null) return;
  throw new SetupFailure({
    ru: "Приложение не показало данные абонента в окне, или окно не закрылось.",
    en: "The application did not show an account's data in its window, or the window did not close.",
  });
}
