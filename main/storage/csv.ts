/** A cell that a spreadsheet could take for a formula; a full-width sign counts as well. Source: OWASP, CSV injection. */
const formulaStart = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that is a text in every spreadsheet: what looks like a formula gets an apostrophe in front. */
export function plainCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/**
 * Rows of texts as CSV (RFC 4180, lines end with CR LF), with a byte order mark, by which Excel knows UTF-8. Cells that
 * could be formulas are defused.
 */
export function csvText(rows: readonly (readonly string[])[], separator: "," | ";"): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(plainCell(cell))).join(separator));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** Quoted where it must be, and where a reader might take other separators or trim spaces. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
