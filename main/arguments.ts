import { resolve } from "node:path";
import type { Language } from "../contract/settings";
import { checkLoopbackOrigin } from "./plusofon/origin";

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

/** Why a command line is refused; `flag` is cut to its name, since a value may be a secret put in the wrong place. */
export type ArgumentProblem = {
  problem: "unknown-flag" | "bad-value" | "api-not-loopback";
  flag: string;
};

export type ParsedArguments = { ok: true; arguments: Arguments } | ({ ok: false } & ArgumentProblem);

/**
 * Switches of Chromium, Electron and Node that users, desktops and test tools add. Everything else unknown is refused:
 * a misspelt flag must not silently do something else.
 */
const platformSwitches = new Set([
  "no-sandbox",
  "disable-gpu",
  "disable-dev-shm-usage",
  "password-store",
  "ozone-platform",
  "ozone-platform-hint",
  "enable-features",
  "disable-features",
  "force-device-scale-factor",
  "force-dark-mode",
  "gtk-version",
  "proxy-server",
  "proxy-pac-url",
  "proxy-bypass-list",
  "no-proxy-server",
  "log-level",
  "enable-logging",
  "log-file",
  "js-flags",
  "lang",
  "trace-warnings",
  "original-process-start-time",
  "disable-setuid-sandbox",
  "use-gl",
]);

/** What test tools and developers attach with; the packed application lets nobody in. */
const developmentSwitches = new Set([
  "remote-debugging-port",
  "remote-debugging-pipe",
  "inspect",
  "inspect-brk",
]);

/**
 * Reads the command line after the program's own name and folder. Flags are `--name` or `--name=value`.
 *
 * @param words the words of the command line; a lone word that is no flag is refused as unknown
 * @param isPackaged whether the program is the packed application
 */
export function parseArguments(words: readonly string[], isPackaged: boolean): ParsedArguments {
  const read: Arguments = {
    api: null,
    userDataDir: null,
    isHidden: false,
    isDemo: false,
    language: null,
    isHelp: false,
    isStatus: false,
    isHistory: false,
    isJson: false,
    account: null,
  };
  for (const word of words) {
    const { flag, value } = split(word);
    if (!isPackaged && developmentSwitches.has(flag.replace(/^--/, ""))) continue;
    const problem = take(read, flag, value);
    if (problem !== null) return { ok: false, problem, flag };
  }
  if (read.isJson && !read.isStatus) return { ok: false, problem: "bad-value", flag: "--json" };
  if (read.isHistory && !read.isStatus) return { ok: false, problem: "bad-value", flag: "--history" };
  if (read.account !== null && !read.isStatus) return { ok: false, problem: "bad-value", flag: "--account" };
  return { ok: true, arguments: read };
}

function split(word: string): { flag: string; value: string | null } {
  const at = word.indexOf("=");
  return at < 0 ? { flag: word, value: null } : { flag: word.slice(0, at), value: word.slice(at + 1) };
}

function take(read: Arguments, flag: string, value: string | null): ArgumentProblem["problem"] | null {
  switch (flag) {
    case "--status":
      read.isStatus = true;
      return value === null ? null : "bad-value";
    case "--help":
      read.isHelp = true;
      return value === null ? null : "bad-value";
    case "--history":
      read.isHistory = true;
      return value === null ? null : "bad-value";
    case "--json":
      read.isJson = true;
      return value === null ? null : "bad-value";
    case "--hidden":
      read.isHidden = true;
      return value === null ? null : "bad-value";
    case "--demo":
      read.isDemo = true;
      return value === null ? null : "bad-value";
    case "--lang":
      if (value !== "ru" && value !== "en") return "bad-value";
      read.language = value;
      return null;
    case "--user-data-dir":
      if (value === null || value === "") return "bad-value";
      read.userDataDir = resolve(value);
      return null;
    case "--account":
      read.account = value;
      return value === null || value === "" ? "bad-value" : null;
    case "--api": {
      const origin = checkLoopbackOrigin(value ?? "");
      if (!origin.ok) return "api-not-loopback";
      read.api = origin.origin;
      return null;
    }
    default:
      return flag.startsWith("--") && platformSwitches.has(flag.slice(2)) ? null : "unknown-flag";
  }
}

/**
 * The words that are the user's: without the program, and without the folder that a development runtime is given.
 *
 * @param isPackaged whether the program is the packed application
 */
export function userWords(argv: readonly string[], isPackaged: boolean): string[] {
  const words = argv.slice(1);
  if (isPackaged) return words;
  const folderAt = words.findIndex((word) => !word.startsWith("-"));
  return words.filter((_word, index) => index !== folderAt);
}
