import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readSetting } from "../installers/configuration.mjs";
import { runTool } from "../installers/run-tool.mjs";
import { until } from "../launch/desktop-probes.mjs";
import { runCaptured } from "../run-process.mjs";
import { installersIn } from "./release-files.mjs";

/**
 * The program as an installer put it here. `remove` ends with an error when something of it is left.
 *
 * @typedef {{ executable: string, remove: () => Promise<void> }} Installation
 */

/** Where Windows keeps what it starts at login. */
const runKey = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
const removalTimeoutMs = 60_000;

/**
 * Installs the program on this computer without a question, as a user does, from the installers in a folder.
 *
 * @param {string} folder
 * @returns {Promise<Installation>}
 */
export async function installHere(folder) {
  const names = await installersIn(folder);
  /** @param {RegExp} pattern */
  const find = (pattern) => {
    const name = names.find((candidate) => pattern.test(candidate));
    if (name === undefined) throw new Error(`${folder} has no installer that matches ${pattern}`);
    return path.resolve(folder, name);
  };
  if (process.platform === "win32") return installForWindows(find(/-win-.*\.exe$/));
  if (process.platform === "darwin") return installForMac(find(new RegExp(`-mac-${process.arch}\\.dmg$`)));
  return installDeb(find(/\.deb$/));
}

/** @param {string} deb @returns {Promise<Installation>} */
async function installDeb(deb) {
  await runAsRoot("apt-get", ["install", "--yes", "--no-install-recommends", deb]);
  return {
    executable: "/usr/bin/plusofon-tray",
    async remove() {
      await runAsRoot("apt-get", ["purge", "--yes", "plusofon-tray"]);
      await waitUntilGone(["/usr/bin/plusofon-tray", "/opt/Plusofon Tray"]);
    },
  };
}

/** @param {string} installer @returns {Promise<Installation>} */
async function installForWindows(installer) {
  await runTool(installer, ["/S"]);
  const folder = path.join(process.env["LOCALAPPDATA"] ?? "", "Programs", "plusofon-tray");
  return {
    executable: path.join(folder, "Plusofon Tray.exe"),
    async remove() {
      // As the settings write it, to see that it goes too.
      const applicationId = await readSetting("appId");
      await runTool("reg", ["add", runKey, "/v", applicationId, "/d", "test", "/f"]);
      await runTool(path.join(folder, "Uninstall Plusofon Tray.exe"), ["/S"]);
      // The uninstaller goes on in a copy of itself.
      await waitUntilGone([path.join(folder, "Plusofon Tray.exe")]);
      const { exitCode } = await runCaptured("reg", ["query", runKey, "/v", applicationId]);
      if (exitCode === 0) throw new Error("The value that starts the program at login is left");
    },
  };
}

/** @param {string} image @returns {Promise<Installation>} */
async function installForMac(image) {
  const mount = await mkdtemp(path.join(os.tmpdir(), "plusofon-image-"));
  const target = path.join(os.homedir(), "Applications", "Plusofon Tray.app");
  await runTool("hdiutil", ["attach", image, "-nobrowse", "-readonly", "-mountpoint", mount]);
  try {
    await runTool("ditto", [path.join(mount, "Plusofon Tray.app"), target]);
  } finally {
    await runTool("hdiutil", ["detach", mount]);
  }
  return {
    executable: path.join(target, "Contents", "MacOS", "Plusofon Tray"),
    async remove() {
      await rm(target, { recursive: true });
    },
  };
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runAsRoot(command, args) {
  return process.getuid?.() === 0 ? runTool(command, args) : runTool("sudo", ["-n", command, ...args]);
}

/** @param {string[]} paths */
async function waitUntilGone(paths) {
  const left = () => paths.filter((candidate) => existsSync(candidate));
  const gone = await until(async () => left().length === 0 || null, removalTimeoutMs);
  if (gone === null) throw new Error(`${left().join(", ")} is left`);
}
