import { moscowDay } from "../../contract/trial";
import type { Clock } from "./clock";

/** How long to sleep at the most, so that a clock that was set does not make the turn of the day late by more. */
const longestMs = 6 * 3_600_000;

/** Calls `onTurn` soon after each Moscow midnight, when the days left go down. Returns a function that ends it. */
export function watchDayTurn(clock: Clock, now: () => number, onTurn: () => void): () => void {
  let day = moscowDay(now());
  let cancel = (): void => {};
  function plan(): void {
    cancel = clock.after(Math.min(untilMidnightMs(now()), longestMs), () => {
      const today = moscowDay(now());
      if (today !== day) onTurn();
      day = today;
      plan();
    });
  }
  plan();
  return () => cancel();
}

function untilMidnightMs(now: number): number {
  const dayMs = 86_400_000;
  const intoDay = now + 3 * 3_600_000 - moscowDay(now) * dayMs;
  return dayMs - intoDay + 1_000;
}
