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

test("up to four days are named, evenly, oldest first, and none at an end", () => {
  const now = 100 * dayMs + dayMs / 2;
  const days = Array.from({ length: 31 }, (_, ago) => 100 * dayMs - ago * dayMs);
  const ticks = dateTicks(days, now - 30 * dayMs, now);
  expect(ticks.map((day) => day / dayMs)).toEqual([78, 84, 90, 96]);
  expect(dateTicks(days, now - 2 * dayMs, now).map((day) => day / dayMs)).toEqual([99, 100]);
  expect(dateTicks([], now - dayMs, now)).toEqual([]);
});
