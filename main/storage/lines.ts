import type * as z from "zod/mini";

/** What a file of lines (JSON Lines) holds. */
export type LineFormat<T> = {
  schema: z.ZodMiniType<T>;
  /** The time of an entry, milliseconds since 1970. */
  timeOf: (entry: T) => number;
  /** The entries, oldest first, that are still kept at `now` (milliseconds since 1970). */
  kept: (entries: readonly T[], now: number) => T[];
};

/** A file of lines as read: its good lines in their order, and what was wrong with the rest. */
export type ParsedLines<T> = {
  entries: T[];
  /** Lines that could not be read, a torn last one not counted. */
  damagedLines: number;
  /** The last line has no end: writing it was cut short. */
  isTailOpen: boolean;
};

/** Reads a file of lines. Never throws: what can't be read is skipped and counted. */
export function parseLines<T>({ schema }: LineFormat<T>, text: string): ParsedLines<T> {
  const lines = text.split("\n");
  const tail = lines.pop() ?? "";
  const entries: T[] = [];
  let damagedLines = 0;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const entry = parseLine(schema, line);
    if (entry === null) damagedLines += 1;
    else entries.push(entry);
  }
  const last = tail === "" ? null : parseLine(schema, tail);
  if (last !== null) entries.push(last);
  return { entries, damagedLines, isTailOpen: tail !== "" };
}

/** The lines of entries, each with its end. */
export function linesText(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

/** The entries from `from` to `to` (milliseconds since 1970, both included), newest first. */
export function entriesBetween<T>(
  { timeOf }: LineFormat<T>,
  entries: readonly T[],
  from: number,
  to: number,
): T[] {
  return entries
    .filter((entry) => timeOf(entry) >= from && timeOf(entry) <= to)
    .reverse()
    .sort((one, other) => timeOf(other) - timeOf(one));
}

function parseLine<T>(schema: z.ZodMiniType<T>, line: string): T | null {
  try {
    const read = schema.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
