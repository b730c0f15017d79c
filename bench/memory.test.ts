import { expect, test } from "vitest";
import { familyOf, parseRollup, parseStat, readFamilyMemory, roleOf, totalBytes } from "./memory.mjs";

test("the proportional share is read, not the figures beside it; a missing one is an error and not 0", () => {
  const rollup = "Rss:              102400 kB\nPss:               40960 kB\nPss_Dirty:         20480 kB\n";
  expect(parseRollup(rollup)).toBe(40_960 * 1024);
  expect(() => parseRollup("Rss: 1 kB\n")).toThrow("Pss");
});

test.each([
  ["/opt/electron\0--no-sandbox\0/checkout\0", "browser"],
  ["/opt/electron\0--type=gpu-process\0--no-sandbox\0", "gpu-process"],
  ["/opt/electron --type=renderer --lang=ru", "renderer"],
  ["/opt/electron\0--type=utility\0--utility-sub-type=network.mojom.NetworkService\0", "NetworkService"],
])("the role of %j is %s", (commandLine, role) => {
  expect(roleOf(commandLine)).toBe(role);
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

test.runIf(process.platform === "linux")("this very process has memory of its own", async () => {
  const family = await readFamilyMemory(process.pid);
  expect(totalBytes(family)).toBeGreaterThan(1024 * 1024);
});
