import { expect, test } from "vitest";
import { parsePollInterval } from "./poll-interval";

test("whole minutes from 1 to 60 are taken, anything else is not", () => {
  expect(["1", " 5 ", "60", "05"].map(parsePollInterval)).toEqual([1, 5, 60, 5]);
  expect(["", "0", "61", "-5", "1.5", "1e1", "пять", "100"].map(parsePollInterval)).toEqual(
    new Array(8).fill(null),
  );
});
