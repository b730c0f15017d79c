import { parseArgs } from "node:util";
import { SetupFailure } from "../build/script.mjs";

/** What can be measured: start-up time, a click that opens the window, memory at rest, the list of a hundred accounts. */
const subjects = ["start", "opening", "memory", "accounts"];

/**
 * What is to be measured: how often, which subjects, and how long a program rests before its memory is read.
 *
 * @typedef {{ runs: number, subjects: string[], restSeconds: number }} Plan
 */

/**
 * Reads the benchmark's flags: `--runs=N`, `--only=start|opening|memory|accounts`, `--rest-seconds=N`. Fewer runs than the
 * usual five say little about the spread.
 *
 * @param {string[]} args
 * @returns {Plan}
 * @throws {SetupFailure} when one is not understood
 */
export function readPlan(args) {
  try {
    const text = /** @type {const} */ ({ type: "string" });
    const options = { runs: text, only: text, "rest-seconds": text };
    const { runs = "5", only, "rest-seconds": rest = "60" } = parseArgs({ args, options }).values;
    const isKnown = only === undefined || subjects.includes(only);
    if (!isKnown || !/^[1-9]\d{0,5}$/.test(runs) || !/^\d{1,6}$/.test(rest))
      throw new Error("not understood");
    return {
      runs: Number(runs),
      subjects: only === undefined ? subjects : [only],
      restSeconds: Number(rest),
    };
  } catch {
    const usage = "--runs=N --only=start|opening|memory|accounts --rest-seconds=N";
    throw new SetupFailure({
      ru: `Неизвестный параметр в «${args.join(" ")}». Параметры: ${usage}`,
      en: `Unknown argument in “${args.join(" ")}”. Arguments: ${usage}`,
    });
  }
}
