import { existsSync, readFileSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { StartAtLogin } from "../../contract/settings";
import { writeAtomically } from "../storage/write-atomically";
import { autostartText, readAutostart } from "./desktop-entry";
import type { LoginStart } from "./login-start";

const fileName = "plusofon-tray.desktop";

/**
 * Where Linux desktops look for what the user starts at login. A relative path in the variable counts as none.
 * Source: XDG Base Directory and Desktop Application Autostart specifications.
 */
export function autostartPath(configHome: string | undefined, home: string): string {
  const isGiven = configHome !== undefined && isAbsolute(configHome);
  return join(isGiven ? configHome : join(home, ".config"), "autostart", fileName);
}

/**
 * Starting at login on a Linux desktop, by a file of our own.
 *
 * @param parts.words the command line that starts the application
 */
export function createAutostartFile(parts: {
  path: string;
  name: string;
  words: (isHidden: boolean) => string[];
}): LoginStart {
  function write(choice: StartAtLogin): void {
    if (choice === "off") rmSync(parts.path, { force: true });
    else writeAtomically(parts.path, autostartText(parts.name, parts.words(choice === "hidden")));
  }

  /** A program that was moved, as a new AppImage is, would never start again: then the file is told where we are. */
  function follow(words: string[] | null, choice: StartAtLogin): void {
    const program = words?.[0];
    if (choice === "off" || program === undefined || !isAbsolute(program) || existsSync(program)) return;
    const ours = parts.words(choice === "hidden");
    if (dataFolderOf(words ?? []) === dataFolderOf(ours)) write(choice);
  }

  return {
    read() {
      const text = readText(parts.path);
      if (text === null) return "off";
      if (text === undefined) return null;
      const { words, choice } = readAutostart(text);
      try {
        follow(words, choice);
      } catch {
        // It stays as it was: what it says is told all the same.
      }
      return choice;
    },
    write,
  };
}

function dataFolderOf(words: readonly string[]): string | undefined {
  return words.find((word) => word.startsWith("--user-data-dir="));
}

/** The text of a file; null: there is none; undefined: it can't be read. */
function readText(path: string): string | null | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ENOENT" || code === "ENOTDIR" ? null : undefined;
  }
}
