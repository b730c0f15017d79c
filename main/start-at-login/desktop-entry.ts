import type { StartAtLogin } from "../../contract/settings";
import { escapeValue, execValue, readExecValue, unescapeValue } from "./exec-line";

/** What our file in the autostart folder says: what is started, and whether it is. */
export type AutostartEntry = {
  /** The command line; null: there is none that a desktop could run. */
  words: string[] | null;
  choice: StartAtLogin;
};

/**
 * The text of a file that makes a desktop start a program at login. Source: Desktop Entry and Desktop Application
 * Autostart specifications.
 *
 * @param name what the desktop's own list of such programs calls it
 * @param words the command line, the program first
 */
export function autostartText(name: string, words: readonly string[]): string {
  const lines = [
    "[Desktop Entry]",
    "Type=Application",
    "Version=1.5",
    `Name=${escapeValue(name)}`,
    `Exec=${execValue(words)}`,
    "Icon=plusofon-tray",
    "Terminal=false",
    "StartupNotify=false",
    "X-GNOME-Autostart-enabled=true",
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * Reads such a file, whoever changed it last. Desktops turn a program off by `Hidden` or, in GNOME's way, by
 * `X-GNOME-Autostart-enabled`; a file without a command line starts nothing either. Never throws.
 */
export function readAutostart(text: string): AutostartEntry {
  const values = entryValues(text);
  const exec = values.get("Exec");
  const words = exec === undefined ? null : readExecValue(exec);
  const isOff = isTrue(values.get("Hidden")) || isFalse(values.get("X-GNOME-Autostart-enabled"));
  if (words === null || isOff) return { words, choice: "off" };
  return { words, choice: words.includes("--hidden") ? "hidden" : "window" };
}

/** The values of the group `[Desktop Entry]`, still escaped; of a key that stands twice, the last. */
function entryValues(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let isInEntry = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("[")) isInEntry = line.trimEnd() === "[Desktop Entry]";
    const equals = line.indexOf("=");
    if (!isInEntry || line.startsWith("#") || equals < 1) continue;
    values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return values;
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|1)$/i.test(unescapeValue(value));
}

function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^(?:false|0)$/i.test(unescapeValue(value));
}
