import { expect, test } from "vitest";
import {
  familyOf,
  parseRollup,
  parseStat,
  parseThread,
  readMemory,
  readThreads,
  usedBetween,
} from "./usage.mjs";

test("the proportional share is read, not the figures beside it; a missing one is an error and not 0", () => {
  const rollup = "Rss:              102400 kB\nPss:               40960 kB\nPss_Dirty:         20480 kB\n";
  expect(parseRollup(rollup)).toBe(40_960 * 1024);
  expect(() => parseRollup("Rss: 1 kB\n")).toThrow("Pss");
});

test("the parent is found behind a name with spaces and brackets; another text is refused", () => {
  expect(parseStat("4711 (Web Content) S) (x) S 12 4711 4711 0 -1 4194560 1 2 3 4")).toEqual([4711, 12]);
  expect(() => parseStat("4711 electron S 12")).toThrow();
});

test("a family has children of children, no stranger, and each once", () => {
  const parents = new Map([
    [30, 20],
    [10, 10],
    [20, 10],
    [21, 10],
    [99, 1],
  ]);
  expect(familyOf(parents, 10)).toEqual([10, 20, 21, 30]);
});

test("a thread's wakeups are its own sleeps, not the times it was pushed aside", () => {
  const status = "Name:\telectron\nnonvoluntary_ctxt_switches:\t7\nvoluntary_ctxt_switches:\t24\n";
  expect(parseThread("5000000 12 31\n", status)).toEqual({ cpuNs: 5_000_000, wakeups: 24 });
  expect(() => parseThread("5000000 12 31\n", "Name:\telectron\n")).toThrow();
});

test("a new thread counts whole, one that has ended not at all", () => {
  const before = new Map([
    ["1", { cpuNs: 4e6, wakeups: 10 }],
    ["2", { cpuNs: 9e6, wakeups: 90 }],
  ]);
  const after = new Map([
    ["1", { cpuNs: 6e6, wakeups: 13 }],
    ["3", { cpuNs: 1e6, wakeups: 2 }],
  ]);
  expect(usedBetween(before, after)).toEqual({ cpuMs: 3, wakeups: 5 });
});

test.runIf(process.platform === "linux")("this very process has memory and threads of its own", async () => {
  expect(await readMemory(process.pid)).toBeGreaterThan(1024 * 1024);
  expect((await readThreads(process.pid)).size).toBeGreaterThan(1);
});
