import { minuteMs } from "../../contract/time";
import type { Clock } from "../system/clock";

/** Beyond this difference the computer's clock is taken to be wrong. Source: PLUSOFON.md G1. */
const toleratedMs = 5 * minuteMs;
/** A reply whose `Date` lies this far behind the newest is an old copy from a cache. Source: A23. */
const oldCopyMs = 10 * minuteMs;
/** How far wall clock and monotonic clock may drift apart before former samples say nothing. */
const jumpMs = minuteMs;
const samplesKept = 8;

export type ServerClock = {
  /** What must be added to the computer's clock, in milliseconds; 0 while it is about right. */
  offsetMs: () => number;
  /** The time now, corrected. */
  now: () => number;
  /**
   * Takes in the `Date` of a reply that has just come (milliseconds since 1970; null: none or odd) and returns
   * when its data was true: now, or its `Date` where a cache gave an old copy.
   */
  observe: (serverTime: number | null) => { readAt: number; isOldCopy: boolean };
  /** Whether data that came as true at `time` was an old copy from a cache, by all that the replies since have shown. */
  isOldCopy: (time: number) => boolean;
};

/**
 * Learns from replies how far the computer's clock is off. The greatest difference of the last replies counts:
 * an old copy from a cache can only make the server look slower, never faster.
 */
export function createServerClock(clock: Clock): ServerClock {
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
  const isOldCopy = (time: number): boolean => now() - time > oldCopyMs;

  return {
    offsetMs,
    now,
    observe(serverTime) {
      if (serverTime === null) return { readAt: now(), isOldCopy: false };
      forgetAfterJump();
      samples = [...samples, serverTime - clock.now()].slice(-samplesKept);
      const isOld = isOldCopy(serverTime);
      return { readAt: isOld ? serverTime : now(), isOldCopy: isOld };
    },
    isOldCopy,
  };
}
