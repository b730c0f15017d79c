/** Each so many days a date stands under a chart. */
const daysBetween: Record<number, number> = { 7: 1, 30: 5, 90: 15 };

/** The local midnights within the last `days` days before `now` (milliseconds since 1970) that get a date. */
export function dayTicks(days: number, now: number): number[] {
  const step = daysBetween[days] ?? Math.ceil(days / 6);
  const today = new Date(now);
  const ticks: number[] = [];
  for (let daysAgo = 0; daysAgo < days; daysAgo += step) {
    // By the calendar, as not every day has 24 hours.
    ticks.unshift(new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo).getTime());
  }
  return ticks;
}

/** Round whole numbers from 0 up to `most` or above, two to five of them. */
export function valueTicks(most: number): number[] {
  const wanted = Math.max(most, 1) / 4;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= wanted) ?? 10 * power;
  const count = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
