import fc from "fast-check";
import { expect, test } from "vitest";
import { ageOf } from "./age";
import { minuteMs } from "./time";

const intervalMs = 5 * minuteMs;
const readAt = Date.UTC(2026, 10, 23, 4, 40);

test("data that was never read has no age", () => {
  expect(ageOf(null, readAt, intervalMs, false)).toEqual({ state: "never" });
  expect(ageOf(null, readAt, intervalMs, true)).toEqual({ state: "never" });
});

test.each([
  [0, "fresh"],
  [intervalMs, "fresh"],
  [3 * intervalMs, "fresh"],
  [3 * intervalMs + 1, "stale"],
  [25 * 86_400_000, "stale"],
] as const)("G4: after %i ms it is %s", (ageMs, state) => {
  expect(ageOf(readAt, readAt + ageMs, intervalMs, false)).toEqual({ state, readAt, ageMs });
});

test("data is stale at once when the last attempt failed", () => {
  expect(ageOf(readAt, readAt, intervalMs, true)).toEqual({ state: "stale", readAt, ageMs: 0 });
});

test("G2: a clock set back gives no negative age", () => {
  expect(ageOf(readAt, readAt - 86_400_000, intervalMs, false)).toEqual({ state: "fresh", readAt, ageMs: 0 });
});

test("a longer interval never makes data staler, more time never fresher", () => {
  const time = fc.integer({ min: 0, max: 4_102_444_800_000 });
  const spanMs = fc.integer({ min: 0, max: 100 * 86_400_000 });
  const minutes = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(
      time,
      spanMs,
      spanMs,
      minutes,
      minutes,
      fc.boolean(),
      (start, first, second, few, more, hasFailed) => {
        const isStale = (span: number, interval: number): boolean =>
          ageOf(start, start + span, interval * minuteMs, hasFailed).state === "stale";
        const [sooner, later] = [Math.min(first, second), Math.max(first, second)];
        const [short, long] = [Math.min(few, more), Math.max(few, more)];
        if (isStale(sooner, short)) expect(isStale(later, short)).toBe(true);
        if (isStale(first, long)) expect(isStale(first, short)).toBe(true);
      },
    ),
  );
});
