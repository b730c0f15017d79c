import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, plainCell } from "./csv";

/** Reads CSV as RFC 4180 says, without its byte order mark. */
function parsed(text: string, separator: string): string[][] {
  expect(text[0]).toBe("\ufeff");
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let index = 1; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === separator) {
      row.push(cell);
      cell = "";
    } else if (character === "\r" && text[index + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      index += 1;
    } else cell += character;
  }
  expect([row, cell, isQuoted]).toEqual([[], "", false]);
  return rows;
}

const odd = fc.constantFrom('"', ";", ",", "\r\n", "\n", "\t", "=", "+", "-", "@", " ", "'", "а", "\u2028");
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(odd).map((parts) => parts.join("")),
);

describe("CSV", () => {
  it("is read back cell by cell, whatever is in the cells", () => {
    const separator = fc.constantFrom(",", ";");
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), separator, (rows, by) => {
        expect(parsed(csvText(rows, by), by)).toEqual(rows.map((cells) => cells.map(plainCell)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("holds no cell that a spreadsheet would take for a formula", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"), cell, (sign, rest) => {
        expect(plainCell(sign + rest)).toBe(`'${sign}${rest}`);
      }),
    );
    expect(csvText([['=HYPERLINK("x")', "agreement", "3"]], ",")).toBe(
      '\ufeff"\'=HYPERLINK(""x"")",agreement,3\r\n',
    );
  });

  it("leaves all other cells as they are", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zА-я0-9][^\r\n]*$/u), (text) => {
        expect(plainCell(text)).toBe(text);
      }),
    );
  });
});
