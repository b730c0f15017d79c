import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";

/**
 * A word of one letter, or «не», that an ordinary space could leave at the end of a line; a letter after a hyphen or a
 * full stop is no such word. And a counted word that could leave its number: «# дней» with an ordinary space.
 */
const loose = /(?<![\p{L}\p{N}.-])(?:[авикосуя]|не) (?=\S)|# (?=\S)/giu;

const messages = readdirSync(new URL("ru", import.meta.url)).flatMap((area) =>
  Object.entries(
    z.parse(
      z.record(z.string(), z.string()),
      JSON.parse(readFileSync(new URL(`ru/${area}`, import.meta.url), "utf8")),
    ),
  ),
);

test("no Russian text leaves a word of one letter, «не» or a number at the end of a line", () => {
  expect("Не сейчас, «в трее» и # дней".match(loose)).toHaveLength(4);
  expect("нет, 5\u00a0с, т.е. всё, что-о там, в\u00a0трее".match(loose)).toBeNull();
  expect(messages.filter(([, message]) => message.match(loose) !== null)).toEqual([]);
});
