import { expect, test } from "vitest";
import { fuseDifferences, parseFuseTable } from "./fuses.mjs";

const config =
  "asar: true\nelectronFuses:\n  runAsNode: false\n  onlyLoadAppFromAsar: true\nlinux:\n  a: true\n";

test("the table ends where its block does", () => {
  expect([...parseFuseTable(config)]).toEqual([
    ["runAsNode", false],
    ["onlyLoadAppFromAsar", true],
  ]);
});

test("a configuration without a table is refused", () => {
  expect(() => parseFuseTable("asar: true\n")).toThrow("electronFuses");
});

test("a fuse set otherwise, one missing and one that the table does not name are differences", () => {
  const fuses = new Map([
    ["runAsNode", true],
    ["fuse 9", false],
  ]);
  expect(fuseDifferences(parseFuseTable(config), fuses)).toEqual([
    "fuse 9",
    "onlyLoadAppFromAsar",
    "runAsNode",
  ]);
  expect(fuseDifferences(parseFuseTable(config), parseFuseTable(config))).toEqual([]);
});

test("a fuse that electron-builder has no name for yet keeps the choice of Electron, where there is one", () => {
  const table = parseFuseTable(config);
  const differencesWith = (isOn: boolean) =>
    fuseDifferences(table, new Map([...table, ["wasmTrapHandlers", isOn]]));
  expect([differencesWith(true), differencesWith(false)]).toEqual([[], ["wasmTrapHandlers"]]);
});
