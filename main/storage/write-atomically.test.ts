import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAtomically } from "./write-atomically";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-atomically-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file has the longest name that a file system takes, and leaves nothing beside it", () => {
  const name = `${"ж".repeat(125)}.json`;
  expect(Buffer.byteLength(name)).toBe(255);
  for (const text of ["old", "new"]) writeAtomically(join(folder, name), text);
  expect(readdirSync(folder)).toEqual([name]);
  expect(readFileSync(join(folder, name), "utf8")).toBe("new");
});

test("a text that can't be put in its place leaves nothing", () => {
  writeAtomically(join(folder, "taken", "file"), "");
  expect(() => writeAtomically(join(folder, "taken"), "text")).toThrow();
  expect(readdirSync(folder)).toEqual(["taken"]);
});
