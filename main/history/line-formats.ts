import { type HistoryEntry, historyEntrySchema } from "../../contract/history";
import { type Sample, sampleDays, sampleSchema } from "../../contract/sample";
import { dayMs } from "../../contract/time";
import type { LineFormat } from "../storage/lines";

const historyRetentionMs = 180 * dayMs;
/** Only a server that flaps makes more lines than this. */
const maxEntries = 5_000;

/** The lines of an account's history. */
export const historyFormat: LineFormat<HistoryEntry> = {
  schema: historyEntrySchema,
  timeOf: ({ change }) => change.at,
  kept: (entries, now) =>
    entries.filter(({ change }) => now - change.at <= historyRetentionMs).slice(-maxEntries),
};

/** A day more than the chart shows, whose first value was sampled before its first day. */
const sampleRetentionMs = (sampleDays + 1) * dayMs;
/** A balance that changes whenever it is read, every 15 minutes, makes fewer lines than this. */
const maxSamples = 10_000;

/** The lines of an account's samples. */
export const sampleFormat: LineFormat<Sample> = {
  schema: sampleSchema,
  timeOf: ({ at }) => at,
  kept: (samples, now) => samples.filter(({ at }) => now - at <= sampleRetentionMs).slice(-maxSamples),
};
