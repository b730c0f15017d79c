import { existsSync, readFileSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { writeAtomically } from "../storage/write-atomically";
import { desktopEntry } from "./desktop-entry";
import type { LoginStart } from "./start-at-login";

const fileName = "plusofon-tray.desktop";

/**
 * Where Linux desktops look for what the user starts at login. A relative path in the variable counts as none.
 * Source: XDG Base Directory and Desktop Application Autostart specifications.
 */
export function autostartPath(configHome: string | undefined, home: string): string {
  const isUsable = configHome !== undefined && isAbsolute(configHome);
  return join(isUsable ? configHome : join(home, ".config"), "autostart", fileName);
}

/**
 * Starting at login on a Linux desktop, by a file of our own.
 *
 * @param options.name what the desktop calls the program
 * @param options.launchArgs the command line that starts the program
 */
export function createAutostartFile(options: {
  path: string;
  name: string;
  launchArgs: () => string[];
}): LoginStart {
  const { path, name, launchArgs } = options;
  function write(isOn: boolean): void {
    if (isOn) writeAtomically(path, desktopEntry(name, launchArgs()));
    else rmSync(path, { force: true });
  }
  return {
    read() {
      const text = readText(path);
      if (text === undefined) return null;
      // Desktops turn a program off by these two keys.
      if (text === null || /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/m.test(text)) return false;
      // A program that was moved, as a new AppImage is, would never start again.
      if (isProgramGone(text)) write(true);
      return true;
    },
    write,
  };
}

/** Whether a desktop passes the entry over, because its program is not there. */
function isProgramGone(text: string): boolean {
  const program = /^TryExec=(.*)$/m.exec(text)?.[1];
  return program !== undefined && !existsSync(program);
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
