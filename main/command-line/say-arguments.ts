import { app, dialog } from "electron";
import type { Language } from "../../contract/settings/settings";
import { createTexts, type TextKey, type Texts } from "../../locales/texts";
import { languageOf } from "../system/language";
import { useThrowAwayProfile } from "../system/throw-away-profile";
import type { ArgumentProblem } from "./arguments";
import { printLine, printResult } from "./print";

/** Says in one sentence on standard error what is wrong with the command line, and exits with code 1. */
export function refuseArguments({ problem, flag }: ArgumentProblem, args: readonly string[]): void {
  const forced = args.includes("--lang=en") ? "en" : args.includes("--lang=ru") ? "ru" : null;
  printLine(2, textsBeforeReady(forced).t(`arguments.${problem}`, { flag: printable(flag) }));
  app.exit(1);
}

/** Says that a folder can't be written, so that the application can't start, and exits with code 1. */
export async function reportUnwritable(folder: string, forced: Language | null): Promise<void> {
  await reportStartFailure(textsBeforeReady(forced).t("arguments.not-writable", { folder }));
}

/** Says that the application could not start, for a reason that its log has, and exits with code 1. */
export async function reportFailedStart(forced: Language | null): Promise<void> {
  await reportStartFailure(textsBeforeReady(forced).t("app.startFailed"));
}

/** In an error box, as nobody may look at standard error, and there, as there may be no screen. */
async function reportStartFailure(text: string): Promise<void> {
  printLine(2, text);
  // On Linux a box is shown only after `ready`, which takes a profile that can be written.
  if (hasScreen() && (app.isReady() || useThrowAwayProfile())) {
    await app.whenReady();
    dialog.showErrorBox(app.getName(), text);
  }
  app.exit(1);
}

function hasScreen(): boolean {
  const { DISPLAY = "", WAYLAND_DISPLAY = "" } = process.env;
  return process.platform !== "linux" || DISPLAY !== "" || WAYLAND_DISPLAY !== "";
}

/** Prints the list of flags on standard output and exits with code 0, or 3 when it could not be written. */
export function printHelp(forced: Language | null): void {
  app.exit(printResult({ text: helpText(textsBeforeReady(forced)), exitCode: 0 }));
}

const flags: [string, TextKey][] = [
  ["--hidden", "arguments.help.hidden"],
  ["--demo", "arguments.help.demo"],
  ["--lang=ru|en", "arguments.help.lang"],
  ["--user-data-dir=DIR", "arguments.help.user-data-dir"],
  ["--api=http://127.0.0.1:PORT", "arguments.help.api"],
  ["--status", "arguments.help.status"],
  ["--history", "arguments.help.history"],
  ["--json", "arguments.help.json"],
  ["--account=NAME", "arguments.help.account"],
  ["--help", "arguments.help.help"],
];

function helpText({ t }: Texts): string {
  const lines = flags.map(([flag, key]) => `  ${flag.padEnd(31)}${t(key)}`);
  return [
    t("arguments.help.title"),
    "",
    ...lines,
    "",
    t("arguments.help.key"),
    t("arguments.help.exit-codes"),
  ].join("\n");
}

/** The texts of the command line's language, else the system's: no file is read for it. */
function textsBeforeReady(forced: Language | null): Texts {
  return createTexts(languageOf(forced, "system", app.getPreferredSystemLanguages()));
}

/** A flag's name is short and plain; anything else may be a secret put in the wrong place. */
function printable(flag: string): string {
  return /^--[a-z][a-z-]{0,30}$/.test(flag) ? flag : "…";
}
