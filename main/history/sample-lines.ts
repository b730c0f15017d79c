import { type Sample, sampleDays, sampleSchema } from "../../contract/sample";
import { dayMs, hourMs } from "../../contract/time";
import type { LineFormat } from "../storage/lines";

/** A day more than the chart shows, whose first value was sampled before its first day. */
const sampleRetentionMs = (sampleDays + 1) * dayMs;
/** Only a value that changes at nearly every poll makes more lines than this. */
const maxSamples = 5_000;
/** Samples of the newest two days are never thinned: a change each minute is less than `maxSamples`. */
const unthinnedMs = 2 * dayMs;

/** The lines of an account's samples. */
export const sampleFormat: LineFormat<Sample> = {
  schema: sampleSchema,
  timeOf: ({ at }) => at,
  kept(samples, now) {
    const young = samples.filter(({ at }) => now - at <= sampleRetentionMs);
    return young.length <= maxSamples ? young : thinned(young, now).slice(-maxSamples);
  },
};

/** Only the last sample of each hour, except for the newest days. */
function thinned(samples: readonly Sample[], now: number): Sample[] {
  return samples.filter(({ at }, index) => {
    const next = samples[index + 1];
    if (next === undefined || now - at <= unthinnedMs) return true;
    return Math.floor(at / hourMs) !== Math.floor(next.at / hourMs);
  });
}
