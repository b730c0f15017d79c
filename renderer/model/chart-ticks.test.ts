import fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs } from "../../contract/time";
import { type DateRoom, dayTicks, midnights, valueTicks } from "./chart-ticks";

const now = new Date(2026, 10, 23, 14, 5).getTime();
const nowMidnight = new Date(2026, 10, 23).getTime();
const daysAgo = (ticks: readonly number[]): number[] =>
  ticks.map((tick) => Math.round((nowMidnight - tick) / dayMs));
const ticksOf = (days: number, room: Partial<DateRoom>): number[] =>
  daysAgo(dayTicks(now - days * dayMs, now, { width: 290, before: 20, label: 40, ...room }));

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [5, [0, 2, 4, 6]],
  [14, [0, 5, 10, 15]],
  [1_234_567, [0, 500_000, 1_000_000, 1_500_000]],
])("numbers up to %s are round and whole", (most, ticks) => {
  expect(valueTicks(most)).toEqual(ticks);
});

test.each([
  [7, {}, [6, 4, 2, 0]],
  [7, { label: 32 }, [6, 5, 4, 3, 2, 1, 0]],
  [30, {}, [25, 20, 15, 10, 5, 0]],
  [30, { width: 100 }, [15, 0]],
  [90, {}, [75, 60, 45, 30, 15, 0]],
  [90, { width: 800 }, [84, 78, 72]],
])("of %s days, as many dates stand as there is room for: %o", (days, room, first) => {
  expect(ticksOf(days, room).slice(0, first.length)).toEqual(first);
});

test("a date that would be cut at the left is left out, and the others stay", () => {
  const lateEvening = new Date(2026, 10, 23, 23, 30).getTime();
  const ticks = (before: number): number[] =>
    daysAgo(dayTicks(lateEvening - 7 * dayMs, lateEvening, { width: 310, before, label: 36 }));
  expect(ticks(20)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  expect(ticks(10)).toEqual([5, 4, 3, 2, 1, 0]);
});

test("whatever the room, the newest day has its date, and the gaps are even and wide enough", () => {
  const rooms = fc.record({
    width: fc.integer({ min: 0, max: 2_000 }),
    before: fc.integer({ min: 0, max: 60 }),
    label: fc.integer({ min: 1, max: 90 }),
  });
  const ends = fc.integer({ min: now - 800 * dayMs, max: now });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), ends, rooms, (days, to, room) => {
      const from = to - days * dayMs;
      const ticks = dayTicks(from, to, room);
      expect(ticks.at(-1)).toBe(midnights(from, to)[0]);
      const places = ticks.map((tick) => ((tick - from) / (to - from)) * room.width);
      const gaps = ticks.slice(1).map((tick, index) => Math.round((tick - (ticks[index] ?? 0)) / dayMs));
      expect(new Set(gaps).size).toBeLessThanOrEqual(1);
      for (const [index, place] of places.slice(1).entries()) {
        expect(place - (places[index] ?? 0)).toBeGreaterThan(room.label);
      }
      if (places.length > 1) expect(places[0]).toBeGreaterThanOrEqual(room.label / 2 - room.before);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(from);
        expect(new Date(tick).getHours()).toBe(0);
      }
    }),
    { numRuns: 1_000 },
  );
});
