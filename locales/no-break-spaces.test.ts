import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import * as z from "zod/mini";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/**
 * A word of one letter, or «не», that an ordinary space could leave at the end of a line. A number, a word in Latin
 * letters and a value that is put in count as what follows it; a letter after a hyphen or a full stop is no such word.
 */
const looseWord = /(?<![\p{L}\p{N}.-])(?:[авикосуя]|не) (?=\S)/giu;
/** A counted word that could leave its number: «{count} дней» with an ordinary space. */
const looseNumber = /⟨#⟩ (?=\S)/gu;

/** Every way in which a message can be said: each branch of each choice, with ⟨name⟩ for a value, ⟨#⟩ for a number. */
function sayings(elements: Elements): string[] {
  return elements.reduce<string[]>(
    (begun, element) => begun.flatMap((before) => endings(element).map((ending) => before + ending)),
    [""],
  );
}

function endings(element: Elements[number]): string[] {
  if (element.type === 0) return [element.value];
  if (!("value" in element)) return ["⟨#⟩"];
  if (!("options" in element)) return [`⟨${element.value}⟩`];
  return Object.values(element.options).flatMap(({ value }) => sayings(value));
}

/** The loose words of a Russian message, each with what stands around it. */
function looseIn(message: string): string[] {
  const all = sayings(new IntlMessageFormat(message, "ru", undefined, { ignoreTag: true }).getAst());
  return all.flatMap((saying) =>
    [...saying.matchAll(looseWord), ...saying.matchAll(looseNumber)].map(({ index, 0: word }) =>
      saying.slice(Math.max(0, index - 12), index + word.length + 12),
    ),
  );
}

const messages = readdirSync(new URL("ru", import.meta.url)).flatMap((area) =>
  Object.entries(
    z.parse(
      z.record(z.string(), z.string()),
      JSON.parse(readFileSync(new URL(`ru/${area}`, import.meta.url), "utf8")),
    ),
  ),
);

test("no Russian text leaves a word of one letter, «не» or a number at the end of a line", () => {
  const loose = messages.flatMap(([key, message]) => looseIn(message).map((where) => `${key}: ${where}`));
  expect([...new Set(loose)]).toEqual([]);
});

test.each([
  ["in the middle", "Значок в трее", 1],
  ["at the start, with a capital", "В трее", 1],
  ["after a quotation mark or a bracket", "«В трее» (с окном)", 2],
  ["one after another", "и в трее", 2],
  ["«не» in both cases", "Не сейчас, не здесь", 2],
  ["before a value", "Обновлено в {time}", 1],
  ["before a choice", "в {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}", 8],
  ["in one branch only", "{days, plural, one {и день} few {дня} many {дней} other {дня}}", 1],
  ["at the end of a branch", "{former, select, yes {Это и} other {Это}} всё", 1],
  ["with its no-break space", "В\u00a0трее и\u00a0{count}", 0],
  [
    "as the end of another word, of a unit or of an abbreviation",
    "нет на месте, 5\u00a0с, т.е. всё, что-о там",
    0,
  ],
])("a loose word is found %s", (_where, message, count) => {
  expect(looseIn(message)).toHaveLength(count);
});
