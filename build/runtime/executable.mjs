import path from "node:path";
import { runCaptured } from "../run-process.mjs";

/**
 * The executable in an unpacked Electron.
 *
 * @param {string} distFolder
 * @param {NodeJS.Platform} platform
 */
export function executableIn(distFolder, platform) {
  if (platform === "darwin") return path.join(distFolder, "Electron.app", "Contents", "MacOS", "Electron");
  return path.join(distFolder, platform === "win32" ? "electron.exe" : "electron");
}

/**
 * Asks an executable for its Electron version. It runs as plain Node, which takes neither a display nor a sandbox.
 *
 * @param {string} executablePath
 * @returns {Promise<string | null>} null when it does not run, with or without missing libraries
 */
export async function askVersion(executablePath) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const { exitCode, stdout } = await runCaptured(executablePath, ["-p", "process.versions.electron"], {
    env,
  });
  const version = stdout.trim();
  return exitCode === 0 && /^\d+\.\d+\.\d+/.test(version) ? version : null;
}
