import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { createLog } from "../system/log";
import { createLineFile } from "./line-file";
import { isWritableByOthers } from "./private-folder";
import { unsavedFilesForTest } from "./unsaved-files-for-test";

let root = "";
let umask = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "plusofon-private-"));
  umask = process.umask();
});
afterEach(() => {
  process.umask(umask);
  rmSync(root, { recursive: true, force: true });
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

function writeLine(): void {
  const file = createLineFile({
    path: join(root, "history/one.jsonl"),
    format: { schema: z.object({}), timeOf: () => 0, kept: (entries) => [...entries] },
    now: () => 0,
    onDamaged: () => undefined,
    onTrouble: () => undefined,
    unsaved: unsavedFilesForTest(),
  });
  file.append([{}]);
}

describe.runIf(process.platform !== "win32")("a folder of the application", () => {
  it.each([0o000, 0o002, 0o022, 0o077, 0o277])("is its owner's alone under umask %o", (mask) => {
    process.umask(mask);
    createLog(join(root, "logs"), () => 0)("event");
    writeLine();
    expect(["logs", "history"].map((name) => modeOf(join(root, name)))).toEqual(["700", "700"]);
  });

  it("is closed when an earlier version has left it open", () => {
    for (const name of ["logs", "history"]) mkdirSync(join(root, name));
    for (const name of ["logs", "history"]) chmodSync(join(root, name), 0o777);
    createLog(join(root, "logs"), () => 0)("event");
    writeLine();
    expect(["logs", "history"].map((name) => modeOf(join(root, name)))).toEqual(["700", "700"]);
  });

  it.each([
    [0o700, false],
    [0o755, false],
    [0o775, true],
    [0o757, true],
  ])("with the mode %o: others may write is %s", (mode, isOpen) => {
    chmodSync(root, mode);
    expect(isWritableByOthers(root)).toBe(isOpen);
  });
});
