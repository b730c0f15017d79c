import { runCaptured, tailOf } from "../run-process.mjs";
import { SetupFailure } from "../setup-failure.mjs";

/** @import { Log } from "../log.mjs" */

const environment = { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };

/**
 * The packages that apt can install, from the output of `apt-cache policy` in English.
 *
 * @param {string} policyOutput
 * @returns {Set<string>}
 */
export function parseInstallable(policyOutput) {
  /** @type {Set<string>} */
  const installable = new Set();
  let name = "";
  for (const line of policyOutput.split("\n")) {
    const [, heading] = /^(\S+?)(?::\w+)?:$/.exec(line) ?? [];
    if (heading !== undefined) name = heading;
    const [, candidate] = /^\s+Candidate: (.+)$/.exec(line) ?? [];
    if (candidate !== undefined && candidate !== "(none)") installable.add(name);
  }
  return installable;
}

/**
 * One package for each list of names: the first that apt can install, else the first.
 *
 * @param {string[][]} alternatives
 * @param {Set<string>} installable
 * @returns {string[]} sorted, each once
 */
export function choosePackages(alternatives, installable) {
  const chosen = alternatives.flatMap((names) => {
    const name = names.find((candidate) => installable.has(candidate)) ?? names[0];
    return name === undefined ? [] : [name];
  });
  return [...new Set(chosen)].sort();
}

/**
 * Asks apt which of the packages it can install.
 *
 * @param {string[]} names
 */
export async function askInstallable(names) {
  const { stdout } = await runCaptured("apt-cache", ["policy", ...names], { env: environment });
  return parseInstallable(stdout);
}

/**
 * Refreshes the package lists. Old lists may still do, so a failure is only told.
 *
 * @param {Log} log
 */
export async function updateLists(log) {
  log.step({ ru: "Списки системных пакетов, apt-get update", en: "system package lists, apt-get update" });
  const result = await runCaptured("apt-get", ["update", "-q"], { env: environment });
  if (result.exitCode === 0) return;
  log.note({ ru: "apt-get update не удалось", en: `apt-get update failed: ${tailOf(result)}` });
}

/**
 * Installs packages. Another apt at work is waited for.
 *
 * @param {string[]} packages
 * @param {Log} log
 * @throws {SetupFailure} with the end of apt's output
 */
export async function installPackages(packages, log) {
  const listed = packages.join(" ");
  const installing = { ru: "Установка", en: "installing" };
  log.step({ ru: `Системные пакеты: ${listed}`, en: "system packages, apt-get install" });
  let stepsDone = 0;
  let steps = 0;
  const result = await runCaptured(
    "apt-get",
    ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", ...packages],
    {
      env: environment,
      onLine(line) {
        const [, count] = /, (\d+) newly installed/.exec(line) ?? [];
        // Each package is fetched, unpacked and set up.
        if (count !== undefined) steps = 3 * Number(count);
        if (/^(Get:\d+|Unpacking|Setting up) /.test(line)) stepsDone += 1;
        if (steps > 0) log.progress(installing, (100 * stepsDone) / steps);
      },
    },
  );
  if (result.exitCode === 0) return;
  throw new SetupFailure({
    ru: `Системные пакеты не установились, установите их сами: apt-get install ${listed}\n${tailOf(result)}`,
    en: `The system packages could not be installed, install them yourself: apt-get install ${listed}`,
  });
}
