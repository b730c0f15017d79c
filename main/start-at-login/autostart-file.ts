import { existsSync, readFileSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { StartAtLogin } from "../../contract/settings/settings";
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
  launchArgs: (isHidden: boolean) => string[];
}): LoginStart {
  const { path, name, launchArgs } = options;
  function write(choice: StartAtLogin): void {
    if (choice === "off") rmSync(path, { force: true });
    else writeAtomically(path, desktopEntry(name, launchArgs(choice === "hidden")));
  }
  return {
    read(remembered) {
      const text = readText(path);
      if (text === undefined) return null;
      // Desktops turn a program off by these two keys.
      if (text === null || /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/m.test(text)) return "off";
      if (isProgramGone(text)) {
        // A program that was moved, as a new AppImage is, would never start again.
        if (remembered !== "off") write(remembered);
        return remembered;
      }
      return /^Exec=.* --hidden$/m.test(text) ? "hidden" : "window";
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
