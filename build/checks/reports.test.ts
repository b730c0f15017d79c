import { expect, test } from "vitest";
import { countOne, countPlaywright, countVitest, summaryOf } from "./reports.mjs";

test("a single check counts by its exit code", () => {
  expect(countOne("types", 0)).toEqual({ passed: 1, failed: [] });
  expect(countOne("types", 2)).toEqual({ passed: 0, failed: ["types"] });
});

test("vitest: tests are counted and the failed ones named; a file that could not run is one failure", () => {
  const passed = { status: "passed", fullName: "adds" };
  const failed = { status: "failed", fullName: "sums takes away", failureMessages: ["expected 1 to be 2"] };
  const report = {
    testResults: [
      { name: "/project/main/a.test.ts", status: "failed", assertionResults: [passed, failed] },
      { name: "/project/main/b.test.ts", status: "failed", assertionResults: [] },
      { name: "/project/main/c.test.ts", status: "passed", assertionResults: [passed] },
    ],
  };
  const names = ["main/a.test.ts › sums takes away\n    expected 1 to be 2", "main/b.test.ts"];
  expect(countVitest(report, 1, "/project")).toEqual({ passed: 2, failed: names });
});

test("playwright: repeated tests passed and are named, skipped ones were not run, errors are failures", () => {
  const spec = (title: string, ok: boolean, tests: unknown[] = []) => ({
    file: "tray.spec.ts",
    title,
    ok,
    tests,
  });
  const message = "\u001b[31mExpected: 1\u001b[39m\n\nReceived: 2";
  const results = [{ status: "failed", errors: [{ message }] }];
  const repeated = spec("counts", true, [{ status: "flaky", results: [...results, { status: "passed" }] }]);
  const quits = spec("quits", false, [{ status: "unexpected", results }]);
  const report = {
    suites: [{ specs: [repeated], suites: [{ specs: [quits] }] }],
    stats: { expected: 5, flaky: 1, skipped: 4, unexpected: 1 },
    errors: [{ message: "no worker" }, {}],
  };
  const said = "\n    Expected: 1\n    Received: 2";
  const failed = [`tray.spec.ts › quits${said}`, "no worker", "error outside of tests"];
  expect(countPlaywright(report, 1)).toEqual({
    passed: 6,
    failed,
    notRun: 4,
    repeated: [`tray.spec.ts › counts${said}`],
  });
});

test("a failed run with no failed test is still a failure", () => {
  expect(countVitest({ testResults: [] }, 3, "/").failed).toEqual(["vitest ended with exit code 3"]);
  const report = { suites: [], stats: { expected: 2, flaky: 0 }, errors: [] };
  expect(countPlaywright(report, 1)).toEqual({
    passed: 2,
    failed: ["playwright ended with exit code 1"],
    notRun: 0,
    repeated: [],
  });
});

test.each([null, {}, "text"])("without a report nothing has passed, whatever the exit code: %j", (report) => {
  expect(countVitest(report, 0, "/")).toEqual({ passed: 0, failed: ["vitest left no report"] });
  expect(countPlaywright(report, 0)).toEqual({ passed: 0, failed: ["playwright left no report"] });
});

test("a run ends with what failed and the sum", () => {
  const tallies = [
    { passed: 1, failed: [] },
    { passed: 40, failed: ["a.spec.ts › one", "b.spec.ts › two"] },
  ];
  expect(summaryOf(tallies)).toBe("✗ a.spec.ts › one\n✗ b.spec.ts › two\n41 passed, 2 failed");
  expect(summaryOf([...tallies, { passed: 0, failed: [], notRun: 6 }])).toMatch(
    /\n6 not run: .*\n41 passed, 2 failed$/,
  );
  expect(summaryOf([{ passed: 2, failed: [], repeated: ["a.spec.ts › one"] }])).toBe(
    "↻ passed only when repeated: a.spec.ts › one\n2 passed, 0 failed",
  );
});
