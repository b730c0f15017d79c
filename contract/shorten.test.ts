import { expect, test } from "vitest";
import { shorten } from "./shorten";

test.each([
  ["Тестовый", 8, "Тестовый"],
  ["Тестовый", 7, "Тестов…"],
  ["Тест овый", 6, "Тест…"],
  ["👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"],
  ["👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, "👨‍👩‍👧…"],
  ["йогурт".normalize("NFD"), 4, `${"йог".normalize("NFD")}…`],
  ["🇷🇺🇷🇺🇷🇺", 2, "🇷🇺…"],
  ["", 80, ""],
  ["ab", 1, "…"],
] as const)("D7: %j in %i graphemes is %j", (text, graphemes, shown) => {
  expect(shorten(text, graphemes)).toBe(shown);
});

test("a marked letter of any length counts once", () => {
  const marked = `а${"\u0301".repeat(5_000)}`;
  expect(shorten(marked.repeat(2), 2)).toBe(marked.repeat(2));
  expect(shorten(marked.repeat(3), 2)).toBe(`${marked}…`);
});
