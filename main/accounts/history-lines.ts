import { type HistoryEntry, historyEntrySchema } from "../../contract/history";
import { dayMs } from "../../contract/time";
import type { LineFormat } from "../storage/lines";

/** A history is kept for so long. */
const historyKeptMs = 180 * dayMs;
/** More lines than this are no history but a server that flaps. */
const mostEntries = 5_000;

/** The lines of a history. */
export const historyFormat: LineFormat<HistoryEntry> = {
  schema: historyEntrySchema,
  timeOf: ({ change }) => change.at,
  kept: (entries, now) =>
    entries.filter(({ change }) => now - change.at <= historyKeptMs).slice(-mostEntries),
};
