import type { Sample } from "../../contract/sample";
import { dayMs, hourMs } from "../../contract/time";

/** What a chart is of: the number of unread SMS, or the balance in kopecks. */
export const chartSeries = ["unread", "balance"] as const;
export type ChartSeries = (typeof chartSeries)[number];

/** Null: unknown. */
type ChartValue = number | null;

/**
 * A point of the stepped line, which goes on level to the next; null breaks it. `at`: milliseconds since 1970; `isAlone`:
 * a value with no line to it.
 */
export type ChartPoint = { at: number; value: ChartValue; isAlone: boolean };

/** A chart that can be drawn; it begins where the data does. Times are milliseconds since 1970. */
export type DrawnChart = {
  state: "drawn";
  series: ChartSeries;
  from: number;
  to: number;
  points: ChartPoint[];
  min: number;
  max: number;
  last: { at: number; value: number };
};

/** A chart, drawn or not. `too-few`: there will be one in time. */
export type HistoryChart = { state: "too-few" | "unknown" } | DrawnChart;

/** After so long a silence a value no longer holds. Earlier versions wrote one sample in six hours. */
const maxSilenceMs = 8 * hourMs;

/**
 * The chart of the last `days` days before `now` (milliseconds since 1970), or of as many as there is data of.
 *
 * @param samples those of the time and the one in force before, in any order; the newest reading may be among them
 */
export function historyChart(
  samples: readonly Sample[],
  days: number,
  now: number,
  series: ChartSeries = "unread",
): HistoryChart {
  const values = samples.map((sample) => ({ at: sample.at, value: sample[series] ?? null }));
  const runs = knownRuns(values, now - days * dayMs, now);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return { state: "unknown" };
  if (now - first.from < dayMs) return { state: "too-few" };
  return {
    state: "drawn",
    series,
    from: first.from,
    to: now,
    points: toPoints(cornersOf(runs)),
    ...rangeOf(runs),
    last: { at: last.to, value: last.value },
  };
}

/** How long a value was the same (milliseconds since 1970); `to` equal to `from`: it is known for that moment only. */
type Run = { from: number; to: number; value: number };

/** What was known between `from` and `to`, in order. What lies between runs is unknown. */
function knownRuns(samples: readonly Corner[], from: number, to: number): Run[] {
  const sorted = samples.toSorted((one, other) => one.at - other.at);
  const runs: Run[] = [];
  for (const [index, { at, value }] of sorted.entries()) {
    const next = sorted[index + 1]?.at ?? at;
    const end = Math.min(to, next - at > maxSilenceMs ? at : next);
    if (value === null || end < from || at > to) continue;
    const start = Math.max(from, at);
    const last = runs.at(-1);
    if (last?.to === start && last.value === value) last.to = end;
    else runs.push({ from: start, to: end, value });
  }
  // A value that another replaced at once was never seen; a lone reading was.
  return runs.filter((run, index) => run.to > run.from || runs[index + 1]?.from !== run.from);
}

type Corner = { at: number; value: ChartValue };

/** The corners of the line through the runs, with a null in each gap between them. */
function cornersOf(runs: readonly Run[]): Corner[] {
  return runs.flatMap(({ from, to, value }, index): Corner[] => {
    const next = runs[index + 1];
    if (next?.from === to) return [{ at: from, value }];
    return [
      { at: from, value },
      ...(to > from ? [{ at: to, value }] : []),
      ...(next === undefined ? [] : [{ at: (to + next.from) / 2, value: null }]),
    ];
  });
}

function toPoints(corners: readonly Corner[]): ChartPoint[] {
  const valueAt = (index: number): ChartValue => corners[index]?.value ?? null;
  return corners.map(({ at, value }, index) => ({
    at,
    value,
    isAlone: value !== null && valueAt(index - 1) === null && valueAt(index + 1) === null,
  }));
}

function rangeOf(runs: readonly Run[]): { min: number; max: number } {
  const values = runs.map(({ value }) => value);
  return { min: Math.min(...values), max: Math.max(...values) };
}
