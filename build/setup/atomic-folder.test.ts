import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { folderForTest } from "../../main/storage/folder-for-test";
import { makeFolderAtomically } from "./atomic-folder.mjs";

const inFolder = folderForTest();

test("a folder appears only when it is complete, a failed attempt leaves nothing, and of two at once one is taken", async () => {
  const parent = inFolder();
  const target = path.join(parent, "electron");
  const failing = async (folder: string) => {
    await writeFile(path.join(folder, "half"), "");
    expect(await readdir(parent)).not.toContain("electron");
    throw new Error("connection lost");
  };
  await expect(makeFolderAtomically(target, failing)).rejects.toThrow("connection lost");
  expect(await readdir(parent)).toEqual([]);
  await makeFolderAtomically(target, async (folder) => {
    await writeFile(path.join(folder, "whole"), "");
    await mkdir(target);
    await writeFile(path.join(target, "whole"), "");
  });
  expect(await readdir(parent, { recursive: true })).toEqual(["electron", "electron/whole"]);
});
