import { spawnSync } from "node:child_process";
import { writeSync } from "node:fs";
import { app } from "electron";
import { removeLeftProfiles } from "./throw-away-profile";

/** Holds the process id of whoever waits for this process, as `build/status.mjs` and `restartHeadless` set it. */
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
 * Says the exit code to the process that waits for this one, once the result is printed: Chromium sometimes crashes while
 * it ends, after a request through a proxy above all.
 */
export function reportExitCode(exitCode: number): void {
  if (!hasParent) return;
  try {
    writeSync(exitCodeDescriptor, String(exitCode));
  } catch {
    // Nobody listens: the process's own exit code has to do.
  }
}
