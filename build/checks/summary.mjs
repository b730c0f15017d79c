import { isRecord } from "../setup/json.mjs";

/**
 * How many tests passed and failed; `failedTests` names those that failed, where a report names them.
 *
 * @typedef {{ passed: number, failed: number, failedTests?: string[] }} Tally
 */

/**
 * Counts a check that is one test: by its exit code.
 *
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countOne(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts vitest's JSON report. A file that could not be run counts as one failure, and so does a run that failed
 * with nothing to show for it.
 *
 * @param {unknown} report null: there is none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countVitest(report, exitCode) {
  if (!isRecord(report)) return countOne(exitCode === 0 ? 1 : exitCode);
  const files = Array.isArray(report["testResults"]) ? report["testResults"].filter(isRecord) : [];
  const brokenFiles = files.filter((file) => file["status"] === "failed" && !hasFailedTest(file));
  const passed = countIn(report, "numPassedTests");
  return atLeastOneFailure(passed, countIn(report, "numFailedTests") + brokenFiles.length, exitCode);
}

/**
 * Counts Playwright's JSON report. A test that passed only when repeated has passed; an error outside of tests is a
 * failure.
 *
 * @param {unknown} report null: there is none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countPlaywright(report, exitCode) {
  const stats = isRecord(report) ? report["stats"] : null;
  if (!isRecord(report) || !isRecord(stats)) return countOne(exitCode === 0 ? 1 : exitCode);
  const errors = Array.isArray(report["errors"]) ? report["errors"].length : 0;
  const passed = countIn(stats, "expected") + countIn(stats, "flaky");
  return atLeastOneFailure(passed, countIn(stats, "unexpected") + errors, exitCode);
}

/**
 * The last line of a run.
 *
 * @param {Tally[]} tallies
 */
export function summaryLine(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

/**
 * What failed, a line each, for the end of a run: in a long log its place is hard to find.
 *
 * @param {Tally[]} tallies
 */
export function failedTestLines(tallies) {
  return tallies.flatMap(({ failedTests = [] }) => failedTests).map((name) => `✗ ${name}\n`);
}

/** @param {Record<string, unknown>} file */
function hasFailedTest(file) {
  const tests = file["assertionResults"];
  return Array.isArray(tests) && tests.some((test) => isRecord(test) && test["status"] === "failed");
}

/**
 * @param {Record<string, unknown>} record
 * @param {string} key
 */
function countIn(record, key) {
  const count = record[key];
  return typeof count === "number" ? count : 0;
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} exitCode
 * @returns {Tally}
 */
function atLeastOneFailure(passed, failed, exitCode) {
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) };
}
