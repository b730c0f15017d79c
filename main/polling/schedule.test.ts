import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FailureKind, failureKindSchema } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { minuteMs } from "../../contract/time";
import { freshHistory, nextPoll, resumeDelayMs } from "./schedule";

const interval = 5 * minuteMs;
const middle = (): number => 0.5;

describe("when to poll next", () => {
  it("polls every interval, ±10 %, after success", () => {
    expect(nextPoll(freshHistory, null, interval, () => 0).delayMs).toBe(interval * 0.9);
    expect(nextPoll(freshHistory, null, interval, middle).delayMs).toBe(interval);
    expect(nextPoll(freshHistory, null, interval, () => 0.999999).delayMs).toBeCloseTo(interval * 1.1, -2);
  });

  it("backs off exponentially to 30 minutes on trouble, and is fresh again after success", () => {
    const delays: (number | null)[] = [];
    let history = freshHistory;
    for (let poll = 0; poll < 8; poll += 1) {
      const next = nextPoll(history, failure("server"), interval, middle);
      delays.push(next.delayMs);
      history = next.history;
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 30, 30, 30].map((minutes) => minutes * minuteMs));
    expect(nextPoll(history, null, interval, middle)).toEqual({ history: freshHistory, delayMs: interval });
  });

  it("retries a refused key once after a minute, then stops until the user acts", () => {
    const first = nextPoll(freshHistory, failure("unauthorized"), interval, middle);
    expect(first.delayMs).toBe(minuteMs);
    expect(nextPoll(first.history, failure("unauthorized"), interval, middle).delayMs).toBeNull();
  });

  it.each<FailureKind>(["forbidden", "rejected", "not-found"])(
    "A13, A14, A19: polls slowly after %s",
    (kind) => {
      expect(nextPoll(freshHistory, failure(kind), interval, middle).delayMs).toBe(30 * minuteMs);
      expect(nextPoll(freshHistory, failure(kind), 60 * minuteMs, middle).delayMs).toBe(60 * minuteMs);
    },
  );

  it("waits as long as the server asks, an hour at the most, and up to an interval more, as everybody was asked", () => {
    const asking = (retryAfterMs: number) => failure("rate-limited", { retryAfterMs });
    const delayMs = (retryAfterMs: number, chance: number) =>
      nextPoll(freshHistory, asking(retryAfterMs), interval, () => chance).delayMs;
    expect(delayMs(120_000, 0)).toBe(120_000);
    expect(delayMs(120_000, 0.5)).toBe(120_000 + interval / 2);
    expect(delayMs(999 * minuteMs, 0)).toBe(60 * minuteMs);
    expect(delayMs(1_000, 0)).toBe(minuteMs);
    expect(delayMs(0, 0.5)).toBe(minuteMs);
    expect(delayMs(-5, 0.5)).toBe(minuteMs);
  });

  it("neither hammers the server nor stops for ever after any failures", () => {
    const kinds = fc.constantFrom(null, ...failureKindSchema.options);
    const step = fc.record({
      kind: kinds,
      retryAfterMs: fc.option(fc.double({ noNaN: true })),
      chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (steps, minutes) => {
        let history = freshHistory;
        for (const { kind, retryAfterMs, chance } of steps) {
          const outcome = kind === null ? null : failure(kind, { retryAfterMs });
          const next = nextPoll(history, outcome, minutes * minuteMs, () => chance);
          history = next.history;
          if (next.delayMs === null) {
            expect(["unauthorized", "no-account", "vault"]).toContain(kind);
          } else {
            expect(next.delayMs).toBeGreaterThan(0);
            expect(next.delayMs).toBeLessThanOrEqual((66 + minutes) * minuteMs);
            expect(next.delayMs).toBeGreaterThanOrEqual(0.9 * minuteMs);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("waits 5 to 15 s after a sleep, or when the network is back", () => {
    expect([resumeDelayMs(() => 0), resumeDelayMs(() => 0.9999)]).toEqual([
      5_000,
      expect.closeTo(15_000, -1),
    ]);
  });
});
