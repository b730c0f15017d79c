// The value of `Exec` in a desktop entry. Source: Desktop Entry Specification 1.5, "The Exec key" and "Value types".

/** What needs no quotes. All else is quoted: the specification lets any argument be. */
const plainArgument = /^[A-Za-z0-9_@+,./:=%-]+$/;

/** Characters that a backslash must precede inside quotes. */
const escapedInQuotes = /["`$\\]/g;

/**
 * A shell that becomes the program behind it. The specification forbids `=` in a program's path, and GLib looks for the
 * program before it has read `%%`; in an argument both may stand.
 */
const throughShell = ["/bin/sh", "-c", 'exec "$0" "$@"'];

/** A command line as the text behind `Exec=`, for any words; the first is the program. */
export function execValue(words: readonly string[]): string {
  const all = /[%=]/.test(words[0] ?? "") ? [...throughShell, ...words] : words;
  return escapeValue(all.map(quoteArgument).join(" "));
}

/** The words of the command line behind `Exec=`, without field codes; null when it is not one. */
export function readExecValue(value: string): string[] | null {
  const line = unescapeValue(value);
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] === " ") {
      at += 1;
      continue;
    }
    const word = line[at] === '"' ? readQuoted(line, at + 1) : readPlain(line, at);
    if (word === null) return null;
    at = word.end;
    const text = withoutFieldCodes(word.text);
    if (text !== "" || word.isQuoted) words.push(text);
  }
  const isThroughShell = throughShell.every((part, index) => words[index] === part);
  const own = isThroughShell ? words.slice(throughShell.length) : words;
  return own.length === 0 || own[0] === "" ? null : own;
}

/** The text of any value, as the file has it: a string may hold line breaks and leading spaces. */
export function escapeValue(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(/^ /, "\\s");
}

/** The text that a value stands for. */
export function unescapeValue(value: string): string {
  return value.replace(/\\([sntr\\])/g, (_whole, letter: string) => escapes.get(letter) ?? letter);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["s", " "],
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\\", "\\"],
]);

function quoteArgument(argument: string): string {
  const text = argument.replace(/%/g, "%%");
  return plainArgument.test(text) ? text : `"${text.replace(escapedInQuotes, "\\$&")}"`;
}

type Word = { text: string; end: number; isQuoted: boolean };

function readPlain(line: string, from: number): Word {
  const space = line.indexOf(" ", from);
  const end = space < 0 ? line.length : space;
  return { text: line.slice(from, end), end, isQuoted: false };
}

/** A quoted argument whose text begins at `from`; null when its quote is never closed, or text follows it. */
function readQuoted(line: string, from: number): Word | null {
  let text = "";
  for (let at = from; at < line.length; at += 1) {
    const letter = line[at] ?? "";
    const next = line[at + 1];
    if (letter === '"') {
      return next === undefined || next === " " ? { text, end: at + 1, isQuoted: true } : null;
    }
    if (letter === "\\" && next !== undefined && /["`$\\]/.test(next)) {
      text += next;
      at += 1;
    } else {
      text += letter;
    }
  }
  return null;
}

/** `%%` is a percent sign; every other code stands for files, names and icons, of which there are none. */
function withoutFieldCodes(text: string): string {
  return text.replace(/%(.?)/gsu, (_whole, code: string) => (code === "%" ? "%" : ""));
}
