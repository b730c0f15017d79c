import { SetupFailure } from "../script.mjs";

/** @import { Sentence } from "../log.mjs" */

/** @typedef {"linux" | "win" | "mac"} System */

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

/** Why nothing is made for another system. */
export const otherSystems = /** @type {Record<System, Sentence>} */ ({
  linux: {
    ru: "Установщики для Linux не собраны: они собираются на Linux",
    en: "no installers for Linux: they are made on Linux",
  },
  win: {
    ru: "Установщики для Windows не собраны: они собираются на Windows",
    en: "no installers for Windows: they are made on Windows",
  },
  mac: {
    ru: "Установщики для macOS не собраны: они собираются и подписываются на macOS",
    en: "no installers for macOS: they are made and signed on macOS",
  },
});

/**
 * Reads the arguments: `--linux`, `--win` or `--mac`, each with its targets behind it, `--release` and `--dir`.
 *
 * @param {string[]} args
 * @returns {DistRequest}
 * @throws {SetupFailure} for any other
 */
export function parseDistArgs(args) {
  /** @type {DistRequest} */
  const request = { system: null, targets: [], isRelease: false, isFolderOnly: false };
  for (const arg of args) {
    if (arg === "--release") request.isRelease = true;
    else if (arg === "--dir") request.isFolderOnly = true;
    else if ((arg === "--linux" || arg === "--win" || arg === "--mac") && request.system === null)
      request.system = arg === "--linux" ? "linux" : arg === "--win" ? "win" : "mac";
    else if (!arg.startsWith("-") && request.system !== null) request.targets.push(arg);
    else throw unknown(arg);
  }
  return request;
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

/** @param {string} arg */
function unknown(arg) {
  return new SetupFailure({
    ru: `Непонятный аргумент ${arg}. Примеры: npm run dist, npm run dist -- --linux deb, npm run dist -- --release.`,
    en: `Unknown argument ${arg}. Examples: npm run dist, npm run dist -- --linux deb, npm run dist -- --release.`,
  });
}
