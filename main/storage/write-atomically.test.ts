import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sweepTemporaries, writeAtomically } from "./write-atomically";

const given = vi.hoisted((): { id: string | null } => ({ id: null }));
vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  return { ...crypto, randomUUID: () => given.id ?? crypto.randomUUID() };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-atomically-"));
});
afterEach(() => {
  given.id = null;
  rmSync(folder, { recursive: true });
});

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

test("what others put in the way is neither written nor deleted", () => {
  given.id = "0a1b2c3d-0000-4000-8000-000000000000";
  const inTheWay = join(folder, ".plusofon-0a1b2c3d.tmp");
  writeFileSync(inTheWay, "of others");
  expect(() => writeAtomically(join(folder, "file"), "text")).toThrow(/EEXIST/);
  expect([readdirSync(folder), readFileSync(inTheWay, "utf8")]).toEqual([
    [".plusofon-0a1b2c3d.tmp"],
    "of others",
  ]);
});

test("what a crash left is swept, and nothing else", () => {
  const others = [".plusofon-notes.tmp", "file", "plusofon-0a1b2c3d.tmp"];
  for (const name of [...others, ".plusofon-0a1b2c3d.tmp", ".plusofon-4711.tmp"])
    writeFileSync(join(folder, name), "");
  expect(sweepTemporaries(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual(others);
  expect([sweepTemporaries(join(folder, "none")), existsSync(join(folder, "none"))]).toEqual([true, false]);
  mkdirSync(join(folder, ".plusofon-0a1b2c3d.tmp"));
  expect(sweepTemporaries(folder)).toBe(false);
});
