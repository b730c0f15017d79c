import { bothLanguages } from "../build/log.mjs";

/** @import { Sentence } from "../build/log.mjs" */
/** @import { Comparison, Measured } from "./comparison.mjs" */

/**
 * One comparison to be printed, its values divided by `unit` (1 048 576 for bytes shown as MiB).
 *
 * @typedef {{ title: Sentence, unit: number, unitName: Sentence, digits: number, comparison: Comparison }} Section
 */

const names = {
  application: { ru: "Plusofon Tray", en: "Plusofon Tray" },
  bareTray: { ru: "пустой трей", en: "bare tray" },
  ratio: { ru: "отношение", en: "ratio" },
};

const headings = ["", "медиана / median", "25–75 %", "прогонов / runs"];

/**
 * The table of the benchmark: per section a row for each program and one for their ratio.
 *
 * @param {readonly Section[]} sections
 * @returns {string} lines with a line end each
 */
export function benchTable(sections) {
  return alignedRows([headings, ...sections.flatMap(sectionRows)]);
}

/**
 * Rows of cells as lines, the columns below each other.
 *
 * @param {readonly string[][]} rows the first one has every column
 * @returns {string} lines with a line end each
 */
export function alignedRows(rows) {
  const widths = (rows[0] ?? []).map((_heading, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => aligned(cell, column, widths))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/**
 * @param {Section} section
 * @returns {string[][]}
 */
function sectionRows({ title, unit, unitName, digits, comparison }) {
  const heading = `${bothLanguages(title)}, ${bothLanguages(unitName)}`;
  return [
    [heading, "", "", ""],
    row(`  ${names.application.ru}`, comparison.application, unit, digits),
    row(`  ${bothLanguages(names.bareTray)}`, comparison.bareTray, unit, digits),
    row(`  ${bothLanguages(names.ratio)}`, comparison.ratio, 1, 3),
  ];
}

/**
 * @param {string} name
 * @param {Measured} measured
 * @param {number} unit
 * @param {number} digits
 */
function row(name, { median, lower, upper, sample }, unit, digits) {
  const shown = (/** @type {number} */ value) => (value / unit).toFixed(digits);
  return [name, shown(median), `${shown(lower)}–${shown(upper)}`, String(sample.length)];
}

/**
 * Names to the left, figures to the right.
 *
 * @param {string} cell
 * @param {number} column
 * @param {number[]} widths
 */
function aligned(cell, column, widths) {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
