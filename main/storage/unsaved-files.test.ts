import { expect, test } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import { createUnsavedFiles } from "./unsaved-files";

function setUp() {
  const clock = createFakeClock(0);
  const reported: unknown[] = [];
  const disk: { code: string | null; attempts: number } = { code: "ENOSPC", attempts: 0 };
  const unsaved = createUnsavedFiles(clock, () => reported.push(unsaved.current()?.reason ?? null));
  function write(): void {
    disk.attempts += 1;
    if (disk.code === null) unsaved.delete("/data/a.json");
    else unsaved.add("/data/a.json", "/data", Object.assign(new Error(), { code: disk.code }), write);
  }
  return { clock, reported, disk, unsaved, write };
}

test("what failed is written again by itself until it works, and each change is reported once", async () => {
  const { clock, reported, disk, unsaved, write } = setUp();
  write();
  expect(unsaved.current()).toEqual({ folder: "/data", reason: "full" });
  await clock.advance(60_000);
  expect([reported, disk.attempts]).toEqual([["full"], 7]);
  disk.code = "EACCES";
  await clock.advance(10_000);
  disk.code = null;
  await clock.advance(10_000);
  expect([reported, unsaved.current(), clock.pending()]).toEqual([["full", "refused", null], null, []]);
});

test("the end of the program tries once more, and plans nothing", () => {
  const { clock, disk, unsaved, write } = setUp();
  write();
  unsaved.stop();
  expect([disk.attempts, clock.pending()]).toEqual([2, []]);
});

test("what fails after the end of the program is not planned either", () => {
  const { clock, unsaved, write } = setUp();
  unsaved.stop();
  write();
  expect(clock.pending()).toEqual([]);
});

test.each([
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EROFS", "refused"],
  ["EPERM", "refused"],
  ["EIO", "other"],
])("%s is said as %s", (code, reason) => {
  const { disk, unsaved, write } = setUp();
  disk.code = code;
  write();
  expect(unsaved.current()?.reason).toBe(reason);
});
