import { spawnSync } from "node:child_process";
import { writeSync } from "node:fs";
import { app } from "electron";
import { removeLeftProfiles, removeProfile } from "./throw-away-profile";

/**
 * Holds the process id of whoever waits for this process, as `restartHeadless`, `build/status.mjs` and the package's
 * command set it.
 */
const parentVariable = "PLUSOFON_TRAY_PARENT";
const parentCheckMs = 100;
/** The pipe on which a process that has a parent says its exit code. */
const exitCodeDescriptor = 3;
let hasParent = false;

/**
 * Runs this command again in a process without a display, and exits as that did. Signals end this process at once: it
 * can't handle any while it waits, and the other one sees that it is gone.
 */
export function restartHeadless(): void {
  const flags = ["--ozone-platform=headless", "--disable-gpu"];
  const restarted = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: { ...process.env, [parentVariable]: String(process.pid) },
  });
  removeLeftProfiles();
  const reported = String(restarted.output[exitCodeDescriptor] ?? "");
  // Killed before it had a result: nothing is known, so try again later.
  process.exit(restarted.status ?? (reported === "" ? 3 : Number(reported)));
}

/** Ends this process soon after the one that waits for it, with nothing printed. */
export function endWithParent(): void {
  const parent = process.env[parentVariable];
  delete process.env[parentVariable];
  if (parent === undefined) return;
  hasParent = true;
  setInterval(() => {
    if (String(process.ppid) !== parent) app.exit(3);
  }, parentCheckMs);
}

/**
 * Ends this process with an exit code, once the result is printed. The process that waits for it learns the code on a
 * pipe, and this one ends at once: Chromium's own end may crash, after a request through a proxy above all, or wait for a
 * session bus that does not answer.
 */
export function exitWith(exitCode: number): void {
  if (!hasParent || !isReported(exitCode)) return app.exit(exitCode);
  removeProfile();
  process.kill(process.pid, "SIGKILL");
}

/** False: nobody listens, so that the process's own exit code has to do. */
function isReported(exitCode: number): boolean {
  try {
    writeSync(exitCodeDescriptor, String(exitCode));
    return true;
  } catch {
    return false;
  }
}
