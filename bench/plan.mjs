import { parseArgs } from "node:util";
import { SetupFailure } from "../build/script.mjs";

/** What can be measured. */
export const subjects = /** @type {const} */ ([
  "start",
  "rest",
  "closed",
  "minute",
  "opening",
  "status",
  "accounts",
  "list",
  "size",
]);

/**
 * What is to be measured: how often, which subjects, how long a program rests before its memory is read, and with how
 * many accounts.
 *
 * @typedef {{ runs: number, subjects: readonly (typeof subjects)[number][], restSeconds: number, accounts: number[] }} Plan
 */

/**
 * Reads the benchmark's flags: `--runs=N`, `--only=NAME`, which may be repeated, `--rest-seconds=N` and `--accounts=N`,
 * which may be repeated too. Fewer runs than the usual five say little about the spread.
 *
 * @param {string[]} args
 * @returns {Plan}
 * @throws {SetupFailure} when one is not understood
 */
export function readPlan(args) {
  try {
    const text = /** @type {const} */ ({ type: "string" });
    const list = /** @type {const} */ ({ type: "string", multiple: true });
    const options = { runs: text, only: list, "rest-seconds": text, accounts: list };
    const { values } = parseArgs({ args, options });
    const { runs = "5", only = subjects, "rest-seconds": rest = "60" } = values;
    const accounts = values.accounts ?? ["1", "10", "100", "1000"];
    const chosen = subjects.filter((subject) => only.includes(subject));
    const isCount = (/** @type {string} */ count) => /^[1-9]\d{0,5}$/.test(count);
    if (chosen.length < only.length || ![runs, ...accounts].every(isCount) || !/^\d{1,6}$/.test(rest))
      throw new Error("not understood");
    return {
      runs: Number(runs),
      subjects: chosen,
      restSeconds: Number(rest),
      accounts: accounts.map(Number),
    };
  } catch {
    const usage = `--runs=N --only=${subjects.join("|")} --rest-seconds=N --accounts=N`;
    throw new SetupFailure({
      ru: `Неизвестный параметр в «${args.join(" ")}». Параметры: ${usage}`,
      en: `Unknown argument in “${args.join(" ")}”. Arguments: ${usage}`,
    });
  }
}
