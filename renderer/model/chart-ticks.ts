/** Pixels between two dates at the least. */
const dateGap = 8;

/** The room for the dates under a chart, in pixels. */
export type DateRoom = {
  /** From the beginning of the chart's time to its end. */
  width: number;
  /** How far a date may stand out to the left of that; to the right there is always room for half of one. */
  before: number;
  /** The widest date, which stands in the middle of where its day begins. */
  label: number;
};

/** The local midnights from `from` to `to`, newest first. All times are milliseconds since 1970. */
export function midnights(from: number, to: number): number[] {
  const last = new Date(to);
  const found: number[] = [];
  for (let daysAgo = 0; ; daysAgo += 1) {
    // By the calendar, as not every day has 24 hours.
    const at = new Date(last.getFullYear(), last.getMonth(), last.getDate() - daysAgo).getTime();
    if (at < from) return found;
    found.push(at);
  }
}

/** The midnights that get a date: the newest and each so many days before it, as many as there is room for. */
export function dayTicks(from: number, to: number, { width, before, label }: DateRoom): number[] {
  const place = (time: number): number => ((time - from) / (to - from)) * width;
  const fitting = midnights(from, to).filter(
    (time, daysAgo) => daysAgo === 0 || place(time) - label / 2 >= -before,
  );
  for (let step = 1; ; step += 1) {
    const ticks = fitting.filter((_, daysAgo) => daysAgo % step === 0);
    const isFree = ticks.every((time, index) => {
      const older = ticks[index + 1];
      return older === undefined || place(time) - place(older) >= label + dateGap;
    });
    if (isFree) return ticks.toReversed();
  }
}

/** Round whole numbers from 0 up to `most` or above, two to five of them. */
export function valueTicks(most: number): number[] {
  const wanted = Math.max(most, 1) / 4;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= wanted) ?? 10 * power;
  const count = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
