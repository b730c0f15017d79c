import { SetupFailure } from "../build/setup-failure.mjs";

/**
 * What is to be measured: how often, what, and how long a program rests before its memory is read.
 *
 * @typedef {{ runs: number, isStartMeasured: boolean, isMemoryMeasured: boolean, restSeconds: number }} Plan
 */

/** Fewer runs than this say little about the spread. */
const usualRuns = 5;
const usualRestSeconds = 60;

/**
 * Reads the benchmark's flags: `--runs=N`, `--only=start|memory`, `--rest-seconds=N`.
 *
 * @param {readonly string[]} words
 * @returns {Plan}
 * @throws {SetupFailure} naming the word that is not understood
 */
export function readPlan(words) {
  const plan = {
    runs: usualRuns,
    isStartMeasured: true,
    isMemoryMeasured: true,
    restSeconds: usualRestSeconds,
  };
  for (const word of words) {
    const [, name, value = ""] = /^--([a-z-]+)=(.+)$/.exec(word) ?? [];
    const number = /^\d{1,6}$/.test(value) ? Number(value) : null;
    if (name === "runs" && number !== null && number > 0) plan.runs = number;
    else if (name === "rest-seconds" && number !== null) plan.restSeconds = number;
    else if (name === "only" && value === "start") plan.isMemoryMeasured = false;
    else if (name === "only" && value === "memory") plan.isStartMeasured = false;
    else throw notUnderstood(word);
  }
  if (!plan.isStartMeasured && !plan.isMemoryMeasured) throw notUnderstood("--only");
  return plan;
}

/** @param {string} word */
function notUnderstood(word) {
  const usage = "--runs=N --only=start|memory --rest-seconds=N";
  return new SetupFailure({
    ru: `Неизвестный параметр «${word}». Параметры: ${usage}`,
    en: `Unknown argument “${word}”. Arguments: ${usage}`,
  });
}
