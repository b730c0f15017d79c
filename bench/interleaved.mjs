import { application, bareTray } from "./programs.mjs";

/** @import { Program } from "./programs.mjs" */

/**
 * One value for each program.
 *
 * @template T
 * @typedef {{ application: T, bareTray: T }} Both
 */

/**
 * Measures both programs in turn, A B A B…, so that a machine that grows slower meets both alike.
 *
 * @template T
 * @param {number} runs
 * @param {(program: Program, run: number) => Promise<T>} measure `run` counts from 1
 * @returns {Promise<Both<T[]>>} as many values each as there were runs
 */
export async function interleaved(runs, measure) {
  /** @type {Both<T[]>} */
  const measured = { application: [], bareTray: [] };
  for (let run = 1; run <= runs; run += 1) {
    for (const program of [application, bareTray]) measured[program.name].push(await measure(program, run));
  }
  return measured;
}
