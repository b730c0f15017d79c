import fc from "fast-check";
import { expect, test } from "vitest";
import { exponentOf, measured, ratioOf } from "./statistics.mjs";

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

test("the ratio is that of the medians, not the median of the ratios", () => {
  expect(ratioOf([100, 300, 200], [200, 100, 100])).toBe(2);
});

test("what can't be compared is refused", () => {
  expect(() => measured([])).toThrow(RangeError);
  expect(() => ratioOf([1], [])).toThrow(RangeError);
  expect(() => ratioOf([1], [0])).toThrow(RangeError);
});

test.each([
  [2, 1.5],
  [5, 0],
  [3, -1],
])("of %d·x^%d the exponent is found", (factor, exponent) => {
  const points = [1, 10, 100, 1_000].map((x): [number, number] => [x, factor * x ** exponent]);
  expect(exponentOf(points)).toBeCloseTo(exponent);
});

test("of one point, or of none above 0, there is no exponent", () => {
  expect(exponentOf([[1, 5]])).toBeNull();
  expect(
    exponentOf([
      [1, 0],
      [10, 0],
      [100, 3],
    ]),
  ).toBeNull();
});
