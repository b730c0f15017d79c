import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../../contract/settings/settings";
import { checkLoopbackOrigin } from "../plusofon/origin";

/** What the command line asks for. */
export type Arguments = {
  /** A loopback server instead of Plusofon's; null: Plusofon. */
  api: string | null;
  userDataDir: string | null;
  isHidden: boolean;
  isDemo: boolean;
  language: Language | null;
  isHelp: boolean;
  isStatus: boolean;
  /** With `isStatus`: what happened, from disk, instead of what is, from the server. */
  isHistory: boolean;
  isJson: boolean;
  /** Label or id of the account whose status is asked for; null: the first. */
  account: string | null;
};

/** Why a command line is refused, and by which flag; never its value, which may be a secret put in the wrong place. */
export type ArgumentProblem = { problem: "unknown-flag" | "bad-value" | "api-not-loopback"; flag: string };

export type ParsedArguments = { ok: true; arguments: Arguments } | ({ ok: false } & ArgumentProblem);

const switchFlags = new Set(["hidden", "demo", "help", "status", "history", "json"]);
const valueFlags = new Set(["user-data-dir", "lang", "account"]);
/** These say how the status is printed. */
const statusFlags = ["json", "history", "account"];

/** Switches of Chromium that say what this computer is like; they hold for every run. */
export const lastingSwitches = [
  ...["no-sandbox", "disable-setuid-sandbox", "password-store", "disable-gpu", "use-gl"],
  ...["ozone-platform", "ozone-platform-hint", "gtk-version", "force-device-scale-factor"],
  ...["proxy-server", "proxy-pac-url", "proxy-bypass-list", "no-proxy-server"],
];

/**
 * Switches of Chromium that the packaged program takes: docs/flags.en.md names each. Everything else is refused: a
 * misspelt flag must not silently do something else, and none may open the program to others.
 */
export const platformSwitches: ReadonlySet<string> = new Set([...lastingSwitches, "log-level"]);

/** What test tools and developers add besides, of Chromium, Electron and Node. */
const developmentSwitches = new Set([
  ...["remote-debugging-port", "remote-debugging-pipe", "inspect", "inspect-brk", "trace-warnings"],
  ...["enable-features", "disable-features", "js-flags", "enable-logging", "log-file"],
  ...["disable-dev-shm-usage", "force-dark-mode", "original-process-start-time"],
]);

/**
 * Reads the command line after the program's own name and folder. Flags are `--name` or `--name=value`; anything else,
 * and every flag that is not known, is refused. Of a repeated flag the last counts.
 */
export function parseArguments(args: readonly string[], isPackaged: boolean): ParsedArguments {
  const flags = new Map<string, string | undefined>();
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option" || !token.rawName.startsWith("--")) return refused("unknown-flag", "…");
    const { name, value } = token;
    const isPlatform = platformSwitches.has(name) || (!isPackaged && developmentSwitches.has(name));
    if (switchFlags.has(name)) {
      if (value !== undefined) return refused("bad-value", token.rawName);
    } else if (valueFlags.has(name)) {
      if (value === undefined || value === "") return refused("bad-value", token.rawName);
      if (name === "lang" && !isLanguage(value)) return refused("bad-value", token.rawName);
    } else if (!isPlatform && name !== "api") {
      return refused("unknown-flag", token.rawName);
    }
    flags.set(name, value);
  }
  const lone = flags.has("status") ? undefined : statusFlags.find((name) => flags.has(name));
  if (lone !== undefined) return refused("bad-value", `--${lone}`);
  return readFlags(flags);
}

function readFlags(flags: ReadonlyMap<string, string | undefined>): ParsedArguments {
  const origin = flags.has("api") ? checkLoopbackOrigin(flags.get("api") ?? "") : null;
  if (origin?.ok === false) return refused("api-not-loopback", "--api");
  const language = flags.get("lang");
  const userDataDir = flags.get("user-data-dir");
  return {
    ok: true,
    arguments: {
      api: origin?.origin ?? null,
      userDataDir: userDataDir === undefined ? null : resolve(userDataDir),
      isHidden: flags.has("hidden"),
      isDemo: flags.has("demo"),
      language: isLanguage(language) ? language : null,
      isHelp: flags.has("help"),
      isStatus: flags.has("status"),
      isHistory: flags.has("history"),
      isJson: flags.has("json"),
      account: flags.get("account") ?? null,
    },
  };
}

function isLanguage(value: string | undefined): value is Language {
  return value === "ru" || value === "en";
}

function refused(problem: ArgumentProblem["problem"], flag: string): ParsedArguments {
  return { ok: false, problem, flag };
}

/** The arguments that are the user's: without the program, and without the folder passed to a development runtime. */
export function userArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const args = argv.slice(1);
  if (isPackaged) return args;
  const folderAt = args.findIndex((arg) => !arg.startsWith("-"));
  return args.filter((_arg, index) => index !== folderAt);
}
