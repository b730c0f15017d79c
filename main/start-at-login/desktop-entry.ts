// Source: Desktop Entry Specification 1.5, "The Exec key" and "Value types"; Desktop Application Autostart Specification.

/** What needs no quotes. The specification lets any argument be quoted. */
const plainArgument = /^[A-Za-z0-9_@+,./:=%-]+$/;

/**
 * A shell that becomes the program behind it. The specification forbids `=` in a program's path, and GLib looks for the
 * program before it has read `%%`; in an argument both may stand.
 */
const throughShell = ["/bin/sh", "-c", 'exec "$0" "$@"'];

/**
 * The text of a file that makes a desktop start a program at login.
 *
 * @param name what the desktop's own list of such programs calls it
 * @param args the command line, the program first
 */
export function desktopEntry(name: string, args: readonly string[]): string {
  const [program = ""] = args;
  const lines = [
    "[Desktop Entry]",
    "Type=Application",
    "Version=1.5",
    `Name=${escapeValue(name)}`,
    `TryExec=${escapeValue(program)}`,
    `Exec=${execValue(args)}`,
    "Icon=plusofon-tray",
    "Terminal=false",
    "StartupNotify=false",
    "X-GNOME-Autostart-enabled=true",
  ];
  return `${lines.join("\n")}\n`;
}

function execValue(args: readonly string[]): string {
  const all = /[%=]/.test(args[0] ?? "") ? [...throughShell, ...args] : args;
  return escapeValue(all.map(quoted).join(" "));
}

function quoted(argument: string): string {
  const text = argument.replaceAll("%", "%%");
  return plainArgument.test(text) ? text : `"${text.replace(/["`$\\]/g, "\\$&")}"`;
}

/** A value may hold no line breaks and no leading space. */
function escapeValue(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(/^ /, "\\s");
}
