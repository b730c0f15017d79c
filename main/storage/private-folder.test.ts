import { chmodSync, mkdirSync, statSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOnDisk } from "../storage/lines-on-disk";
import { createLog } from "../system/log";
import { folderForTest } from "./folder-for-test";
import { isWritableByOthers } from "./private-folder";

const inFolder = folderForTest();
let umask = 0;
beforeEach(() => {
  umask = process.umask();
});
afterEach(() => void process.umask(umask));

const modes = (): string[] =>
  ["logs", "history"].map((name) => (statSync(inFolder(name)).mode & 0o777).toString(8));
function writeBoth(): void {
  createLog(inFolder("logs"), () => 0)("event");
  linesOnDisk(inFolder("history"), "one.jsonl", () => 0).append("{}\n");
}

describe.runIf(process.platform !== "win32")("a folder of the application", () => {
  it.each([0o000, 0o002, 0o022, 0o077, 0o277])("is its owner's alone under umask %o", (mask) => {
    process.umask(mask);
    writeBoth();
    expect(modes()).toEqual(["700", "700"]);
  });

  it("is closed when an earlier version has left it open", () => {
    for (const name of ["logs", "history"]) mkdirSync(inFolder(name));
    for (const name of ["logs", "history"]) chmodSync(inFolder(name), 0o777);
    writeBoth();
    expect(modes()).toEqual(["700", "700"]);
  });

  it.each([
    [0o700, false],
    [0o755, false],
    [0o775, true],
    [0o757, true],
  ])("with the mode %o: others may write is %s", (mode, isOpen) => {
    chmodSync(inFolder(), mode);
    expect(isWritableByOthers(inFolder())).toBe(isOpen);
  });
});
