import { readdir, rename, rm } from "node:fs/promises";
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
 * @param {string} [options.folder] where to, which must be there
 * @param {string} [options.version] another than the checkout's
 * @returns {Promise<string>} the path of the installer
 */
export async function makeLinuxInstaller(options) {
  const { runtime, executablePath, target, isRelease, folder = distFolder, version } = options;
  const making = path.join(folder, "making");
  try {
    await runElectronBuilder({
      runtime,
      args: [
        ...["--linux", target, "--prepackaged", path.dirname(executablePath)],
        `-c.directories.output=${making}`,
        ...(version === undefined ? [] : [`-c.extraMetadata.version=${version}`]),
      ],
      env: {
        CUSTOM_FPM_PATH: path.join(projectFolder, "build", "installers", "fpm.mjs"),
        PLUSOFON_TRAY_FAST_PACKAGES: isRelease ? "0" : "1",
      },
    });
    const made = await readdir(making);
    const installer = made.find((name) => name.endsWith(`.${target}`));
    if (installer === undefined) throw new Error(`electron-builder made no ${target}`);
    // The feed names AppImages alone: packages are not installed by the program.
    const ofFeed = target === "AppImage" ? made.filter((name) => /^latest.*\.yml$/.test(name)) : [];
    for (const name of [installer, ...ofFeed]) await rename(path.join(making, name), path.join(folder, name));
    return path.join(folder, installer);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
