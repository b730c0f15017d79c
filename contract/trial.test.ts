import fc from "fast-check";
import { expect, test } from "vitest";
import { known, none, unknown } from "./reading";
import type { Trial } from "./snapshot";
import { dayMs, moscowDay } from "./time";
import { trialAt } from "./trial";

const moscow = (text: string): number => Date.parse(`${text}+03:00`);
const readAt = moscow("2026-11-23T07:40:00");
const endsAt = "2026-12-07T12:00:00+03:00";
const trialOf = (daysLeftWhenRead: number, rest: Partial<Trial> = {}) =>
  known({ daysLeftWhenRead, endsAt: null, isComputed: false, ...rest });

test("no trial and an unknown one have no days", () => {
  expect(trialAt(none, readAt, readAt)).toEqual({ state: "none", daysLeft: null, endsAt: null });
  expect(trialAt(unknown, readAt, readAt)).toEqual({ state: "unknown", daysLeft: null, endsAt: null });
  expect(trialAt(trialOf(5), null, readAt)).toEqual({ state: "unknown", daysLeft: null, endsAt: null });
});

test.each([
  [14, "running", 14],
  [1, "running", 1],
  [0, "ends-today", 0],
  [-1, "ended", null],
  [-40, "ended", null],
] as const)("D12, D13, D14: %i days when read", (days, state, daysLeft) => {
  expect(trialAt(trialOf(days, { endsAt }), readAt, readAt)).toEqual({ state, daysLeft, endsAt });
});

test.each([
  ["2026-11-23T23:59:59", 14],
  ["2026-11-24T00:00:00", 13],
  ["2026-11-24T00:00:01", 13],
  ["2026-11-30T12:00:00", 7],
  ["2026-12-06T12:00:00", 1],
  ["2026-12-07T00:00:00", 0],
] as const)("G3: 14 days read in the morning of the 23rd are at %s %i", (now, daysLeft) => {
  expect(trialAt(trialOf(14), readAt, moscow(now)).daysLeft).toBe(daysLeft);
});

test("midnight is Moscow's, wherever the computer is", () => {
  const beforeMidnight = Date.parse("2026-11-23T20:59:59Z");
  expect(moscowDay(beforeMidnight) + 1).toBe(moscowDay(beforeMidnight + 1_000));
  expect(trialAt(trialOf(3), beforeMidnight, beforeMidnight + 1_000).daysLeft).toBe(2);
  expect(trialAt(trialOf(3), beforeMidnight + 1_000, beforeMidnight + 1_000).daysLeft).toBe(3);
});

test("25 days of sleep end a trial of 14", () => {
  expect(trialAt(trialOf(14, { endsAt }), readAt, readAt + 25 * dayMs)).toEqual({
    state: "ended",
    daysLeft: null,
    endsAt,
  });
  expect(trialAt(trialOf(30), readAt, readAt + 25 * dayMs).daysLeft).toBe(5);
});

test("G2: a clock set back promises no more than the server said", () => {
  expect(trialAt(trialOf(14), readAt, readAt - 100 * dayMs).daysLeft).toBe(14);
  expect(trialAt(trialOf(0), readAt, readAt - dayMs).state).toBe("ends-today");
});

test("D27: a trial known by its date alone ends with it, to the second", () => {
  const byDate = trialOf(14, { endsAt, isComputed: true });
  const end = Date.parse(endsAt);
  expect(trialAt(byDate, readAt, end - 1_000)).toEqual({ state: "ends-today", daysLeft: 0, endsAt });
  expect(trialAt(byDate, readAt, end)).toEqual({ state: "ended", daysLeft: null, endsAt });
});

test("D19: days that the server gave count, whatever the date says", () => {
  const contradicted = trialOf(14, { endsAt: "2022-12-31T14:57:40+03:00" });
  expect(trialAt(contradicted, readAt, readAt)).toMatchObject({ state: "running", daysLeft: 14 });
});

test("days never rise as time goes on, fall by one a day, and fit their state", () => {
  const trial = fc.record({
    daysLeftWhenRead: fc.integer({ min: -3_650, max: 3_650 }),
    endsAt: fc.constantFrom(null, endsAt, "2026-11-23T00:00:00Z"),
    isComputed: fc.boolean(),
  });
  const spanMs = fc.integer({ min: -400 * dayMs, max: 400 * dayMs });
  fc.assert(
    fc.property(trial, spanMs, spanMs, (value, first, second) => {
      const [sooner, later] = [Math.min(first, second), Math.max(first, second)];
      const before = trialAt(known(value), readAt, readAt + sooner);
      const after = trialAt(known(value), readAt, readAt + later);
      for (const { state, daysLeft } of [before, after]) {
        expect(
          state === "running" ? (daysLeft ?? 0) > 0 : daysLeft === (state === "ends-today" ? 0 : null),
        ).toBe(true);
      }
      const rank = { running: 2, "ends-today": 1, ended: 0, none: -1, unknown: -1 };
      expect(rank[after.state]).toBeLessThanOrEqual(rank[before.state]);
      expect(after.daysLeft ?? 0).toBeLessThanOrEqual(before.daysLeft ?? 0);
      if (after.state === "running" && before.state === "running") {
        const daysGone = moscowDay(readAt + later) - moscowDay(readAt + sooner);
        expect((before.daysLeft ?? 0) - (after.daysLeft ?? 0)).toBeLessThanOrEqual(daysGone);
      }
    }),
    { numRuns: 5_000 },
  );
});
