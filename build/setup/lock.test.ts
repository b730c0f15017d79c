import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolderAtomically, withLock } from "./lock.mjs";

let parent = "";
let lockPath = "";
let target = "";

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "lock-"));
  lockPath = path.join(parent, "a.lock");
  target = path.join(parent, "45.0.0-linux-x64");
});

afterEach(() => rm(parent, { recursive: true, force: true }));

const writing = (content: string) => (folder: string) => writeFile(path.join(folder, "electron"), content);

test("work under one lock runs one after the other, and nothing is left", async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await readdir(parent);
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(lockPath, work("one")), withLock(lockPath, work("two"))]);
  const [first = "", second = ""] = events[0] === "one begins" ? ["one", "two"] : ["two", "one"];
  expect(events).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  expect(await readdir(parent)).toEqual([]);
});

test("a lock is released when the work fails, and taken over when its owner is gone", async () => {
  await expect(withLock(lockPath, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(lockPath, String(pid));
  expect(await withLock(lockPath, async () => "done")).toBe("done");
});

test("a folder appears only when it is complete, and a failed or killed attempt leaves nothing", async () => {
  const failing = async (folder: string) => {
    await writing("half")(folder);
    expect(await readdir(parent)).not.toContain(path.basename(target));
    throw new Error("connection lost");
  };
  await expect(makeFolderAtomically(target, failing)).rejects.toThrow("connection lost");
  expect(await readdir(parent)).toEqual([]);
  await writeFile(`${target}.unfinished`, "of a killed process");
  await makeFolderAtomically(target, writing("whole"));
  expect(await readdir(parent)).toEqual([path.basename(target)]);
});

test("two at once make one folder", async () => {
  const made: string[] = [];
  const make = (name: string) => (folder: string) => {
    made.push(name);
    return writing(name)(folder);
  };
  await Promise.all(["one", "two"].map((name) => makeFolderAtomically(target, make(name))));
  expect(made).toHaveLength(1);
  expect(await readFile(path.join(target, "electron"), "utf8")).toBe(made[0]);
});
