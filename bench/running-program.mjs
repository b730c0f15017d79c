import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { until } from "../build/launch/until.mjs";
import { SetupFailure } from "../build/setup-failure.mjs";

/** @import { Program } from "./programs.mjs" */
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
 * @param {{ userDataFolder: string, flags?: string[] }} options
 * @returns {Promise<RunningProgram>}
 * @throws {SetupFailure} when it ends before its icon appears, or none does
 */
export async function startProgram(place, program, { userDataFolder, flags = [] }) {
  const words = [
    ...[...place.electronFlags, quietFlag, program.folder],
    ...[`--user-data-dir=${userDataFolder}`, ...flags],
  ];
  const env = electronEnvironment(place.desktop.env);
  const registered = place.registrations.next();
  const spawnedAtMs = performance.now();
  const child = spawn(place.executablePath, words, { env, stdio: "ignore" });
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
    throw noIcon(program);
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

/** @param {Program} program */
function noIcon({ name }) {
  return new SetupFailure({
    ru: `Значок программы ${name} не появился в трее.`,
    en: `The icon of ${name} did not appear in the tray.`,
  });
}
