import { minuteMs } from "../../contract/time";
import type { Clock } from "../system/clock";

/** Beyond this difference the computer's clock is taken to be wrong. Source: docs/api-behaviour.md, G1. */
const toleratedMs = 5 * minuteMs;
/**
 * A reply whose `Date` lies this far behind the newest is a stale cached response.
 * Source: docs/api-behaviour.md, A23.
 */
const staleResponseMs = 10 * minuteMs;
/** How far wall clock and monotonic clock may drift apart before earlier samples are useless. */
const jumpMs = minuteMs;
const maxSamples = 8;

/** When data was true, milliseconds since 1970, and whether a cache gave it. */
export type ObservedTime = { readAt: number; isStaleResponse: boolean };

/**
 * Learns from replies how far the computer's clock is off. The greatest difference of the last replies counts:
 * a stale cached response can only make the server look slower, never faster.
 */
export function createServerClock(clock: Clock) {
  let samples: number[] = [];
  let wallLessMonotonic = clock.now() - clock.monotonic();

  function forgetAfterJump(): void {
    const difference = clock.now() - clock.monotonic();
    if (Math.abs(difference - wallLessMonotonic) > jumpMs) samples = [];
    wallLessMonotonic = difference;
  }

  function offsetMs(): number {
    forgetAfterJump();
    if (samples.length === 0) return 0;
    const newest = Math.max(...samples);
    return Math.abs(newest) > toleratedMs ? newest : 0;
  }

  const now = (): number => clock.now() + offsetMs();
  const isStaleResponse = (time: number): boolean => now() - time > staleResponseMs;

  return {
    /** What must be added to the computer's clock, in milliseconds; 0 while it is about right. */
    offsetMs,
    /** The time now, corrected. */
    now,
    /**
     * Learns from the `Date` of a reply that has just come (milliseconds since 1970; null: none or odd) and returns
     * when its data was true: now, or its `Date` where a cache gave a stale response.
     */
    observe(serverTime: number | null): ObservedTime {
      if (serverTime === null) return { readAt: now(), isStaleResponse: false };
      forgetAfterJump();
      samples = [...samples, serverTime - clock.now()].slice(-maxSamples);
      const isOld = isStaleResponse(serverTime);
      return { readAt: isOld ? serverTime : now(), isStaleResponse: isOld };
    },
    /** Whether data that came as true at `time` was a stale cached response, judged by all replies since. */
    isStaleResponse,
  };
}

export type ServerClock = ReturnType<typeof createServerClock>;
