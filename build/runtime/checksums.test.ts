import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findDifferences, parseChecksums } from "./checksums.mjs";

// The checksum of an empty file.
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "checksums-"));
  await mkdir(path.join(folder, "locales"));
  await writeFile(path.join(folder, "locales", "ru.pak"), "");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("exactly the listed files differ in nothing", async () => {
  expect(await findDifferences(folder, parseChecksums(`${empty}  locales/ru.pak\n`))).toEqual([]);
  expect(await findDifferences(folder, parseChecksums(`${empty} *./locales/ru.pak\n`))).toEqual([]);
});

test("a changed, a missing and a foreign file are all named", async () => {
  await writeFile(path.join(folder, "electron"), "changed");
  await writeFile(path.join(folder, "foreign"), "");
  const list = parseChecksums(`${empty}  locales/ru.pak\n${empty}  electron\n${empty}  version\n`);
  expect(await findDifferences(folder, list)).toEqual(["electron", "foreign", "version"]);
});

test("a line that is none of a checksum list is refused", () => {
  expect(() => parseChecksums("<html>")).toThrow("Not a checksum line");
});
