import { writeSync } from "node:fs";
import { app } from "electron";
import { createTexts } from "../locales/texts";
import type { ArgumentProblem } from "./arguments";
import { languageOf } from "./system/language";

/** Says in one sentence on standard error what is wrong with the command line, and ends with exit code 1. */
export function refuseArguments({ problem, flag }: ArgumentProblem, words: readonly string[]): void {
  const forced = words.includes("--lang=en") ? "en" : words.includes("--lang=ru") ? "ru" : null;
  const language = languageOf(forced, "system", [process.env["LC_ALL"] ?? process.env["LANG"] ?? ""]);
  writeSync(2, `${createTexts(language).t(`arguments.${problem}`, { flag: printable(flag) })}\n`);
  app.exit(1);
}

/** A flag's name is short and plain; anything else may be a secret put in the wrong place. */
function printable(flag: string): string {
  return /^--[a-z][a-z-]{0,30}$/.test(flag) ? flag : "…";
}
