import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { folderForTest } from "./folder-for-test";
import { sweepTemporaries, writeAtomically } from "./write-atomically";

const disk = vi.hoisted(() => ({ code: "", isCut: false }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const refused =
    <T extends unknown[], R>(run: (...args: T) => R) =>
    (...args: T): R => {
      if (disk.code !== "") throw Object.assign(new Error(disk.code), { code: disk.code });
      return run(...args);
    };
  const cut =
    <T extends unknown[]>(run: (...args: T) => void) =>
    (...args: T): void => {
      if (disk.isCut) throw new Error("cut");
      run(...args);
    };
  const changed = {
    ...fs,
    renameSync: cut(fs.renameSync),
    rmSync: cut(fs.rmSync),
    openSync: refused(fs.openSync),
    writeFileSync: refused(fs.writeFileSync),
  };
  return { ...changed, default: changed };
});
afterEach(() => {
  disk.code = "";
  disk.isCut = false;
});

const inFolder = folderForTest();

test("a file has the longest name that a file system takes, and leaves nothing beside it", () => {
  const name = `${"ж".repeat(125)}.json`;
  expect(Buffer.byteLength(name)).toBe(255);
  for (const text of ["old", "new"]) writeAtomically(inFolder(name), text);
  expect([readdirSync(inFolder()), readFileSync(inFolder(name), "utf8")]).toEqual([[name], "new"]);
});

test("a text that can't be put in its place leaves nothing", () => {
  writeAtomically(inFolder("taken/file"), "");
  expect(() => writeAtomically(inFolder("taken"), "text")).toThrow();
  expect(readdirSync(inFolder())).toEqual(["taken"]);
});

test("a folder that may not be written is an error at once, not after a second of attempts", () => {
  disk.code = "EACCES";
  const start = performance.now();
  expect(() => writeAtomically(inFolder("file"), "text")).toThrow("EACCES");
  expect(performance.now() - start).toBeLessThan(500);
});

test("what an end in the middle of a write leaves is swept", () => {
  disk.isCut = true;
  expect(() => writeAtomically(inFolder("file"), "text")).toThrow("cut");
  disk.isCut = false;
  expect(readdirSync(inFolder())).toHaveLength(1);
  expect([sweepTemporaries(inFolder()), readdirSync(inFolder())]).toEqual([true, []]);
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
