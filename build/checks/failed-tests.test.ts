import { expect, test } from "vitest";
import { failedInPlaywright, failedInVitest } from "./failed-tests.mjs";

test("vitest: each failed test by file and title, and a file that could not run", () => {
  const report = {
    testResults: [
      {
        name: "/project/main/a.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "adds" },
          { status: "failed", fullName: "sums takes away" },
        ],
      },
      { name: "/project/main/b.test.ts", status: "failed", assertionResults: [] },
      { name: "/project/main/c.test.ts", status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  };
  expect(failedInVitest(report, "/project")).toEqual(["main/a.test.ts › sums takes away", "main/b.test.ts"]);
});

test("playwright: failed tests of nested groups too", () => {
  const report = {
    suites: [
      {
        specs: [{ file: "tray.spec.ts", title: "counts", ok: true }],
        suites: [{ specs: [{ file: "tray.spec.ts", title: "quits", ok: false }] }],
      },
    ],
  };
  expect(failedInPlaywright(report)).toEqual(["tray.spec.ts › quits"]);
});

test("no report names nothing", () => {
  expect(failedInVitest(null, "/project")).toEqual([]);
  expect(failedInPlaywright({ suites: [null, {}] })).toEqual([]);
});
