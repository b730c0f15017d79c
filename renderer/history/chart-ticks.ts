/**
 * The values that the axis of a chart from `min` to `max` names: evenly spaced, few, 0 among them, none of the chart's
 * values beyond them. Their distance is 1, 2 or 5 times a power of ten, in whole units.
 *
 * @param unit how much of what is charted makes one unit, such as 100 kopecks
 */
export function valueTicks(min: number, max: number, unit = 1): number[] {
  const [low, high] = [Math.min(0, min) / unit, Math.max(0, max) / unit];
  const wanted = Math.max(1, high - low) / maxSteps;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((each) => each >= wanted) ?? 1);
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.ceil(high / step) - first);
  return Array.from({ length: count + 1 }, (_, index) => (first + index) * step * unit);
}

const maxSteps = 3;
const maxDates = 4;
/** Nearer to an end than this share of the width, a date would reach out of the chart. */
const margin = 0.12;

/**
 * The beginnings of local days that the axis from `from` to `to` names: evenly spaced and few. Times are milliseconds
 * since 1970.
 */
export function dateTicks(from: number, to: number): number[] {
  const outside = margin * (to - from);
  const days: number[] = [];
  const day = new Date(to - outside);
  day.setHours(0, 0, 0, 0);
  // By the calendar, as not every day has 24 hours.
  for (; day.getTime() >= from + outside; day.setDate(day.getDate() - 1)) days.push(day.getTime());
  const every = Math.ceil(days.length / maxDates);
  return days.filter((_, index) => index % every === 0).toReversed();
}
