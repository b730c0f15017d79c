/** The command line of a desktop entry for a shell, which quotes by the same rules. */
export function commandOf(entry: string): string {
  const escapes: Record<string, string> = { s: " ", n: "\n", t: "\t", r: "\r", "\\": "\\" };
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? "";
  const line = value.replace(/\\([sntr\\])/g, (_whole, letter: string) => escapes[letter] ?? "");
  // Field codes are the desktop's own: it reads them before the program is started.
  return line.replaceAll("%%", "%");
}
