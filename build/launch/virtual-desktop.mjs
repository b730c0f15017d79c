import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { artifactsFolder } from "../paths.mjs";
import { exitCodeOf, runCaptured } from "../run-process.mjs";
import { SetupFailure } from "../script.mjs";
import { findWindow, readDataPattern, readTexts, until } from "./desktop-probes.mjs";
import { electronArguments, electronEnvironment } from "./run-electron.mjs";

/** @import { Log } from "../log.mjs" */
/** @import { Desktop } from "../../tests/desktop/session.mjs" */
/** @import { ChildProcess } from "node:child_process" */

const showTimeoutMs = 60_000;
const settleTimeoutMs = 6_000;
const quitTimeoutMs = 15_000;
/** A window with nothing in it has one or two. */
const minColours = 16;

/**
 * Whether a flag was given, with or without a value.
 *
 * @param {string[]} flags
 * @param {string} name such as `--api`
 */
export function hasFlag(flags, name) {
  return flags.some((flag) => flag === name || flag.startsWith(`${name}=`));
}

/**
 * The flags on the virtual desktop: the user's, with a folder of its own, and the demo unless they say where the data
 * comes from.
 *
 * @param {string[]} flags
 * @param {string} userDataFolder
 */
export function virtualDesktopFlags(flags, userDataFolder) {
  if (hasFlag(flags, "--user-data-dir")) return flags;
  const hasSource = hasFlag(flags, "--demo") || hasFlag(flags, "--api");
  return [...(hasSource ? [] : ["--demo"]), `--user-data-dir=${userDataFolder}`, ...flags];
}

/**
 * Shows the application on a virtual desktop: waits until its tray item and window are there with an account's data,
 * takes a picture of the screen, prints the account's state and quits the application.
 *
 * @param {{ log: Log, executablePath: string, electronFlags: string[], applicationFlags: string[] }} options
 * @returns {Promise<number>} exit code 0 when all that was seen
 * @throws {SetupFailure} saying what was not
 */
