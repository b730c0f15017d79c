import { isCommandThere, runCaptured } from "../run-process.mjs";
import { SetupFailure } from "../script.mjs";
import { aptEnvironment, installCommand, installPackages, updateLists } from "./apt.mjs";

/** @import { Log } from "../log.mjs" */

/** The commands of the virtual desktop, and the Debian and Ubuntu packages that bring them. */
const desktopPackages = new Map(
  Object.entries({
    Xvfb: "xvfb",
    "dbus-daemon": "dbus-x11",
    "gnome-keyring-daemon": "gnome-keyring",
    "secret-tool": "libsecret-tools",
    openbox: "openbox",
    "xfce4-panel": "xfce4-panel",
    dunst: "dunst",
    xdotool: "xdotool",
    wmctrl: "wmctrl",
    import: "imagemagick",
    display: "imagemagick",
    xprop: "x11-utils",
    "fc-list": "fontconfig",
  }),
);

/** Brings letters for Russian, when no installed font has them. */
const fontPackage = "fonts-noto-core";

/**
 * Libraries that Electron opens only when it needs them, for the keyring and notifications, so that `ldd` does not
 * name them. It starts without them.
 */
const openedLibraries = ["libsecret-1.so.0", "libnotify.so.4"];

/**
 * Packages that bring, with what they depend on, every library that Electron is linked to or opens.
 *
 * @param {boolean} isTime64 of a release since Debian 13 and Ubuntu 24.04, which renamed some
 */
export function electronPackages(isTime64) {
  const renamed = ["libgtk-3-0", "libasound2"].map((name) => (isTime64 ? `${name}t64` : name));
  return [...renamed, "libnss3", "libgbm1", "libsecret-1-0", "libnotify4"];
}

/**
 * What is missing on this system. Electron does not start without the libraries in `linked`; `opened` are wanted.
 *
 * @typedef {{ linked: string[], opened: string[], commands: string[], hasFont: boolean }} Missing
 */

/**
 * Makes sure that Electron's libraries and, if asked, the commands of the virtual desktop are on this Linux system.
 * Root gets them installed where there is apt; anyone else gets the exact command.
 *
 * @param {{ log: Log, executablePath: string, isDesktopWanted: boolean }} options
 * @throws {SetupFailure} saying what is missing and how to get it
 */
export async function ensureSystemPackages({ log, executablePath, isDesktopWanted }) {
  const missing = await findMissing(executablePath, isDesktopWanted);
  if (isEssential(missing) || missing.opened.length > 0) {
    const problem = await provide(missing, log);
    const left = await findMissing(executablePath, isDesktopWanted);
    if (isEssential(left)) throw new SetupFailure(problem ?? manualSentence(left));
    if (problem !== null) log.note(problem);
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
  const commands = isDesktopWanted ? [...desktopPackages.keys()] : [];
  const areThere = await Promise.all(commands.map(isCommandThere));
  return {
    linked: parseMissingLibraries(ldd.stdout),
    opened: ldconfig.exitCode === 0 ? openedLibraries.filter((name) => !ldconfig.stdout.includes(name)) : [],
    commands: commands.filter((_, index) => areThere[index] !== true),
    hasFont: !isDesktopWanted || (await hasRussianFont()),
  };
}

/**
 * The libraries that `ldd` could not find, by file name, each once.
 *
 * @param {string} lddOutput
 */
export function parseMissingLibraries(lddOutput) {
  return [...new Set([...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = ""]) => name))];
}

async function hasRussianFont() {
  const { stdout } = await runCaptured("fc-list", [":lang=ru", "family"]);
  return stdout.trim() !== "";
}

/**
 * The packages for what is missing, each once.
 *
 * @param {Missing} missing
 * @param {boolean} isTime64
 */
export function packagesFor({ linked, opened, commands, hasFont }, isTime64) {
  const libraries = linked.length + opened.length > 0 ? electronPackages(isTime64) : [];
  const ofCommands = commands.map((command) => desktopPackages.get(command) ?? command);
  return [...new Set([...libraries, ...ofCommands, ...(hasFont ? [] : [fontPackage])])];
}

/**
 * Installs what is missing, where this is root and there is apt.
 *
 * @param {Missing} missing
 * @param {Log} log
 * @returns {Promise<import("../log.mjs").Sentence | null>} what the user has to do instead; null: nothing
 */
async function provide(missing, log) {
  if (!(await isCommandThere("apt-get"))) return manualSentence(missing);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await updateLists(log);
  const policy = await runCaptured("apt-cache", ["policy", "libasound2t64"], { env: aptEnvironment });
  const packages = packagesFor(missing, /Candidate: \d/.test(policy.stdout));
  if (isRoot) return installPackages(packages, log);
  const command = installCommand(packages);
  return {
    ru: `Не хватает системных пакетов, установите их и повторите команду: sudo ${command}`,
    en: `System packages are missing, install them and run the command again: sudo ${command}`,
  };
}

/** @param {Missing} missing */
function isEssential({ linked, commands, hasFont }) {
  return linked.length + commands.length > 0 || !hasFont;
}

/** @param {Missing} missing */
function manualSentence({ linked, opened, commands, hasFont }) {
  const names = [...linked, ...opened, ...commands, ...(hasFont ? [] : [fontPackage])].join(", ");
  return {
    ru: `Не хватает системных библиотек и команд, установите их средствами вашей системы и повторите команду: ${names}`,
    en: `System libraries and commands are missing, install them by the means of your system and run the command again: ${names}`,
  };
}
