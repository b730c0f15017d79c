import { type HistoryEntry, historyEntrySchema } from "../../contract/history";

/** A history is kept for so long. */
export const historyKeptMs = 180 * 86_400_000;
/** More lines than this are no history but a server that flaps. */
const mostEntries = 5_000;

/** A history file as read: its good lines in their order, and what was wrong with the rest. */
export type HistoryLines = {
  entries: HistoryEntry[];
  /** Lines that could not be read, a torn last one not counted. */
  damagedLines: number;
  /** The last line has no end: writing it was cut short. */
  isTailOpen: boolean;
};

/** Reads a history file (JSON Lines). Never throws: what can't be read is skipped and counted. */
export function parseHistory(text: string): HistoryLines {
  const lines = text.split("\n");
  const tail = lines.pop() ?? "";
  const entries: HistoryEntry[] = [];
  let damagedLines = 0;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const entry = parseLine(line);
    if (entry === null) damagedLines += 1;
    else entries.push(entry);
  }
  const last = tail === "" ? null : parseLine(tail);
  if (last !== null) entries.push(last);
  return { entries, damagedLines, isTailOpen: tail !== "" };
}

/** The lines of entries, each with its end. */
export function historyText(entries: readonly HistoryEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

/** The entries that are still kept at `now` (milliseconds since 1970). */
export function keptEntries(entries: readonly HistoryEntry[], now: number): HistoryEntry[] {
  return entries.filter(({ change }) => now - change.at <= historyKeptMs).slice(-mostEntries);
}

/** The entries from `from` to `to` (milliseconds since 1970, both included), newest first. */
export function entriesBetween(entries: readonly HistoryEntry[], from: number, to: number): HistoryEntry[] {
  return entries
    .filter(({ change }) => change.at >= from && change.at <= to)
    .reverse()
    .sort((one, other) => other.change.at - one.change.at);
}

function parseLine(line: string): HistoryEntry | null {
  try {
    const read = historyEntrySchema.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
