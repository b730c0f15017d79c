import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { distFolder, projectFolder } from "../paths.mjs";
import { runElectronBuilder } from "./unpacked-program.mjs";

/** @import { Runtime } from "../runtime/ensure.mjs" */

/**
 * Makes one installer for Linux of the unpacked program. Each has a run of its own: what an installer says of itself to
 * the program stands in the unpacked folder.
 *
 * @param {object} options
 * @param {Runtime} options.runtime
 * @param {string} options.executablePath of the unpacked program
 * @param {"deb" | "rpm" | "AppImage"} options.target
 * @param {boolean} options.isRelease small, and slow to make
 * @param {string} [options.version] another than the checkout's
 * @returns {Promise<string>} the path of the installer
 */
export async function makeLinuxInstaller({ runtime, executablePath, target, isRelease, version }) {
  const startedAtMs = Date.now();
  await runElectronBuilder({
    runtime,
    args: [
      ...["--linux", target, "--prepackaged", path.dirname(executablePath)],
      ...(version === undefined ? [] : [`-c.extraMetadata.version=${version}`]),
    ],
    env: {
      CUSTOM_FPM_PATH: path.join(projectFolder, "build", "installers", "fpm.mjs"),
      PLUSOFON_TRAY_FAST_PACKAGES: isRelease ? "0" : "1",
    },
  });
  return newestFile(`.${target}`, startedAtMs);
}

/**
 * @param {string} extension
 * @param {number} startedAtMs
 */
async function newestFile(extension, startedAtMs) {
  for (const name of await readdir(distFolder)) {
    const file = path.join(distFolder, name);
    if (name.endsWith(extension) && (await stat(file)).mtimeMs >= startedAtMs - 1_000) return file;
  }
  throw new Error(`electron-builder made no ${extension}`);
}
