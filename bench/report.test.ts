import { expect, test } from "vitest";
import { readPlan } from "./plan.mjs";
import { reportOf, sectionsOf } from "./report.mjs";

const browser = { role: "browser", proportionalBytes: 80, ownBytes: 60 };
const gpu = { role: "gpu-process", proportionalBytes: 20, ownBytes: 10 };
const memory = { application: [[browser, gpu]], bareTray: [[browser]] };

test("a program's memory counts all its processes", () => {
  const [section] = sectionsOf({ startMs: null, memory });
  expect(section?.comparison.application.median).toBe(100);
  expect(section?.comparison.ratio.median).toBe(1.25);
});

test("what was not measured is no section, and null in the report", () => {
  const findings = { startMs: { application: [300], bareTray: [250] }, memory: null };
  expect(sectionsOf(findings)).toHaveLength(1);
  const now = new Date("2026-11-23T07:00:00Z");
  const report = reportOf({ findings, plan: readPlan(["--runs=1"]), electronVersion: "33.2.1", now });
  expect(report).toMatchObject({
    schema: 1,
    measuredAt: "2026-11-23T07:00:00.000Z",
    electron: "33.2.1",
    runs: 1,
    memoryBytes: null,
  });
  expect(report.startMs?.ratio.median).toBe(1.2);
});

test("the report keeps each process of each run", () => {
  const report = reportOf({
    findings: { startMs: null, memory },
    plan: readPlan([]),
    electronVersion: "33.2.1",
    now: new Date(0),
  });
  expect(report.startMs).toBe(null);
  expect(report.memoryBytes?.processes.application).toEqual([[browser, gpu]]);
});
