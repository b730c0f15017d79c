import { type Sample, sampleDays, sampleSchema } from "../../contract/sample";
import { dayMs, hourMs } from "../../contract/time";
import type { LineFormat } from "../storage/lines";

/** A day more than the charts show, whose first value was sampled before their first day. */
const keptMs = (sampleDays + 1) * dayMs;
/** More lines than this come from a server that flaps. */
const mostSamples = 5_000;
/** So much stays as it is when there are too many: two days of a change each minute. */
const unthinnedMs = 2 * dayMs;

/** The lines of an account's samples. */
export const sampleFormat: LineFormat<Sample> = {
  schema: sampleSchema,
  timeOf: ({ at }) => at,
  kept(samples, now) {
    const young = samples.filter(({ at }) => now - at <= keptMs);
    return young.length <= mostSamples ? young : thinned(young, now).slice(-mostSamples);
  },
};

/** Too many samples with the last of each hour alone, except for the newest days. */
function thinned(samples: readonly Sample[], now: number): Sample[] {
  return samples.filter(({ at }, index) => {
    const next = samples[index + 1];
    if (next === undefined || now - at <= unthinnedMs) return true;
    return Math.floor(at / hourMs) !== Math.floor(next.at / hourMs);
  });
}
