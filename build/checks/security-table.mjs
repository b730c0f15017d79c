import { readFile } from "node:fs/promises";
import path from "node:path";
import { artifactsFolder, projectFolder } from "../paths.mjs";
import { parseJson } from "../setup/json.mjs";
import { testsInPlaywright, testsInVitest } from "./reports.mjs";
import { securityProofs } from "./security-proofs.mjs";

/** @import { Tally, TestResult } from "./reports.mjs" */
/** @import { Suite } from "./security-proofs.mjs" */

/** @typedef {Record<Suite, TestResult[] | null>} Results null: the suite can't run on this computer */

/**
 * The table of item, test and result from the reports that the suites have left, and its tally: an item has passed when
 * each of its tests was found and has passed, or can't run here.
 *
 * @param {{ hasNetwork: boolean }} options
 * @returns {Promise<{ table: string, tally: Tally }>}
 */
export async function securityTable({ hasNetwork }) {
  const read = async (/** @type {string} */ name) =>
    parseJson(await readFile(path.join(artifactsFolder, `${name}.json`), "utf8").catch(() => ""));
  return judge({
    unit: testsInVitest(await read("unit"), projectFolder),
    e2e: testsInPlaywright(await read("e2e")),
    network: hasNetwork ? testsInPlaywright(await read("network")) : null,
    inPackage: testsInPackage(await read("package")),
  });
}

/**
 * A pattern that the titles of a suite's tests of security match, and of no other suite's.
 *
 * @param {Suite} suite
 */
export function titlePattern(suite) {
  const titles = new Set(securityProofs.flatMap(([, of, title]) => (of === suite ? [title] : [])));
  return [...titles].map((title) => title.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&")).join("|");
}

/** @param {Results} results */
function judge(results) {
  const rows = securityProofs.map(([item, suite, title]) => {
    return { item, title, outcome: outcomeOf(title, results[suite]) };
  });
  const isBroken = (/** @type {string} */ outcome) => /^(?:FAILED|NOT FOUND)/.test(outcome);
  const items = new Set(rows.map(({ item }) => item));
  const broken = new Set(rows.filter(({ outcome }) => isBroken(outcome)).map(({ item }) => item));
  const lines = rows.map(({ item, title, outcome }) => `| ${item} | ${title} | ${outcome} |\n`);
  return {
    table: `| item | test | result |\n| --- | --- | --- |\n${lines.join("")}`,
    tally: { passed: items.size - broken.size, failed: [...broken].map((item) => `security ${item}`) },
  };
}

/**
 * @param {string} title
 * @param {TestResult[] | null} results
 */
function outcomeOf(title, results) {
  if (results === null) return "not possible on this computer";
  const own = results.filter((result) => result.title.startsWith(title));
  if (own.length === 0) return "NOT FOUND";
  const failures = own.filter(({ ok }) => !ok).length;
  const files = [...new Set(own.map(({ file }) => file))].join(", ");
  return failures === 0
    ? `passed (${own.length}), ${files}`
    : `FAILED (${failures} of ${own.length}), ${files}`;
}

/**
 * @param {unknown} report
 * @returns {TestResult[]}
 */
function testsInPackage(report) {
  if (!Array.isArray(report)) return [];
  return report.map((/** @type {{ title: string, ok: boolean }} */ { title, ok }) => ({
    file: "build/checks/package.mjs",
    title,
    ok,
  }));
}
