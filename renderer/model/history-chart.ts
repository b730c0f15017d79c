import type { Sample } from "../../contract/sample";
import { dayMs, hourMs } from "../../contract/time";
import { valueTicks } from "./chart-ticks";
import { type ChartValue, chartRuns, type Run } from "./history-runs";

/**
 * A point of the line, which goes on level to the next. Where the value is no number the line is broken; null: nothing
 * is known. `at`: milliseconds since 1970; `isAlone`: there is no line to it.
 */
export type ChartPoint = { at: number; value: ChartValue; isAlone: boolean };

/** The values of one local day, which begins at `day`; all null: nothing is known of it. */
export type ChartDay = { day: number; least: number | null; most: number | null; end: ChartValue };

/** A time without data, in milliseconds since 1970; `to` null: it lasts. */
export type ChartGap = { from: number; to: number | null };

/** What the picture says, for those who can't see it. Times are milliseconds since 1970. */
export type ChartSummary = {
  least: number;
  most: number;
  last: { at: number; value: ChartValue };
  /** When the data begins, if later than the chart does. */
  since: number | null;
  gaps: ChartGap[];
};

/** One chart; `too-few`: it is to come with time; `absent`: there was nothing to count. */
export type HistoryChart =
  | { state: "too-few" | "unknown" }
  | { state: "absent"; value: "none" | "ended" }
  | {
      state: "drawn";
      from: number;
      to: number;
      points: ChartPoint[];
      valueTicks: number[];
      days: ChartDay[];
      summary: ChartSummary;
    };

/** Gaps shorter than this are drawn, but not spoken of. */
const shortestSpokenMs = hourMs;
/** In each of so many parts of the width the line has nine points at the most. */
const mostParts = 240;

/**
 * A chart of one value over the last `days` days before `now` (milliseconds since 1970).
 *
 * @param samples those of the time, and the one in force before; the newest reading may be among them
 */
export function historyChart(
  samples: readonly Sample[],
  toValue: (sample: Sample) => ChartValue,
  days: number,
  now: number,
): HistoryChart {
  const from = now - days * dayMs;
  const runs = chartRuns(samples, toValue, from, now).filter(({ value }) => value !== null);
  const numbers = runs.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return { state: "unknown" };
  if (numbers.length === 0) return { state: "absent", value: last.value === "ended" ? "ended" : "none" };
  if (now - Math.min(...samples.map(({ at }) => at)) < dayMs) return { state: "too-few" };
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return {
    state: "drawn",
    from,
    to: now,
    points: pointsOf(thinned(cornersOf(runs), days)),
    valueTicks: valueTicks(most),
    days: chartDays(runs, days, now),
    summary: {
      least,
      most,
      last: { at: last.to, value: last.value },
      since: first.from - from >= shortestSpokenMs ? first.from : null,
      gaps: gapsOf(runs, now),
    },
  };
}

type Corner = Omit<ChartPoint, "isAlone">;

/** The corners of the line through the runs; where the next run does not touch, nothing is known. */
function cornersOf(runs: readonly Run[]): Corner[] {
  const corners: Corner[] = [];
  for (const [index, { from, to, value }] of runs.entries()) {
    const next = runs[index + 1];
    corners.push({ at: from, value });
    const isJoined = next?.from === to;
    if (isJoined && typeof next.value === "number") continue;
    if (typeof value === "number" && to > from) corners.push({ at: to, value });
    if (next !== undefined && !isJoined) corners.push({ at: (to + next.from) / 2, value: null });
  }
  return corners;
}

/** The same line with fewer corners: of each part of the width the first, the last, the least and the most. */
function thinned(corners: readonly Corner[], days: number): Corner[] {
  if (corners.length <= 2 * mostParts) return [...corners];
  const partMs = (days * dayMs) / mostParts;
  const parts = new Map<number, Corner[]>();
  for (const corner of corners) {
    const part = Math.floor(corner.at / partMs);
    parts.set(part, [...(parts.get(part) ?? []), corner]);
  }
  return [...parts.values()].flatMap(partCorners);
}

function partCorners(corners: readonly Corner[]): Corner[] {
  const numbers = corners.filter(({ value }) => typeof value === "number");
  const byValue = numbers.toSorted((one, other) => Number(one.value) - Number(other.value));
  const kept = new Set([numbers[0], byValue[0], byValue.at(-1), numbers.at(-1)]);
  const result: Corner[] = [];
  let gap: Corner[] = [];
  for (const corner of corners) {
    if (typeof corner.value !== "number") gap = [corner];
    if (!kept.has(corner)) continue;
    result.push(...gap, corner);
    gap = [];
  }
  return [...result, ...gap];
}

/** A corner between gaps has no line: it is drawn as a dot. */
function pointsOf(corners: readonly Corner[]): ChartPoint[] {
  return corners.map(({ at, value }, index) => {
    const isNumber = (corner: Corner | undefined): boolean => typeof corner?.value === "number";
    const isAlone = !isNumber(corners[index - 1]) && !isNumber(corners[index + 1]);
    return { at, value, isAlone: isAlone && typeof value === "number" };
  });
}

/** The times without data from the first run on that are worth a word. */
function gapsOf(runs: readonly Run[], now: number): ChartGap[] {
  const gaps: ChartGap[] = [];
  for (const [index, { to }] of runs.entries()) {
    const next = runs[index + 1];
    const end = next?.from ?? now;
    if (end - to >= shortestSpokenMs) gaps.push({ from: to, to: next === undefined ? null : end });
  }
  return gaps;
}

/** The days of the chart, newest first. */
function chartDays(runs: readonly Run[], days: number, now: number): ChartDay[] {
  return Array.from({ length: days }, (_, daysAgo) => {
    const [day, next] = [localMidnight(now, daysAgo), localMidnight(now, daysAgo - 1)];
    const ofDay = runs.filter(({ from, to }) => from < next && to >= day);
    const numbers = ofDay.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    const isKnown = numbers.length > 0;
    return {
      day,
      least: isKnown ? Math.min(...numbers) : null,
      most: isKnown ? Math.max(...numbers) : null,
      end: ofDay.at(-1)?.value ?? null,
    };
  });
}

/** The beginning of the local day that was so many days before `now`. */
function localMidnight(now: number, daysAgo: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysAgo).getTime();
}
