import { bothLanguages } from "../log.mjs";
import { SetupFailure } from "../setup-failure.mjs";

/** @import { Log, Sentence } from "../log.mjs" */
/** @import { Tally } from "./summary.mjs" */

/**
 * One check: its heading and what it counts.
 *
 * @typedef {{ title: Sentence, run: () => Promise<Tally> }} Check
 */

/**
 * Runs the checks one after the other, all of them whatever fails, under a heading each and with the time it took.
 *
 * @param {Check[]} checks
 * @param {{ log: Log, write: (text: string) => void, now: () => number }} tools `now` in milliseconds
 * @returns {Promise<Tally[]>}
 */
export async function runChecks(checks, { log, write, now }) {
  /** @type {Tally[]} */
  const tallies = [];
  for (const { title, run } of checks) {
    const startedAt = now();
    write(`\n== ${bothLanguages(title)} ==\n`);
    const tally = await run().catch((thrown) => {
      if (thrown instanceof SetupFailure) log.failure(thrown.sentence);
      else write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((now() - startedAt) / 1000).toFixed(1);
    write(`== ${tally.passed} passed, ${tally.failed} failed, ${seconds} s ==\n`);
    tallies.push(tally);
  }
  return tallies;
}
