/** A cell that a spreadsheet could take for a formula, also with a full-width sign. Source: OWASP, CSV injection. */
const formulaStart = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** The text, with an apostrophe in front of what looks like a formula, so that no spreadsheet evaluates it. */
export function plainCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/**
 * Rows of texts as CSV (RFC 4180, lines end with CR LF), with a byte order mark, by which Excel knows UTF-8. Cells that
 * could be formulas get an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[], separator: "," | ";"): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(plainCell(cell))).join(separator));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** Quoted where it must be, and where a reader might take other separators or trim spaces. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
