import { type HistoryEntry, historyEntrySchema } from "../../contract/history";
import type { LineFormat } from "../storage/lines";

const historyRetentionMs = 180 * 86_400_000;
/** Only a server that flaps makes more lines than this. */
const maxEntries = 5_000;

/** The lines of a history. */
export const historyFormat: LineFormat<HistoryEntry> = {
  schema: historyEntrySchema,
  timeOf: ({ change }) => change.at,
  kept: (entries, now) =>
    entries.filter(({ change }) => now - change.at <= historyRetentionMs).slice(-maxEntries),
};
