import { expect, test } from "vitest";
import { countOne, countPlaywright, countVitest, failedTestLines, summaryLine } from "./summary.mjs";

test("a single check counts by its exit code", () => {
  expect(countOne(0)).toEqual({ passed: 1, failed: 0 });
  expect(countOne(2)).toEqual({ passed: 0, failed: 1 });
});

test("vitest: tests are counted, and a file that could not run is one failure", () => {
  const report = {
    numPassedTests: 12,
    numFailedTests: 1,
    testResults: [
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  };
  expect(countVitest(report, 1)).toEqual({ passed: 12, failed: 2 });
});

test("vitest: a failed run with no failed test is still a failure", () => {
  expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1)).toEqual({
    passed: 3,
    failed: 1,
  });
});

test("playwright: repeated tests passed, skipped ones count for nothing, errors are failures", () => {
  const report = { stats: { expected: 5, flaky: 1, skipped: 4, unexpected: 2 }, errors: [{}] };
  expect(countPlaywright(report, 1)).toEqual({ passed: 6, failed: 3 });
});

test("without a report nothing has passed, whatever the exit code", () => {
  expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({}, 1)).toEqual({ passed: 0, failed: 1 });
});

test("the last line sums everything", () => {
  expect(
    summaryLine([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toBe("41 passed, 2 failed");
});

test("what failed is named once more at the end", () => {
  const tallies = [
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2, failedTests: ["a.spec.ts › one", "b.spec.ts › two"] },
  ];
  expect(failedTestLines(tallies).join("")).toBe("✗ a.spec.ts › one\n✗ b.spec.ts › two\n");
});
