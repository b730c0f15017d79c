import { type Sample, sampleEveryMs } from "../../contract/sample";
import { hourMs } from "../../contract/time";

/** A value of a chart: a number, known to be none or ended (the trial period), or null: unknown. */
export type ChartValue = Sample["daysLeft"];

/** A time over which a value held, from `from` to `to` (milliseconds since 1970); the same: known at that moment alone. */
export type Run = { from: number; to: number; value: ChartValue };

/** Without a word for longer than this after a sample nothing is known: one in six hours is due, and an hour is let pass. */
const longestSilenceMs = sampleEveryMs + 2 * hourMs;

/**
 * What was known of one value from `from` to `to` (milliseconds since 1970), in order. What lies between runs, or has a
 * null value, is unknown. Runs of one value that touch are one.
 *
 * @param samples in any order
 */
export function chartRuns(
  samples: readonly Sample[],
  toValue: (sample: Sample) => ChartValue,
  from: number,
  to: number,
): Run[] {
  const sorted = samples.toSorted((one, other) => one.at - other.at);
  const runs: Run[] = [];
  for (const [index, sample] of sorted.entries()) {
    const next = sorted[index + 1]?.at ?? sample.at;
    const end = Math.min(to, next - sample.at > longestSilenceMs ? sample.at : next);
    if (end < from || sample.at > to) continue;
    const run = { from: Math.max(from, sample.at), to: end, value: toValue(sample) };
    const last = runs.at(-1);
    if (last !== undefined && last.to >= run.from && last.value === run.value) last.to = run.to;
    else runs.push(run);
  }
  // What held for no time before another value came was never seen; a lone reading was.
  return runs.filter((run, index) => run.to > run.from || runs[index + 1]?.from !== run.from);
}
