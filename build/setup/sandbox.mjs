import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { SetupFailure } from "../script.mjs";

/** @import { Log } from "../log.mjs" */

/**
 * What decides whether Chromium's sandbox can work on this Linux system. The kernel's settings are texts as read
 * from /proc; null: this kernel has no such setting.
 *
 * @typedef {object} SandboxSituation
 * @property {boolean} isRoot
 * @property {boolean} isHelperSetuid `chrome-sandbox` belongs to root and is setuid
 * @property {string | null} appArmorRestriction kernel.apparmor_restrict_unprivileged_userns
 * @property {string | null} userNamespaceClone kernel.unprivileged_userns_clone
 * @property {string | null} maximumUserNamespaces user.max_user_namespaces
 */

/**
 * How Electron must be started: with the sandbox, without it (root), or not before its helper is made setuid.
 *
 * @param {SandboxSituation} situation
 * @returns {"sandboxed" | "root" | "blocked"}
 */
export function judgeSandbox(situation) {
  if (situation.isRoot) return "root";
  if (situation.isHelperSetuid) return "sandboxed";
  const isRestricted =
    situation.appArmorRestriction === "1" ||
    situation.userNamespaceClone === "0" ||
    situation.maximumUserNamespaces === "0";
  return isRestricted ? "blocked" : "sandboxed";
}

/**
 * The flags that Electron wants for its sandbox on this machine: none, or `--no-sandbox` for root. Only this
 * checkout's launchers pass it; the packaged application never does.
 *
 * @param {{ log: Log, distFolder: string }} options
 * @returns {Promise<string[]>}
 * @throws {SetupFailure} with the command that lets the sandbox work
 */
export async function sandboxFlags({ log, distFolder }) {
  if (process.platform !== "linux") return [];
  const helper = path.join(distFolder, "chrome-sandbox");
  const judgement = judgeSandbox({
    isRoot: process.getuid?.() === 0,
    isHelperSetuid: await isSetuid(helper),
    appArmorRestriction: await readSetting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
    userNamespaceClone: await readSetting("/proc/sys/kernel/unprivileged_userns_clone"),
    maximumUserNamespaces: await readSetting("/proc/sys/user/max_user_namespaces"),
  });
  if (judgement === "sandboxed") return [];
  if (judgement === "root") {
    log.ready({
      ru: "Запуск от имени root: без песочницы Chromium (--no-sandbox)",
      en: "running as root: without Chromium's sandbox (--no-sandbox)",
    });
    return ["--no-sandbox"];
  }
  const command = `sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
  throw new SetupFailure({
    ru: `Система не даёт песочнице Chromium работать без прав, выполните один раз и повторите команду: ${command}`,
    en: `This system keeps Chromium's sandbox from working unprivileged, run this once and then the command again: ${command}`,
  });
}

/** @param {string} file */
async function isSetuid(file) {
  const status = await stat(file).catch(() => null);
  return status !== null && status.uid === 0 && (status.mode & 0o4000) !== 0;
}

/** @param {string} file */
async function readSetting(file) {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : text.trim();
}
