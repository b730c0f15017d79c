import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.mjs";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lock-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("work under one lock is done one after the other, and nothing is left", async () => {
  const lockPath = path.join(folder, "a.lock");
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await readdir(folder);
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(lockPath, work("one")), withLock(lockPath, work("two"))]);
  const [first = "", second = ""] = events[0] === "one begins" ? ["one", "two"] : ["two", "one"];
  expect(events).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  expect(await readdir(folder)).toEqual([]);
});

test("the lock is released when the work fails", async () => {
  const lockPath = path.join(folder, "a.lock");
  await expect(withLock(lockPath, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await withLock(lockPath, async () => "done")).toBe("done");
});

test("a lock whose owner is gone is taken over", async () => {
  const lockPath = path.join(folder, "a.lock");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(lockPath, String(pid));
  expect(await withLock(lockPath, async () => "done")).toBe("done");
});
