import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTimeOfDay } from "./time-of-day";

test.each([
  ["21:30", "21:30"],
  ["2130", "21:30"],
  ["21.30", "21:30"],
  ["7:00", "07:00"],
  ["0700", "07:00"],
  ["  9.05 ", "09:05"],
  ["00:00", "00:00"],
  ["23:59", "23:59"],
])("%j is %s", (typed, time) => {
  expect(parseTimeOfDay(typed)).toBe(time);
});

test.each([
  "",
  " ",
  "7",
  "24:00",
  "12:60",
  "930",
  "21:3",
  "21-30",
  "9:30 PM",
  "-1:00",
  "021:30",
  "21:30:00",
  "двадцать",
])("%j is no time", (typed) => {
  expect(parseTimeOfDay(typed)).toBeNull();
});

test("every time of day is taken as it is written, and nothing that is read is another time", () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")));
  fc.assert(
    fc.property(time, fc.constantFrom(":", ".", ""), ([hour = "", minute = ""], sign) => {
      expect(parseTimeOfDay(hour + sign + minute)).toBe(`${hour}:${minute}`);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(parseTimeOfDay(typed) ?? "00:00").toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
    }),
  );
});
