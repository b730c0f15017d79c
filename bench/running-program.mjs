import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";
import { SetupFailure } from "../build/script.mjs";

/** @import { TrayRegistrations } from "./tray-registrations.mjs" */
/** @import { Desktop } from "../tests/desktop/session.mjs" */

/**
 * Where programs run: the desktop, its tray, and how Electron is started.
 *
 * @typedef {object} Place
 * @property {Desktop} desktop
 * @property {TrayRegistrations} registrations
 * @property {string} executablePath
 * @property {string[]} electronFlags
 */

/**
 * One of the two programs that are compared. `folder` is what the runtime opens; one with `demoFlags` shows with them
 * an account's data in its window and tooltip.
 *
 * @typedef {{ name: "application" | "bareTray", folder: string, demoFlags: string[] }} Program
 */

/** @type {Program[]} */
export const programs = [
  { name: "application", folder: projectFolder, demoFlags: ["--demo"] },
  { name: "bareTray", folder: path.join(projectFolder, "bench", "bare-tray"), demoFlags: [] },
];

/**
 * A program whose icon is in the tray.
 *
 * @typedef {object} RunningProgram
 * @property {number} processId of its main process
 * @property {number} startMs from before the process was made until the icon was registered
 * @property {() => Promise<void>} end ends it, and returns when its icon is gone too
 */

const startTimeoutMs = 60_000;
const endTimeoutMs = 15_000;

/**
 * Starts a program and waits for its icon.
 *
 * @param {Place} place
 * @param {Program} program
 * @param {string} userDataFolder
 * @param {string[]} [flags]
 * @returns {Promise<RunningProgram>}
 * @throws {SetupFailure} when it ends before its icon appears, or none does
 */
export async function startProgram(place, program, userDataFolder, flags = []) {
  const ownFlags = [`--user-data-dir=${userDataFolder}`, ...flags];
  const args = [...place.electronFlags, quietFlag, program.folder, ...ownFlags];
  const env = electronEnvironment(place.desktop.env);
  const registered = place.registrations.next();
  const spawnedAtMs = performance.now();
  const child = spawn(place.executablePath, args, { env, stdio: "ignore" });
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  /** @type {Promise<null>} */
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", () => resolve(null));
  });

  const registeredAtMs = await Promise.race([registered, ended, timeUp(startTimeoutMs)]);
  const processId = child.pid;
  if (registeredAtMs === null || processId === undefined) {
    kill();
    throw new SetupFailure({
      ru: `Значок программы ${program.name} не появился в трее.`,
      en: `The icon of ${program.name} did not appear in the tray.`,
    });
  }

  return {
    processId,
    startMs: registeredAtMs - spawnedAtMs,
    async end() {
      child.kill("SIGTERM");
      await Promise.race([ended, timeUp(endTimeoutMs)]);
      kill();
      await ended;
      process.off("exit", kill);
      await until(async () => ((await place.desktop.trayItems()).length === 0 ? true : null), endTimeoutMs);
    },
  };
}

/**
 * @param {number} delayMs
 * @returns {Promise<null>}
 */
function timeUp(delayMs) {
  return sleep(delayMs, null, { ref: false });
}
