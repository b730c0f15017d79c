import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";
import { SetupFailure } from "../build/script.mjs";

/** @import { TrayRegistrations } from "./tray-registrations.mjs" */
/** @import { Desktop } from "../tests/desktop/session.mjs" */
/** @import { Service } from "./service.mjs" */

/**
 * Where programs run: the desktop, its tray, the service they ask, a user data folder with one account, and how Electron
 * is started.
 *
 * @typedef {object} Place
 * @property {Desktop} desktop
 * @property {TrayRegistrations} registrations
 * @property {Service} service
 * @property {string} profile
 * @property {string} executablePath
 * @property {string[]} electronFlags
 */

/** One of the two programs that are compared: what the runtime opens. @typedef {"ours" | "floor"} Side */

/** @type {Record<Side, string>} */
export const programFolders = {
  ours: projectFolder,
  floor: path.join(projectFolder, "bench", "bare-tray"),
};

/**
 * A program whose icon is in the tray.
 *
 * @typedef {object} RunningProgram
 * @property {number} processId of its main process
 * @property {number} startMs from before the process was made until the icon was registered
 * @property {() => void} kill ends it at once
 * @property {() => Promise<void>} end ends it, and returns when no icon is left
 */

const startTimeoutMs = 60_000;
const endTimeoutMs = 15_000;

/**
 * Starts a program and waits for its icon.
 *
 * @param {Place} place
 * @param {Side} side
 * @param {string} userDataFolder
 * @returns {Promise<RunningProgram>}
 * @throws {SetupFailure} when it ends before its icon appears, or none does
 */
export async function startProgram(place, side, userDataFolder) {
  const args = programArgs(place, side, userDataFolder);
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
      ru: `Значок программы ${programFolders[side]} не появился в трее.`,
      en: `The icon of ${programFolders[side]} did not appear in the tray.`,
    });
  }

  return {
    processId,
    startMs: registeredAtMs - spawnedAtMs,
    kill,
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
 * The command line of a program that stays in the tray; the application's leads to the service.
 *
 * @param {Pick<Place, "electronFlags" | "service">} place
 * @param {Side} side
 * @param {string} userDataFolder
 */
export function programArgs({ electronFlags, service }, side, userDataFolder) {
  const own = side === "ours" ? [...service.flags, "--hidden"] : [];
  return [...electronFlags, quietFlag, programFolders[side], `--user-data-dir=${userDataFolder}`, ...own];
}

/**
 * @param {number} delayMs
 * @returns {Promise<null>}
 */
function timeUp(delayMs) {
  return sleep(delayMs, null, { ref: false });
}
