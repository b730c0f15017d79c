import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolderAtomically, removeLeftovers } from "./atomic-folder.mjs";

let parent = "";
let target = "";

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "atomic-folder-"));
  target = path.join(parent, "45.0.0-linux-x64");
});

afterEach(() => rm(parent, { recursive: true, force: true }));

const writing = (content: string) => async (folder: string) => {
  await writeFile(path.join(folder, "electron"), content);
};

test("the folder appears only when it is complete", async () => {
  await makeFolderAtomically(target, async (folder) => {
    await writing("half")(folder);
    expect(await readdir(parent)).not.toContain(path.basename(target));
  });
  expect(await readdir(parent)).toEqual([path.basename(target)]);
});

test("a failed attempt leaves nothing", async () => {
  const failing = async (folder: string) => {
    await writing("half")(folder);
    throw new Error("connection lost");
  };
  await expect(makeFolderAtomically(target, failing)).rejects.toThrow("connection lost");
  expect(await readdir(parent)).toEqual([]);
});

test("two at once: both succeed, one folder stays, and it is whole", async () => {
  await Promise.all(["one", "two"].map((content) => makeFolderAtomically(target, writing(content))));
  expect(await readdir(parent)).toEqual([path.basename(target)]);
  expect(["one", "two"]).toContain(await readFile(path.join(target, "electron"), "utf8"));
});

test("leftovers of dead processes go, those of living ones and finished folders stay", async () => {
  const names = ["a.making-11-0a", "a.making-12-0b", "a"];
  for (const name of names) await mkdir(path.join(parent, name));
  await removeLeftovers(parent, (processId) => processId === 12);
  expect((await readdir(parent)).sort()).toEqual(["a", "a.making-12-0b"]);
});
