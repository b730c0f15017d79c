import fc from "fast-check";
import { expect, test } from "vitest";
import { pairedRatios, quartilesOf } from "./quartiles.mjs";

test("an odd sample has its middle value as the median, whatever the order", () => {
  expect(quartilesOf([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4 });
});

test("between two values the quartiles are linear", () => {
  expect(quartilesOf([10, 40, 20, 30])).toEqual({ median: 25, lower: 17.5, upper: 32.5 });
});

test("one value is all three", () => {
  expect(quartilesOf([7])).toEqual({ median: 7, lower: 7, upper: 7 });
});

test("numbers are sorted as numbers, and the sample is left as it was", () => {
  const sample = [100, 9, 20];
  expect(quartilesOf(sample).median).toBe(20);
  expect(sample).toEqual([100, 9, 20]);
});

test("nothing is the median of nothing", () => {
  expect(() => quartilesOf([])).toThrow(RangeError);
});

test("the quartiles lie inside the sample and in order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (sample) => {
      const { median, lower, upper } = quartilesOf(sample);
      const ordered = [Math.min(...sample), lower, median, upper, Math.max(...sample)];
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    }),
  );
});

test("each value is compared with its neighbour", () => {
  expect(pairedRatios([110, 300], [100, 200])).toEqual([1.1, 1.5]);
});

test("values without a neighbour, or one of 0, are not compared", () => {
  expect(() => pairedRatios([1, 2], [1])).toThrow(RangeError);
  expect(() => pairedRatios([1], [0])).toThrow(RangeError);
});
