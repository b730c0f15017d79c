/** Units of time in milliseconds. A day here is 24 hours, regardless of the calendar. */
export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Moscow's offset as ISO 8601 writes it. Moscow has kept UTC+3 without daylight saving since October 2014. */
export const moscowOffset = "+03:00";

/** Moscow's offset in milliseconds: what is added to a time in UTC to get the wall clock there. */
export const moscowOffsetMs = 3 * hourMs;

/** The number of the Moscow calendar day that holds `time` (milliseconds since 1970). */
export function moscowDay(time: number): number {
  return Math.floor((time + moscowOffsetMs) / dayMs);
}
