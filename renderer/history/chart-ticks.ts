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
 * The beginnings of days that the axis from `from` to `to` names: evenly spaced and few. Times are milliseconds since
 * 1970.
 *
 * @param days the beginnings of all days, newest first
 */
export function dateTicks(days: readonly number[], from: number, to: number): number[] {
  const inside = days.filter((day) => {
    const share = (day - from) / (to - from);
    return share >= margin && share <= 1 - margin;
  });
  const every = Math.ceil(inside.length / maxDates);
  return inside.filter((_, index) => index % every === 0).toReversed();
}
