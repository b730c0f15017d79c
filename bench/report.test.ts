import { expect, test } from "vitest";
import { accountsTable } from "./accounts-table.mjs";
import { droppedFrames } from "./dropped-frames.mjs";
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
  const findings = { startMs: { application: [300], bareTray: [250] }, memory: null, accounts: null };
  expect(sectionsOf(findings)).toHaveLength(1);
  const now = new Date("2026-11-23T07:00:00Z");
  const report = reportOf({ findings, plan: readPlan(["--runs=1"]), electronVersion: "33.2.1", now });
  expect(report).toMatchObject({
    schema: 1,
    measuredAt: "2026-11-23T07:00:00.000Z",
    electron: "33.2.1",
    runs: 1,
    memoryBytes: null,
    accounts: null,
  });
  expect(report.startMs?.ratio.median).toBe(1.2);
});

test("the report keeps each process of each run", () => {
  const report = reportOf({
    findings: { startMs: null, memory, accounts: null },
    plan: readPlan([]),
    electronVersion: "33.2.1",
    now: new Date(0),
  });
  expect(report.startMs).toBe(null);
  expect(report.memoryBytes?.processes.application).toEqual([[browser, gpu]]);
});

test("the list of accounts has a table of its own, and its values in the report", () => {
  const accounts = { keyMs: [10, 12, 20], framesDue: [180, 182], framesDropped: [0, 3] };
  const report = reportOf({
    findings: { startMs: null, memory: null, accounts },
    plan: readPlan([]),
    electronVersion: "33.2.1",
    now: new Date(0),
  });
  expect(report.accounts).toMatchObject({ keyMs: { median: 12, sample: [10, 12, 20] } });
  const rows = accountsTable(accounts)
    .split("\n")
    .map((line) => line.trim().split(/ {2,}/).slice(1));
  expect(rows).toContainEqual(["12.0", "11.0–16.0", "3"]);
  expect(rows).toContainEqual(["2", "1–2", "2"]);
});

test("a frame is dropped for each whole one that is missing in a gap", () => {
  const frame = 1000 / 60;
  expect(droppedFrames([0, frame, 2 * frame])).toEqual({ due: 2, dropped: 0 });
  expect(droppedFrames([0, 1.3 * frame, 2 * frame, 5 * frame])).toEqual({ due: 5, dropped: 2 });
  expect(droppedFrames([])).toEqual({ due: 0, dropped: 0 });
});
