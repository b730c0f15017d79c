import { spawnSync } from "node:child_process";
import { app } from "electron";
import { removeLeftProfiles } from "./throw-away-profile";

/** Holds the process id of whoever waits for this process, as `build/status.mjs` and `restartHeadless` set it. */
const parentVariable = "PLUSOFON_TRAY_PARENT";
const parentCheckMs = 100;

/**
 * Runs this command again in a process without a display, and exits as that did. Signals end this process at once: it
 * can't handle any while it waits, and the other one sees that it is gone.
 */
export function restartHeadless(): void {
  const flags = ["--ozone-platform=headless", "--disable-gpu"];
  const restarted = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, [parentVariable]: String(process.pid) },
  });
  removeLeftProfiles();
  // Killed by a signal: nothing is known, so try again later.
  process.exit(restarted.status ?? 3);
}

/** Ends this process soon after the one that waits for it, with nothing printed. */
export function endWithParent(): void {
  const parent = process.env[parentVariable];
  delete process.env[parentVariable];
  if (parent === undefined) return;
  setInterval(() => {
    if (String(process.ppid) !== parent) app.exit(3);
  }, parentCheckMs);
}
