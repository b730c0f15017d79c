import { isCommandThere, runCaptured } from "../run-process.mjs";
import { SetupFailure } from "../setup-failure.mjs";
import { askInstallable, choosePackages, installPackages, updateLists } from "./apt.mjs";
import { desktopPackages, fontPackage } from "./desktop-commands.mjs";
import { openedLibraries, packageNamesOf, parseMissingLibraries, unknownToLoader } from "./libraries.mjs";

/** @import { Log } from "../log.mjs" */

/**
 * What is not on this system: libraries by file name, commands and packages. `wanted` libraries are missed only when
 * something needs them (the keyring, notifications).
 *
 * @typedef {{ libraries: string[], wantedLibraries: string[], commands: string[], packages: string[] }} Missing
 */

/**
 * Sees to it that Electron's libraries and, if asked, the commands of the virtual desktop are on this Linux system.
 * Root gets them installed where there is apt; anyone else is told the exact command.
 *
 * @param {{ log: Log, executablePath: string, isDesktopWanted: boolean }} options
 * @throws {SetupFailure} saying what is missing and how to get it
 */
export async function ensureSystemPackages({ log, executablePath, isDesktopWanted }) {
  const missing = await findMissing(executablePath, isDesktopWanted);
  if (Object.values(missing).some((names) => names.length > 0)) {
    await provide(missing, log);
    const left = await findMissing(executablePath, isDesktopWanted);
    if (isEssential(left)) throw new SetupFailure(nameSentence(left));
  }
  log.ready({ ru: "Системные библиотеки", en: "system libraries" });
}

/**
 * @param {string} executablePath
 * @param {boolean} isDesktopWanted
 * @returns {Promise<Missing>}
 */
async function findMissing(executablePath, isDesktopWanted) {
  const [ldd, ldconfig] = await Promise.all([
    runCaptured("ldd", [executablePath]),
    // In Debian it is not on the path of ordinary users.
    runCaptured("sh", ["-c", "PATH=$PATH:/usr/sbin:/sbin ldconfig -p"]),
  ]);
  const commands = isDesktopWanted ? await missingCommands() : [];
  return {
    libraries: parseMissingLibraries(ldd.stdout),
    wantedLibraries: ldconfig.exitCode === 0 ? unknownToLoader(ldconfig.stdout, openedLibraries) : [],
    commands,
    packages: isDesktopWanted && !(await hasRussianFont()) ? [fontPackage] : [],
  };
}

async function missingCommands() {
  const commands = [...desktopPackages.keys()];
  const areThere = await Promise.all(commands.map(isCommandThere));
  return commands.filter((_, index) => areThere[index] !== true);
}

async function hasRussianFont() {
  const { stdout } = await runCaptured("fc-list", [":lang=ru", "family"]);
  return stdout.trim() !== "";
}

/**
 * The names of the packages for what is missing, each with its alternatives.
 *
 * @param {Missing} missing
 * @returns {string[][]}
 */
export function packagesFor({ libraries, wantedLibraries, commands, packages }) {
  return [
    ...[...libraries, ...wantedLibraries].map(packageNamesOf),
    ...commands.map((command) => [desktopPackages.get(command) ?? command]),
    ...packages.map((name) => [name]),
  ];
}

/**
 * @param {Missing} missing
 * @param {Log} log
 */
async function provide(missing, log) {
  const alternatives = packagesFor(missing);
  const hasApt = await isCommandThere("apt-get");
  if (hasApt && process.getuid?.() === 0) {
    await updateLists(log);
    const packages = choosePackages(alternatives, await askInstallable(alternatives.flat()));
    if (packages.length === 0) return;
    await installPackages(packages, log).catch((thrown) => {
      if (isEssential(missing) || !(thrown instanceof SetupFailure)) throw thrown;
      log.note(thrown.sentence);
    });
    return;
  }
  const packages = hasApt ? choosePackages(alternatives, await askInstallable(alternatives.flat())) : [];
  const sentence = packages.length > 0 ? installSentence(packages) : nameSentence(missing);
  if (isEssential(missing)) throw new SetupFailure(sentence);
  log.note(sentence);
}

/** @param {Missing} missing */
function isEssential({ libraries, commands, packages }) {
  return libraries.length + commands.length + packages.length > 0;
}

/** @param {string[]} packages */
function installSentence(packages) {
  const command = `sudo apt-get install --no-install-recommends ${packages.join(" ")}`;
  return {
    ru: `Не хватает системных пакетов, установите их и повторите команду: ${command}`,
    en: `System packages are missing, install them and run the command again: ${command}`,
  };
}

/** @param {Missing} missing */
function nameSentence({ libraries, wantedLibraries, commands, packages }) {
  const names = [...libraries, ...wantedLibraries, ...commands, ...packages].join(", ");
  return {
    ru: `Не хватает системных библиотек и команд, установите их средствами вашей системы и повторите команду: ${names}`,
    en: `System libraries and commands are missing, install them by the means of your system and run the command again: ${names}`,
  };
}
