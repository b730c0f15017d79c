import { readFile } from "node:fs/promises";
import path from "node:path";
import { artifactsFolder, projectFolder } from "../paths.mjs";
import { parseJson } from "../setup/json.mjs";
import { testsInPlaywright, testsInVitest } from "./reports.mjs";
import { securityItems } from "./security-items.mjs";

/** @import { Tally, TestResult } from "./reports.mjs" */
/** @import { Check } from "./security-items.mjs" */

/** @typedef {Record<Check["suite"], TestResult[] | null>} Results null: the suite can't run on this computer */

/**
 * The table of item, check and result from the reports that the suites have left, and its tally: an item has passed when
 * each of its checks was found and has passed, or can't run here.
 *
 * @param {{ hasNetwork: boolean }} options
 * @returns {Promise<{ table: string, tally: Tally }>}
 */
export async function securityTable({ hasNetwork }) {
  const read = async (/** @type {string} */ name) =>
    parseJson(await readFile(path.join(artifactsFolder, `${name}.json`), "utf8").catch(() => ""));
  const tally = judge({
    unit: testsInVitest(await read("unit"), projectFolder),
    e2e: testsInPlaywright(await read("e2e")),
    network: hasNetwork ? testsInPlaywright(await read("network")) : null,
    package: testsInPackage(await read("package")),
  });
  return tally;
}

/**
 * @param {Results} results
 * @returns {{ table: string, tally: Tally }}
 */
export function judge(results) {
  const lines = ["| item | rule | check | result |", "| --- | --- | --- | --- |"];
  const failed = [];
  for (const { item, rule, checks } of securityItems) {
    const outcomes = checks.map((check) => ({ check, outcome: outcomeOf(check, results[check.suite]) }));
    for (const { check, outcome } of outcomes) {
      lines.push(`| ${item} | ${rule} | ${check.suite}: ${check.file} › ${check.title} | ${outcome} |`);
    }
    const isHeld = outcomes.every(({ outcome }) => !/^(?:FAILED|NOT FOUND)/.test(outcome));
    if (!isHeld) failed.push(`security ${item}: ${rule}`);
  }
  const passed = securityItems.length - failed.length;
  return { table: `${lines.join("\n")}\n`, tally: { passed, failed } };
}

/**
 * @param {Check} check
 * @param {TestResult[] | null} results
 */
function outcomeOf({ file, title }, results) {
  if (results === null) return "not possible on this computer";
  const own = results.filter((result) => result.file === file && result.title.startsWith(title));
  if (own.length === 0) return "NOT FOUND";
  const failures = own.filter(({ ok }) => !ok).length;
  return failures === 0 ? `passed (${own.length})` : `FAILED (${failures} of ${own.length})`;
}

/**
 * @param {unknown} report
 * @returns {TestResult[]}
 */
function testsInPackage(report) {
  if (!Array.isArray(report)) return [];
  return report.map((/** @type {{ title: string, ok: boolean }} */ { title, ok }) => ({
    file: "package",
    title,
    ok,
  }));
}
