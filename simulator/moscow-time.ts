import { dayMs, moscowDay, moscowOffsetMs } from "../contract/time";

/**
 * A moment as the API writes it: Moscow time, no zone, `YYYY-MM-DD HH:MM:SS`. Source: specification, `expiration`.
 *
 * @param time milliseconds since 1970
 */
export function formatMoscowTime(time: number): string {
  return new Date(time + moscowOffsetMs).toISOString().slice(0, 19).replace("T", " ");
}

/**
 * The last second of the Moscow day that is `days` after the day of `now`, in milliseconds since 1970.
 *
 * @param now milliseconds since 1970
 * @param days whole days; negative: before
 */
export function endOfMoscowDay(now: number, days: number): number {
  return (moscowDay(now) + days + 1) * dayMs - moscowOffsetMs - 1_000;
}
