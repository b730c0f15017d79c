import { bothLanguages } from "../build/log.mjs";
import { quartilesOf } from "./quartiles.mjs";
import { alignedRows } from "./table.mjs";

/** @import { AccountsFindings } from "./measure-accounts.mjs" */

/**
 * The table of the list of a hundred accounts.
 *
 * @param {AccountsFindings} findings
 * @returns {string} lines with a line end each
 */
export function accountsTable({ keyMs, framesDue, framesDropped }) {
  const title = { ru: "Список из 100 учётных записей", en: "list of 100 accounts" };
  const keys = { ru: "поиск: от клавиши до кадра, мс", en: "search: key press to painted result, ms" };
  const frames = { ru: "прокрутка: кадров", en: "scrolling: frames due" };
  const dropped = { ru: "прокрутка: из них пропущено", en: "of them dropped" };
  return alignedRows([
    [bothLanguages(title), "медиана / median", "25–75 %", "замеров / values"],
    row(bothLanguages(keys), keyMs, 1),
    row(bothLanguages(frames), framesDue, 0),
    row(bothLanguages(dropped), framesDropped, 0),
  ]);
}

/**
 * @param {string} name
 * @param {readonly number[]} sample
 * @param {number} digits
 */
function row(name, sample, digits) {
  const { median, lower, upper } = quartilesOf(sample);
  const range = `${lower.toFixed(digits)}–${upper.toFixed(digits)}`;
  return [`  ${name}`, median.toFixed(digits), range, String(sample.length)];
}
