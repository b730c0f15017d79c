import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** An empty folder for each test of a file, deleted after it; returns the path of a name in it, or its own. */
export function folderForTest(): (name?: string) => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plusofon-storage-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (name = "") => join(folder, name);
}
