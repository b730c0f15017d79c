import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folderForTest } from "./folder-for-test";
import { sweepTemporaries, writeAtomically } from "./write-atomically";

const inFolder = folderForTest();

test("a file has the longest name that a file system takes, and leaves nothing beside it", () => {
  const name = `${"ж".repeat(125)}.json`;
  expect(Buffer.byteLength(name)).toBe(255);
  for (const text of ["old", "new"]) writeAtomically(inFolder(name), text);
  expect([readdirSync(inFolder()), readFileSync(inFolder(name), "utf8")]).toEqual([[name], "new"]);
});

test("a text that can't be put in its place leaves nothing", async () => {
  writeAtomically(inFolder("taken/file"), "");
  expect(() => writeAtomically(inFolder("taken"), "text")).toThrow();
  // atomically deletes its temporary file in the background.
  await expect.poll(() => readdirSync(inFolder())).toEqual(["taken"]);
});

test("what a crash left is swept, and nothing else", () => {
  const others = ["file", "notes.tmp-1", "settings.json"];
  const left = "settings.json.tmp-17954244000a1b2c";
  for (const name of [...others, left]) writeFileSync(inFolder(name), "");
  expect([sweepTemporaries(inFolder()), readdirSync(inFolder())]).toEqual([true, others]);
  expect([sweepTemporaries(inFolder("none")), existsSync(inFolder("none"))]).toEqual([true, false]);
  mkdirSync(inFolder(left));
  expect(sweepTemporaries(inFolder())).toBe(false);
});
