import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "electron";

const prefix = "plusofon-tray-profile-";
let profile: string | null = null;

/**
 * Gives Chromium a profile that ends with this process, so that the user's own is neither made nor changed. Only before
 * `ready`. False: no folder can be made, and Chromium would crash.
 */
export function useThrowAwayProfile(): boolean {
  try {
    removeLeftProfiles();
    // For this user alone: mode 0700.
    profile = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
    process.on("exit", removeProfile);
    for (const name of ["userData", "sessionData"]) app.setPath(name, profile);
    // Chromium writes there even while it ends, and does nothing where the folder is missing.
    app.setPath("crashDumps", join(profile, "missing"));
    if (process.platform === "linux" && !hasCertificates()) app.setPath("home", profile);
    // Chromium's own fontconfig may be newer than the system's, and would make a cache of fonts at home.
    process.env["XDG_CACHE_HOME"] = profile;
    return true;
  } catch {
    return false;
  }
}

/** Whether the user has certificates of their own; for one who has none, Chromium would make the database at home. */
function hasCertificates(): boolean {
  const home = app.getPath("home");
  const data = process.env["XDG_DATA_HOME"] || join(home, ".local", "share");
  return existsSync(join(home, ".pki", "nssdb")) || existsSync(join(data, "pki", "nssdb"));
}

/** Removes this process's own profile, just before its end. */
export function removeProfile(): void {
  if (profile !== null) remove(profile);
}

/** Removes the profiles of processes that have ended: killed, or with Chromium still writing. */
export function removeLeftProfiles(): void {
  for (const name of namesIn(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const path = join(tmpdir(), name);
    if (isOwn(path) && !isRunning(Number.parseInt(name.slice(prefix.length), 10))) remove(path);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOwn(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isDirectory() === true && (process.getuid === undefined || status.uid === process.getuid());
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Chromium's other processes may write for a moment longer; `rmSync` does not look again for what they wrote. */
function remove(folder: string): void {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 1 });
      return;
    } catch {
      // After the last attempt, the next run tries again.
    }
  }
}
