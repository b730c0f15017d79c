import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { folderForTest } from "../../main/storage/folder-for-test";
import { sourceStamp } from "./build-application.mjs";

const inFolder = folderForTest();
let folder = "";

beforeEach(async () => {
  folder = inFolder();
  await mkdir(path.join(folder, "main", "tray"), { recursive: true });
  await writeFile(path.join(folder, "main", "tray", "icon.ts"), "export {};");
});

const change = async (name: string, content: string): Promise<boolean> => {
  const before = await sourceStamp(folder);
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
  return (await sourceStamp(folder)) !== before;
};

test("the stamp stays while nothing changes", async () => {
  expect(await sourceStamp(folder)).toBe(await sourceStamp(folder));
});

test("the stamp changes with a source's content, a new source, and the lock file", async () => {
  expect(await change("main/tray/icon.ts", "export { };")).toBe(true);
  expect(await change("renderer/index.html", "<p>")).toBe(true);
  expect(await change("package-lock.json", "{}")).toBe(true);
});

test("the stamp changes when a source is renamed", async () => {
  const before = await sourceStamp(folder);
  await rename(path.join(folder, "main/tray/icon.ts"), path.join(folder, "main/tray/icons.ts"));
  expect(await sourceStamp(folder)).not.toBe(before);
});

test("tests and other files are not part of the build", async () => {
  expect(await change("main/tray/icon.test.ts", "test")).toBe(false);
  expect(await change("docs/readme.md", "text")).toBe(false);
});
