import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { app } from "electron";

/** Whether this process may be the tray application, of which a user data folder has one at a time. */
type StartLock =
  | { state: "taken" }
  | { state: "already-running" }
  | { state: "not-writable"; folder: string };

/** Makes the user data folder where it is missing and takes the lock of it. */
export function takeStartLock(userData: string): StartLock {
  try {
    // Without the folder Chromium puts its lock into the current one, and crashes later.
    makeFolder(userData);
  } catch {
    return { state: "not-writable", folder: userData };
  }
  if (app.requestSingleInstanceLock()) return { state: "taken" };
  // Chromium refuses in the same way when another instance has the lock and when it can't write the lock.
  const folder = [userData, tmpdir()].find((needed) => !isWritable(needed));
  return folder === undefined ? { state: "already-running" } : { state: "not-writable", folder };
}

/** Step by step: on some file systems Node's own recursion never ends. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

function isWritable(folder: string): boolean {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    writeFileSync(probe, "", { flag: "wx" });
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
