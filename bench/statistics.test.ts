import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, measured } from "./statistics.mjs";

test.each([
  [[5, 1, 4, 2, 3], { median: 3, lower: 2, upper: 4 }],
  [[10, 40, 20, 30], { median: 25, lower: 17.5, upper: 32.5 }],
  [[7], { median: 7, lower: 7, upper: 7 }],
  [[100, 9, 20], { median: 20, lower: 14.5, upper: 60 }],
])("the quartiles of %j", (sample, expected) => {
  expect(measured(sample)).toEqual({ ...expected, sample });
});

test("the quartiles lie inside the sample and in order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (sample) => {
      const { median, lower, upper } = measured(sample);
      const ordered = [Math.min(...sample), lower, median, upper, Math.max(...sample)];
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    }),
  );
});

test("each value is compared with its neighbour", () => {
  expect(compare({ application: [110, 300], bareTray: [100, 200] }).ratio.sample).toEqual([1.1, 1.5]);
});

test("what can't be compared is refused", () => {
  expect(() => measured([])).toThrow(RangeError);
  expect(() => compare({ application: [1, 2], bareTray: [1] })).toThrow(RangeError);
  expect(() => compare({ application: [1], bareTray: [0] })).toThrow(RangeError);
});
