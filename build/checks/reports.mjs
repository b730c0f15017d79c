import * as z from "zod/mini";

/**
 * The result of a check: how many of its tests passed, the names of those that failed, and how many were not run because
 * this machine lacks something for them.
 *
 * @typedef {{ passed: number, failed: string[], notRun?: number }} Tally
 */

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const suiteSchema = z.object({
  specs: z._default(z.array(z.object({ file: z.string(), title: z.string(), ok: z.boolean() })), []),
  get suites() {
    return z.optional(z.array(suiteSchema));
  },
});
const playwrightSchema = z.object({
  suites: z.array(suiteSchema),
  stats: z.object({ expected: z.int(), flaky: z.int(), skipped: z._default(z.int(), 0) }),
  errors: z.array(z.object({ message: z._default(z.string(), "error outside of tests") })),
});

/**
 * Counts a check that is one test: by its exit code.
 *
 * @param {string} name
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countOne(name, exitCode) {
  return exitCode === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
}

/**
 * Counts vitest's JSON report. A file that could not be run counts as one failure.
 *
 * @param {unknown} report
 * @param {number} exitCode
 * @param {string} folder the project's, cut from the files' names
 * @returns {Tally}
 */
export function countVitest(report, exitCode, folder) {
  const files = vitestSchema.safeParse(report).data?.testResults;
  if (files === undefined) return withoutReport("vitest");
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const failed = files.flatMap(({ name, status, assertionResults }) => {
    const file = name.replace(`${folder}/`, "");
    const failedTests = assertionResults.filter((test) => test.status === "failed");
    if (failedTests.length === 0) return status === "failed" ? [file] : [];
    return failedTests.map(({ fullName }) => `${file} › ${fullName}`);
  });
  return tallyOf("vitest", tests.filter(({ status }) => status === "passed").length, failed, exitCode);
}

/**
 * Counts Playwright's JSON report. A test that passed only when repeated has passed; an error outside of tests is a
 * failure.
 *
 * @param {unknown} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countPlaywright(report, exitCode) {
  const read = playwrightSchema.safeParse(report).data;
  if (read === undefined) return withoutReport("playwright");
  const failed = [...read.suites.flatMap(failedIn), ...read.errors.map(({ message }) => message)];
  const { expected, flaky, skipped } = read.stats;
  return { ...tallyOf("playwright", expected + flaky, failed, exitCode), notRun: skipped };
}

/** @typedef {{ file: string, title: string, ok: boolean }} TestResult */

/**
 * Every test in vitest's JSON report, with the title of its groups before its own; skipped ones are left out.
 *
 * @param {unknown} report
 * @param {string} folder the project's, cut from the files' names
 * @returns {TestResult[]}
 */
export function testsInVitest(report, folder) {
  const files = vitestSchema.safeParse(report).data?.testResults ?? [];
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed" || status === "failed")
      .map(({ status, fullName }) => ({
        file: name.replace(`${folder}/`, ""),
        title: fullName,
        ok: status === "passed",
      })),
  );
}

/**
 * Every test in Playwright's JSON report.
 *
 * @param {unknown} report
 * @returns {TestResult[]}
 */
export function testsInPlaywright(report) {
  return (playwrightSchema.safeParse(report).data?.suites ?? []).flatMap(testsIn);
}

/**
 * @param {z.infer<typeof suiteSchema>} suite
 * @returns {TestResult[]}
 */
function testsIn({ specs, suites = [] }) {
  return [...specs.map(({ file, title, ok }) => ({ file, title, ok })), ...suites.flatMap(testsIn)];
}

/**
 * What failed, a line each, for in a long log its place is hard to find; how many were not run; then the last line of a
 * run.
 *
 * @param {Tally[]} tallies
 */
export function summaryOf(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.flatMap((tally) => tally.failed);
  const notRun = tallies.reduce((sum, tally) => sum + (tally.notRun ?? 0), 0);
  const lines = failed.map((name) => `✗ ${name}`);
  if (notRun > 0)
    lines.push(`${notRun} not run: this machine lacks something for them, or a test before them failed`);
  return [...lines, `${passed} passed, ${failed.length} failed`].join("\n");
}

/**
 * @param {z.infer<typeof suiteSchema>} suite
 * @returns {string[]}
 */
function failedIn({ specs, suites = [] }) {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`);
  return [...own, ...suites.flatMap(failedIn)];
}

/** @param {string} tool @returns {Tally} */
function withoutReport(tool) {
  return { passed: 0, failed: [`${tool} left no report`] };
}

/**
 * A run that failed with nothing to show for it is a failure, too.
 *
 * @param {string} tool
 * @param {number} passed
 * @param {string[]} failed
 * @param {number} exitCode
 * @returns {Tally}
 */
function tallyOf(tool, passed, failed, exitCode) {
  const isUnexplained = exitCode !== 0 && failed.length === 0;
  return { passed, failed: isUnexplained ? [`${tool} ended with exit code ${exitCode}`] : failed };
}
