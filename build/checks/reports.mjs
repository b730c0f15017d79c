import { stripVTControlCharacters } from "node:util";
import * as z from "zod/mini";

/**
 * The result of a check: how many of its tests passed, the names of those that failed with what they said, how many were
 * not run because this machine lacks something for them, and which passed only when repeated.
 *
 * @typedef {{ passed: number, failed: string[], notRun?: number, repeated?: string[] }} Tally
 */

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z._default(z.array(z.string()), []),
        }),
      ),
    }),
  ),
});

const resultSchema = z.object({
  status: z.string(),
  errors: z._default(z.array(z.object({ message: z._default(z.string(), "") })), []),
});
const specSchema = z.object({
  file: z.string(),
  title: z.string(),
  ok: z.boolean(),
  tests: z._default(z.array(z.object({ status: z.string(), results: z.array(resultSchema) })), []),
});
const suiteSchema = z.object({
  specs: z._default(z.array(specSchema), []),
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
    return failedTests.map(({ fullName, failureMessages }) =>
      described(`${file} › ${fullName}`, failureMessages[0]),
    );
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
  const specs = read.suites.flatMap(specsIn);
  const failed = specs.filter(({ ok }) => !ok).map(failureOf);
  const { expected, flaky, skipped } = read.stats;
  const errors = read.errors.map(({ message }) => message);
  const tally = tallyOf("playwright", expected + flaky, [...failed, ...errors], exitCode);
  const isRepeated = (/** @type {Spec} */ { tests }) => tests.some(({ status }) => status === "flaky");
  return { ...tally, notRun: skipped, repeated: specs.filter(isRepeated).map(failureOf) };
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
  return (playwrightSchema.safeParse(report).data?.suites ?? [])
    .flatMap(specsIn)
    .map(({ file, title, ok }) => ({ file, title, ok }));
}

/**
 * What failed and what passed only when repeated, with what it said, for in a long log its place is hard to find; how many
 * were not run; then the last line of a run.
 *
 * @param {Tally[]} tallies
 */
export function summaryOf(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.flatMap((tally) => tally.failed);
  const notRun = tallies.reduce((sum, tally) => sum + (tally.notRun ?? 0), 0);
  const repeated = tallies.flatMap((tally) => tally.repeated ?? []);
  const lines = [
    ...repeated.map((name) => `↻ passed only when repeated: ${name}`),
    ...failed.map((name) => `✗ ${name}`),
  ];
  if (notRun > 0)
    lines.push(`${notRun} not run: this machine lacks something for them, or a test before them failed`);
  return [...lines, `${passed} passed, ${failed.length} failed`].join("\n");
}

/** @typedef {z.infer<typeof specSchema>} Spec */

/**
 * @param {z.infer<typeof suiteSchema>} suite
 * @returns {Spec[]}
 */
function specsIn({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** @param {Spec} spec one that failed at least once */
function failureOf({ file, title, tests }) {
  const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
  return described(`${file} › ${title}`, errors[0]?.message);
}

/** How many lines of an error the end of a run repeats: what was expected and what came are among the first. */
const repeatedErrorLines = 12;

/**
 * The name of a test, with the first lines of what it said below it.
 *
 * @param {string} name
 * @param {string | undefined} error
 */
function described(name, error = "") {
  const lines = stripVTControlCharacters(error)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, repeatedErrorLines);
  return [name, ...lines.map((line) => `    ${line}`)].join("\n");
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
