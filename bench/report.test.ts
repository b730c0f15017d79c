import { expect, test } from "vitest";
import { droppedFrames } from "./measure-accounts.mjs";
import { readPlan } from "./plan.mjs";
import { reportOf, tablesOf } from "./report.mjs";

const browser = { role: "browser", proportionalBytes: 80 * 1024 * 1024 };
const gpu = { role: "gpu-process", proportionalBytes: 20 * 1024 * 1024 };
const nothing = { startMs: null, openingMs: null, memory: null, accounts: null };

function report(findings: Partial<Parameters<typeof reportOf>[0]["findings"]>) {
  const now = new Date("2026-11-23T07:00:00Z");
  const plan = readPlan(["--runs=1"]);
  return reportOf({ findings: { ...nothing, ...findings }, plan, electronVersion: "33.2.1", now });
}

const figures = (rows: Record<string, Record<string, string>> | undefined) =>
  Object.values(rows ?? {}).map((row) => Object.values(row));

test("what was not measured is null in the report and has no table", () => {
  const made = report({ startMs: { application: [300], bareTray: [250] } });
  expect(made).toMatchObject({
    schema: 1,
    measuredAt: "2026-11-23T07:00:00.000Z",
    electron: "33.2.1",
    runs: 1,
    startMs: { ratio: { median: 1.2 } },
    memoryBytes: null,
    accounts: null,
  });
  expect(Object.keys(tablesOf(made))).toEqual([
    "От запуска до значка в трее, мс / from start to the tray icon, ms",
  ]);
});

test("the opening of the window has a table of its own, beside that of the bare tray's", () => {
  const made = report({ openingMs: { application: [300, 320], bareTray: [150, 160] } });
  expect(made.openingMs?.ratio.median).toBe(2);
  expect(Object.keys(tablesOf(made))).toEqual([
    "От щелчка по значку до содержимого окна, мс / from a click on the icon to the window's content, ms",
  ]);
});

test("a program's memory counts all its processes, each of which is in the report", () => {
  const made = report({ memory: { application: [[browser, gpu]], bareTray: [[browser]] } });
  expect(made.memoryBytes?.processes.application).toEqual([[browser, gpu]]);
  expect(figures(Object.values(tablesOf(made))[0])).toEqual([
    ["100.0", "100.0–100.0", "1"],
    ["80.0", "80.0–80.0", "1"],
    ["1.250", "1.250–1.250", "1"],
  ]);
});

test("the list of accounts has a table of its own, and its values in the report", () => {
  const made = report({ accounts: { keyMs: [10, 12, 20], framesDue: [180, 182], framesDropped: [0, 3] } });
  expect(made.accounts).toMatchObject({ keyMs: { median: 12, sample: [10, 12, 20] } });
  expect(figures(Object.values(tablesOf(made))[0])).toEqual([
    ["12.0", "11.0–16.0", "3"],
    ["181", "181–182", "2"],
    ["2", "1–2", "2"],
  ]);
});

const frame = 1000 / 60;
test.each([
  [[0, frame, 2 * frame], { due: 2, dropped: 0 }],
  [[0, 1.3 * frame, 2 * frame, 5 * frame], { due: 5, dropped: 2 }],
  [[], { due: 0, dropped: 0 }],
])("a frame is dropped for each whole one that is missing in a gap of %j", (times, expected) => {
  expect(droppedFrames(times)).toEqual(expected);
});
