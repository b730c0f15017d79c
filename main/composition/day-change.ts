import { dayMs, moscowDay, moscowOffsetMs } from "../../contract/time";
import type { Clock } from "../system/clock";

/** The longest wait: after a clock change the new day is noticed this late at most. */
const maxWaitMs = 6 * 3_600_000;

/**
 * Calls `onChange` soon after each midnight, in Moscow, when the days left go down, and here, when a bare time of day
 * means another day. Returns a function that stops it.
 *
 * @param now milliseconds since 1970
 */
export function watchDayChange(clock: Clock, now: () => number, onChange: () => void): () => void {
  let day = dayOf(now());
  let cancel = (): void => {};
  function plan(): void {
    cancel = clock.after(Math.min(untilMidnightMs(now()), maxWaitMs), () => {
      const today = dayOf(now());
      if (today !== day) onChange();
      day = today;
      plan();
    });
  }
  plan();
  return () => cancel();
}

function dayOf(now: number): string {
  return `${moscowDay(now)} ${new Date(now).toDateString()}`;
}

function untilMidnightMs(now: number): number {
  const intoMoscowDay = now + moscowOffsetMs - moscowDay(now) * dayMs;
  const midnightHere = new Date(now).setHours(24, 0, 0, 0);
  return Math.min(dayMs - intoMoscowDay, midnightHere - now) + 1_000;
}
