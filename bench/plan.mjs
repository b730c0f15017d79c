import { SetupFailure } from "../build/setup-failure.mjs";

/** The parts of the benchmark: start-up time, memory at rest, the list of a hundred accounts. */
const parts = /** @type {const} */ (["start", "memory", "accounts"]);

/**
 * What is to be measured: how often, which parts, and how long a program rests before its memory is read.
 *
 * @typedef {{ runs: number, parts: ReadonlySet<string>, restSeconds: number }} Plan
 */

/** Fewer runs than this say little about the spread. */
const usualRuns = 5;
const usualRestSeconds = 60;

/**
 * Reads the benchmark's flags: `--runs=N`, `--only=start|memory|accounts`, `--rest-seconds=N`.
 *
 * @param {readonly string[]} words
 * @returns {Plan}
 * @throws {SetupFailure} naming the word that is not understood
 */
export function readPlan(words) {
  /** @type {Plan} */
  const plan = { runs: usualRuns, parts: new Set(parts), restSeconds: usualRestSeconds };
  let isNarrowed = false;
  for (const word of words) {
    const [, name, value = ""] = /^--([a-z-]+)=(.+)$/.exec(word) ?? [];
    const number = /^\d{1,6}$/.test(value) ? Number(value) : null;
    const part = parts.find((known) => known === value);
    if (name === "runs" && number !== null && number > 0) plan.runs = number;
    else if (name === "rest-seconds" && number !== null) plan.restSeconds = number;
    else if (name === "only" && part !== undefined && !isNarrowed) {
      plan.parts = new Set([part]);
      isNarrowed = true;
    } else throw notUnderstood(word);
  }
  return plan;
}

/** @param {string} word */
function notUnderstood(word) {
  const usage = "--runs=N --only=start|memory|accounts --rest-seconds=N";
  return new SetupFailure({
    ru: `Неизвестный параметр «${word}». Параметры: ${usage}`,
    en: `Unknown argument “${word}”. Arguments: ${usage}`,
  });
}
