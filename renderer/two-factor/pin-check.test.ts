import { expect, test } from "vitest";
import { checkPins, isUnusualPin } from "./pin-check";

test.each([
  ["enable", "0012", " 0012 ", { ok: true, pin: "0012" }],
  ["enable", "0012", "12", { ok: false, field: "second", problem: "mismatch" }],
  ["enable", "0012", "00 12", { ok: false, field: "second", problem: "mismatch" }],
  ["enable", "0012", "", { ok: false, field: "second", problem: "repeat" }],
  ["enable", "", "1234", { ok: false, field: "first", problem: "empty" }],
  ["disable", "1234", "", { ok: true, pin: "1234" }],
  ["disable", "1 2", "", { ok: false, field: "first", problem: "inner-space" }],
] as const)("%s with %j and %j", (action, first, second, expected) => {
  expect(checkPins(action, first, second)).toEqual(expected);
});

test("only a PIN that can be sent and is not 4 to 6 digits deserves a warning", () => {
  expect(["1234", "123456", "", "1 2"].filter(isUnusualPin)).toEqual([]);
  expect(["123", "1234567", "абвг", "１２３４"].filter(isUnusualPin)).toHaveLength(4);
});
