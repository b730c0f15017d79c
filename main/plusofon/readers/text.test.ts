import fc from "fast-check";
import { expect, test } from "vitest";
import { maskSecrets, Secret } from "../secret";
import { cleanText, cutToLength } from "./text";

test("a text is cut between graphemes", () => {
  const family = "👨‍👩‍👧";
  expect(cutToLength(family.repeat(3), family.length * 2)).toBe(`${family}…`);
  expect(cutToLength("й".normalize("NFD").repeat(5), 6)).toBe(`${"й".normalize("NFD").repeat(2)}…`);
  expect(cutToLength("слово", 5)).toBe("слово");
});

test("secrets are masked in each spelling", () => {
  const pin = new Secret('a"b c');
  for (const text of ['a"b c', "a%22b%20c", 'a\\"b c', 'A"B C'])
    expect(maskSecrets(text, [pin])).toBe("••••");
  expect(maskSecrets("(1+1)", [new Secret("1+1"), new Secret("")])).toBe("(••••)");
});

test("cleaned text is one well-formed line within its limit, and cleaning it again changes nothing", () => {
  const pieces = fc.constantFrom(
    "<b>",
    "</",
    "<",
    ">",
    "\u202e",
    "\u200d",
    "👩",
    "\n",
    " ",
    "\u00a0",
    "\ud800",
    "а\u0301",
    "&amp;",
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 40 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (input, limit) => {
      const cleaned = cleanText(input, [], limit);
      if (cleaned === null) return;
      expect(cleaned.length).toBeLessThanOrEqual(limit);
      expect(cleaned.isWellFormed()).toBe(true);
      expect(cleaned).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]|<[a-z/!?]|^\s|\s$| {2}/iu);
      expect(cleanText(cleaned, [], limit)).toBe(cleaned);
    }),
    { numRuns: 5_000 },
  );
});
