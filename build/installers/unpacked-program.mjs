import { rm } from "node:fs/promises";
import path from "node:path";
import { distFolder, projectFolder, toolEntry } from "../paths.mjs";
import { runCaptured, tailOf } from "../run-process.mjs";
import { configurationName } from "./configuration.mjs";

/** @import { Runtime } from "../runtime/ensure.mjs" */

/** Since this version windows on X11 are of the class that package.json's `desktopName` says. Source: electron#51480. */
const classByDesktopName = [41, 6, 1];

/**
 * Runs electron-builder. Without the runtime that is here, it fetches the pinned one for each architecture.
 *
 * @param {{ runtime?: Runtime, args: string[], env?: NodeJS.ProcessEnv }} options
 * @throws {Error} with the last lines of its output when it fails
 */
export async function runElectronBuilder({ runtime, args, env = {} }) {
  const result = await runCaptured(
    process.execPath,
    [
      ...[toolEntry("electron-builder"), "--config", configurationName, "--publish", "never", ...args],
      ...(runtime === undefined ? [] : runtimeArgs(runtime)),
    ],
    { cwd: projectFolder, env: { ...process.env, ...env } },
  );
  if (result.exitCode !== 0) throw new Error(tailOf(result));
}

/**
 * Makes the unpacked program for this machine: a folder ready to run, of which installers are made.
 *
 * @param {{ runtime: Runtime }} options
 * @returns {Promise<string>} the path of its executable
 */
export async function makeUnpackedProgram({ runtime }) {
  const executable = unpackedExecutable(process.platform, process.arch);
  // A folder is not signed with the certificates of this machine.
  await runElectronBuilder({ runtime, args: ["--dir"], env: { CSC_IDENTITY_AUTO_DISCOVERY: "false" } });
  // electron-builder leaves what opens folders in a runtime that it did not fetch itself.
  const resources = path.join(path.dirname(executable), "resources");
  if (process.platform === "linux") await rm(path.join(resources, "default_app.asar"), { force: true });
  return executable;
}

/** @param {Runtime} runtime */
function runtimeArgs({ distFolder: folder, version }) {
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`, ...windowClassArgs(version)];
}

/**
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
function unpackedExecutable(platform, arch) {
  const suffix = arch === "x64" ? "" : `-${arch}`;
  if (platform === "win32") return path.join(distFolder, `win${suffix}-unpacked`, "Plusofon Tray.exe");
  if (platform === "linux") return path.join(distFolder, `linux${suffix}-unpacked`, "plusofon-tray");
  return path.join(distFolder, `mac${suffix}`, "Plusofon Tray.app", "Contents", "MacOS", "Plusofon Tray");
}

/**
 * The arguments by which the desktop entry names the class of an older runtime's windows, which is the program's name.
 *
 * @param {string} electronVersion
 */
export function windowClassArgs(electronVersion) {
  const version = electronVersion.split(".").map(Number);
  const differing = classByDesktopName.findIndex((part, index) => part !== version[index]);
  const isOlder = differing >= 0 && (version[differing] ?? 0) < (classByDesktopName[differing] ?? 0);
  return isOlder ? ["-c.linux.desktop.entry.StartupWMClass=Plusofon Tray"] : [];
}
