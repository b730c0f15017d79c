import { writeSync } from "node:fs";
import { app } from "electron";
import type { Language } from "../../contract/settings/settings";
import { createTexts, type TextKey, type Texts } from "../../locales/texts";
import { languageOf } from "../system/language";
import type { ArgumentProblem } from "./arguments";

/** Says in one sentence on standard error what is wrong with the command line, and exits with code 1. */
export function refuseArguments({ problem, flag }: ArgumentProblem, args: readonly string[]): void {
  const forced = args.includes("--lang=en") ? "en" : args.includes("--lang=ru") ? "ru" : null;
  print(2, textsBeforeReady(forced).t(`arguments.${problem}`, { flag: printable(flag) }));
  app.exit(1);
}

/** Prints the list of flags on standard output and exits with code 0. */
export function printHelp(forced: Language | null): void {
  print(1, helpText(textsBeforeReady(forced)));
  app.exit(0);
}

function print(descriptor: 1 | 2, text: string): void {
  try {
    writeSync(descriptor, `${text}\n`);
  } catch {
    // Nobody reads any more: the exit code still says it.
  }
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

/** The system's languages are known only after `ready`, which needs a display; the environment's are known now. */
function textsBeforeReady(forced: Language | null): Texts {
  return createTexts(languageOf(forced, "system", [process.env["LC_ALL"] ?? process.env["LANG"] ?? ""]));
}

/** A flag's name is short and plain; anything else may be a secret put in the wrong place. */
function printable(flag: string): string {
  return /^--[a-z][a-z-]{0,30}$/.test(flag) ? flag : "…";
}
