import { expect, test } from "vitest";
import { checkPins, pinOddity } from "./pin-check";

test("enabling wants the same PIN twice, and leading zeros stay", () => {
  expect(checkPins("enable", "0012", " 0012 ")).toEqual({ ok: true, pin: "0012" });
  expect(checkPins("enable", "0012", "12")).toEqual({
    ok: false,
    problem: { field: "second", problem: "mismatch" },
  });
  expect(checkPins("enable", "0012", "")).toEqual({
    ok: false,
    problem: { field: "second", problem: "empty" },
  });
});

test("disabling wants it once", () => {
  expect(checkPins("disable", "1234", "")).toEqual({ ok: true, pin: "1234" });
});

test("a PIN that can't be sent is told at the first field", () => {
  expect(checkPins("enable", "", "1234")).toEqual({
    ok: false,
    problem: { field: "first", problem: "empty" },
  });
  expect(checkPins("disable", "1 2", "")).toEqual({
    ok: false,
    problem: { field: "first", problem: "inner-space" },
  });
});

test("anything but 4 to 6 digits deserves a warning that says why; nothing and what can't be sent do not", () => {
  expect(["1234", "123456", "", "1 2"].map(pinOddity)).toEqual([null, null, null, null]);
  expect(["123", "1234567", "абвг", "12ab", "１２３４"].map(pinOddity)).toEqual([
    "length",
    "length",
    "notDigits",
    "notDigits",
    "notDigits",
  ]);
});
