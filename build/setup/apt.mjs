import { runCaptured, tailOf } from "../run-process.mjs";

/** @import { Log, Sentence } from "../log.mjs" */

export const aptEnvironment = { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };

/**
 * The command that installs packages, for whoever has to run it by hand.
 *
 * @param {string[]} packages
 */
export function installCommand(packages) {
  return `apt-get install --no-install-recommends ${packages.join(" ")}`;
}

/**
 * Fetches apt's package lists. A failure is only noted, as old lists may still do.
 *
 * @param {Log} log
 */
export async function updateLists(log) {
  log.step({ ru: "Списки системных пакетов, apt-get update", en: "system package lists, apt-get update" });
  const result = await runCaptured("apt-get", ["update", "-q"], { env: aptEnvironment });
  if (result.exitCode !== 0) log.note({ ru: "apt-get update не удалось", en: tailOf(result) });
}

/**
 * The packages that apt knows and can install.
 *
 * @param {string[]} packages
 */
export async function installableOf(packages) {
  const { stdout } = await runCaptured("apt-cache", ["policy", ...packages], { env: aptEnvironment });
  const known = new Set(
    [...stdout.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: \d/gm)].map(([, name]) => name),
  );
  return packages.filter((name) => known.has(name));
}

/**
 * Installs packages. Another apt at work is waited for.
 *
 * @param {string[]} packages
 * @param {Log} log
 * @returns {Promise<Sentence | null>} what went wrong and what to do; null: they are installed
 */
export async function installPackages(packages, log) {
  log.step({ ru: `Системные пакеты: ${packages.join(" ")}`, en: "system packages, apt-get install" });
  const args = ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", ...packages];
  const result = await runCaptured("apt-get", args, { env: aptEnvironment });
  if (result.exitCode === 0) return null;
  const command = installCommand(packages);
  return {
    ru: `Системные пакеты не установились, установите их сами: ${command}\n${tailOf(result)}`,
    en: `The system packages could not be installed, install them yourself: ${command}`,
  };
}