export async function showOnVirtualDesktop({ log, executablePath, electronFlags, applicationFlags }) {
  log.note({
    ru: "Экрана нет: приложение будет показано на виртуальном рабочем столе",
    en: "there is no screen: the application is shown on a virtual desktop",
  });
  const { startDesktop } = await import("../../tests/desktop/session.mjs");
  const desktop = await startDesktop({ log });
  /** @type {ChildProcess | null} */
  let application = null;
  try {
    const flags = virtualDesktopFlags(applicationFlags, path.join(desktop.env["HOME"] ?? "", "user-data"));
    log.step({ ru: `Запуск приложения: ${flags.join(" ")}`, en: "starting the application" });
    application = spawn(executablePath, electronArguments(electronFlags, flags), {
      env: electronEnvironment(desktop.env),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const ended = endOf(application);
    await waitForTooltip(desktop, application);
    if (!hasFlag(flags, "--hidden")) await waitForWindow(desktop, application);
    const picture = path.join(artifactsFolder, "desktop.png");
    await takeSettledPicture(desktop, picture);
    // Again: meanwhile more may have been read, and this is what the picture shows.
    const tooltip = await waitForTooltip(desktop, application);
    log.step({ ru: "Завершение приложения", en: "quitting the application" });
    await quit(desktop, application, ended);
    process.stdout.write(`\n${tooltip}\n\n`);
    log.ready({ ru: `Снимок рабочего стола: ${picture}`, en: "picture of the desktop" });
    return 0;
  } finally {
    application?.kill("SIGKILL");
    await desktop.stop();
  }
}

/**
 * @param {ChildProcess} application
 * @returns {Promise<number>} its exit code
 */
function endOf(application) {
  return new Promise((resolve) => {
    application.once("error", () => resolve(127));
    application.once("exit", (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

/**
 * @param {ChildProcess} application
 * @throws {SetupFailure} when it is gone
 */
function assertRunning({ exitCode, signalCode, pid }) {
  if (pid !== undefined && exitCode === null && signalCode === null) return;
  const code = exitCodeOf(exitCode, signalCode);
  throw new SetupFailure({
    ru: `Приложение завершилось само (код ${code}), причина в сообщениях выше.`,
    en: `The application ended by itself (exit code ${code}), its messages above say why.`,
  });
}

/**
 * @param {Desktop} desktop
 * @param {ChildProcess} application
 */
async function waitForTooltip(desktop, application) {
  const dataPattern = await readDataPattern();
  let seen = "";
  const tooltip = await until(async () => {
    assertRunning(application);
    for (const item of await desktop.trayItems()) {
      // An item may go between listing and reading.
      const properties = await item.read().catch(() => null);
      if (properties !== null) seen = properties.tooltip;
      if (dataPattern.test(seen)) return seen;
    }
    return null;
  }, showTimeoutMs);
  if (tooltip !== null) return tooltip;
  throw new SetupFailure(
    seen === ""
      ? {
          ru: "Значок приложения не появился в трее: посмотрите сообщения выше.",
          en: "The application's icon did not appear in the tray: see the messages above.",
        }
      : {
          ru: `Значок в трее есть, но данных абонента на нём нет («${seen.replaceAll("\n", " · ")}»): проверьте параметры запуска.`,
          en: `The tray icon is there but shows no account's data (“${seen.replaceAll("\n", " · ")}”): check the flags.`,
        },
  );
}

/**
 * Waits for the window, and until more than a background is drawn in it.
 *
 * @param {Desktop} desktop
 * @param {ChildProcess} application
 */
async function waitForWindow(desktop, application) {
  let isOpen = false;
  const drawn = await until(async () => {
    assertRunning(application);
    const window = await findWindow(desktop, application.pid ?? 0);
    if (window === null) return null;
    isOpen = true;
    const args = ["-silent", "-window", window, "-format", "%k", "info:"];
    const { stdout } = await runCaptured("import", args, { env: desktop.env });
    return Number(stdout) >= minColours ? true : null;
  }, showTimeoutMs);
  if (drawn !== null) return;
  throw new SetupFailure({
    ru: `Окно приложения ${isOpen ? "осталось пустым" : "не открылось"}: посмотрите сообщения выше.`,
    en: `The application's window ${isOpen ? "stayed empty" : "did not open"}: see the messages above.`,
  });
}

/**
 * Takes pictures until two in a row are the same, so that nothing is caught half drawn.
 *
 * @param {Desktop} desktop
 * @param {string} file
 */
async function takeSettledPicture(desktop, file) {
  let before = "";
  await until(async () => {
    await desktop.screenshot(file);
    const now = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    const isSettled = now === before;
    before = now;
    return isSettled ? true : null;
  }, settleTimeoutMs);
}

/**
 * Quits as a user does, by the tray menu.
 *
 * @param {Desktop} desktop
 * @param {ChildProcess} application
 * @param {Promise<number>} ended
 */
async function quit(desktop, application, ended) {
  const labels = await readTexts({ "start.json": ["tray.quit"] });
  const [item] = await desktop.trayItems();
  const menu = await item?.readMenu();
  const entry = menu?.children.find(({ label }) => labels.includes(label));
  if (item === undefined || entry === undefined) {
    throw new SetupFailure({
      ru: "В меню значка нет команды выхода.",
      en: "The tray menu has no entry that quits.",
    });
  }
  await item.clickMenu(entry.id);
  const timer = setTimeout(() => application.kill("SIGKILL"), quitTimeoutMs);
  const code = await ended;
  clearTimeout(timer);
  if (code === 0) return;
  throw new SetupFailure({
    ru: `Приложение завершилось с кодом ${code} вместо 0.`,
    en: `The application quit with exit code ${code} instead of 0.`,
  });
}
