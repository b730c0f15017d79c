import { isCommandThere } from "../run-process.mjs";
import { isAnswering } from "../runtime/official.mjs";
import { installPackages, updateLists } from "../setup/apt.mjs";

/** @import { Log } from "../log.mjs" */
/** @import { LinuxTarget } from "./choose-installers.mjs" */

/** Where electron-builder has its tools; a mirror goes by electron-builder's own variable. */
const toolsAddress = "https://github.com/electron-userland/electron-builder-binaries/releases";

/**
 * Whether an installer for Linux can be made on this machine. Root gets rpmbuild installed where there is apt.
 *
 * @param {LinuxTarget} target
 * @param {Log} log
 */
export async function canMake(target, log) {
  if (target === "deb") return isCommandThere("dpkg-deb");
  if (target === "AppImage")
    return isAnswering(process.env["ELECTRON_BUILDER_BINARIES_MIRROR"] ?? toolsAddress);
  if (!(await isCommandThere("rpmbuild"))) await installRpm(log);
  return isCommandThere("rpmbuild");
}

/** @param {Log} log */
async function installRpm(log) {
  if (process.getuid?.() !== 0 || !(await isCommandThere("apt-get"))) return;
  await updateLists(log);
  const problem = await installPackages(["rpm"], log);
  if (problem !== null) log.note(problem);
}
