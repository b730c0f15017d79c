import { parseArgs } from "node:util";
import { SetupFailure } from "../script.mjs";

/** @import { Sentence } from "../log.mjs" */

export const systems = /** @type {const} */ (["linux", "win", "mac"]);

/** @typedef {typeof systems[number]} System */

/**
 * What `npm run dist` is asked for. `targets` are electron-builder's, empty for all of the system.
 *
 * @typedef {object} DistRequest
 * @property {System | null} system null: everything that this machine can make
 * @property {string[]} targets
 * @property {boolean} isRelease small installers, which take minutes
 * @property {boolean} isFolderOnly the unpacked program alone
 */

export const linuxTargets = /** @type {const} */ (["AppImage", "deb", "rpm"]);

/** @typedef {(typeof linuxTargets)[number]} LinuxTarget */

/** What it takes, besides the unpacked program, to make an installer here. */
export const needs = /** @type {Record<LinuxTarget, Sentence>} */ ({
  AppImage: {
    ru: "AppImage не собран: не отвечает сервер, с которого electron-builder загружает инструменты для него",
    en: "no AppImage: the host from which electron-builder downloads its tools does not answer",
  },
  deb: {
    ru: "deb не собран: нет команды dpkg-deb (пакет dpkg)",
    en: "no deb: the command dpkg-deb is missing (package dpkg)",
  },
  rpm: {
    ru: "rpm не собран: нет команды rpmbuild, установите её: sudo apt-get install rpm",
    en: "no rpm: the command rpmbuild is missing, install it: sudo apt-get install rpm",
  },
});

const systemNames = { linux: "Linux", win: "Windows", mac: "macOS" };

/** Why nothing is made for another system. @param {System} system @returns {Sentence} */
export function otherSystem(system) {
  const name = systemNames[system];
  return {
    ru: `Установщики для ${name} не собраны: они собираются на ${name}`,
    en: `no installers for ${name}: they are made on ${name}`,
  };
}

/**
 * Reads the arguments: `--linux`, `--win` or `--mac`, each with its targets behind it, `--release` and `--dir`.
 *
 * @param {string[]} args
 * @returns {DistRequest}
 * @throws {SetupFailure} for any other
 */
export function parseDistArgs(args) {
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  const options = { linux: flag, win: flag, mac: flag, release: flag, dir: flag };
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [system = null, second] = systems.filter((name) => values[name]);
    const [target] = positionals;
    if (second === undefined && (system !== null || target === undefined))
      return { system, targets: positionals, isRelease: values.release, isFolderOnly: values.dir };
  } catch {
    // An unknown flag is refused like anything else that is not understood.
  }
  throw unknown(args.join(" "));
}

/**
 * The installers for Linux that were asked for, in the order in which they are made.
 *
 * @param {string[]} asked empty: all
 * @returns {LinuxTarget[]}
 * @throws {SetupFailure} for one that there is not
 */
export function chosenLinuxTargets(asked) {
  const wrong = asked.find((name) => !linuxTargets.some((target) => target === name));
  if (wrong !== undefined) throw unknown(wrong);
  // The AppImage first: what a package says of itself to the program stays in the unpacked folder.
  return linuxTargets.filter((target) => asked.length === 0 || asked.includes(target));
}

/** @param {NodeJS.Platform} platform @returns {System} */
export function systemOf(platform) {
  return platform === "win32" ? "win" : platform === "darwin" ? "mac" : "linux";
}

/** @param {string} args */
function unknown(args) {
  return new SetupFailure({
    ru: `Непонятный аргумент: ${args}. Примеры: npm run dist, npm run dist -- --linux deb, npm run dist -- --release.`,
    en: `Unknown argument: ${args}. Examples: npm run dist, npm run dist -- --linux deb, npm run dist -- --release.`,
  });
}
