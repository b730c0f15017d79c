import { expect, test } from "vitest";
import { familyOf, parseStat, readProcessTable } from "./process-table.mjs";

test("the parent is found behind a name with spaces and brackets", () => {
  const line = "4711 (Web Content) S) (x) S 12 4711 4711 0 -1 4194560 1 2 3 4";
  expect(parseStat(line)).toEqual({ processId: 4711, parentId: 12 });
});

test("another text is refused", () => {
  expect(() => parseStat("4711 electron S 12")).toThrow();
});

test("a family has children of children and no stranger", () => {
  const table = [
    { processId: 30, parentId: 20 },
    { processId: 10, parentId: 1 },
    { processId: 20, parentId: 10 },
    { processId: 21, parentId: 10 },
    { processId: 99, parentId: 1 },
    { processId: 1, parentId: 0 },
  ];
  expect(familyOf(table, 10)).toEqual([10, 20, 21, 30]);
  expect(familyOf(table, 11)).toEqual([]);
});

test("a process that names itself as its parent does not trap the search", () => {
  expect(familyOf([{ processId: 5, parentId: 5 }], 5)).toEqual([5]);
});

test.runIf(process.platform === "linux")("the system's table has this very process", async () => {
  expect(await readProcessTable()).toContainEqual({ processId: process.pid, parentId: process.ppid });
});
