import { dayMs, moscowDay, moscowOffsetMs } from "../../contract/time";
import type { Clock } from "../system/clock";

/** The longest wait, so that after a clock change the turn of the day is not later by more. */
const maxWaitMs = 6 * 3_600_000;

/**
 * Calls `onTurn` soon after each midnight, in Moscow, when the days left go down, and here, when a bare time of day
 * means another day. Returns a function that ends it.
 *
 * @param now milliseconds since 1970
 */
export function watchDayTurn(clock: Clock, now: () => number, onTurn: () => void): () => void {
  let day = dayOf(now());
  let cancel = (): void => {};
  function plan(): void {
    cancel = clock.after(Math.min(untilTurnMs(now()), maxWaitMs), () => {
      const today = dayOf(now());
      if (today !== day) onTurn();
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

function untilTurnMs(now: number): number {
  const intoMoscowDay = now + moscowOffsetMs - moscowDay(now) * dayMs;
  const midnightHere = new Date(now).setHours(24, 0, 0, 0);
  return Math.min(dayMs - intoMoscowDay, midnightHere - now) + 1_000;
}
