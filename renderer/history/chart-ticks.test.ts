import fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs } from "../../contract/time";
import { dateTicks, valueTicks } from "./chart-ticks";

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [8, [0, 5, 10]],
  [12, [0, 5, 10, 15]],
  [119, [0, 50, 100, 150]],
])("the axis up to %j has the values %j", (max, ticks) => {
  expect(valueTicks(0, max)).toEqual(ticks);
});

test("an axis goes below zero where the values do, in whole units", () => {
  expect(valueTicks(-40_00, 412_30, 100)).toEqual([-20_000, 0, 20_000, 40_000, 60_000]);
  expect(valueTicks(-90_00, -40_00, 100)).toEqual([-10_000, -5_000, 0]);
  expect(valueTicks(10, 30, 100)).toEqual([0, 100]);
});

test("no value is beyond its axis, which has few values, one of them zero", () => {
  const kopecks = fc.integer({ min: -100_000_000, max: 100_000_000 });
  fc.assert(
    fc.property(kopecks, kopecks, (one, other) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)];
      const ticks = valueTicks(min, max, 100);
      expect(ticks).toContain(0);
      expect(ticks[0]).toBeLessThanOrEqual(min);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }),
  );
});

test("whatever the highest value, the axis reaches it with two to four whole, even steps", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (max) => {
      const ticks = valueTicks(0, max);
      const step = ticks[1] ?? 0;
      expect(Number.isInteger(step)).toBe(true);
      expect(ticks).toEqual(ticks.map((_, index) => index * step));
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
    }),
  );
});

test("up to four local days are named, evenly, oldest first, and none at an end", () => {
  const now = new Date(2026, 10, 23, 12, 0).getTime();
  const named = (days: number): number[] =>
    dateTicks(now - days * dayMs, now).map((day) => Math.ceil((now - day) / dayMs));
  expect(named(30)).toEqual([23, 17, 11, 5]);
  expect(named(2)).toEqual([2, 1]);
  expect(named(0.25)).toEqual([]);
});
