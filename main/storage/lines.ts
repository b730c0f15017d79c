import type * as z from "zod/mini";
import { readTextFile } from "./data-file";

/** What a file of lines (JSON Lines) holds. */
export type LineFormat<T> = {
  schema: z.ZodMiniType<T>;
  /** The time of an entry, milliseconds since 1970. */
  timeOf: (entry: T) => number;
  /** The entries, oldest first, that are still kept at `now` (milliseconds since 1970). */
  kept: (entries: readonly T[], now: number) => T[];
};

/** A file of lines as read: its good lines in their order, and what was wrong with the rest. */
type ParsedLines<T> = {
  entries: T[];
  /** Lines that could not be read, a torn last one not counted. */
  damagedLines: number;
  /** The last line has no end: writing it was cut short. */
  isTorn: boolean;
};

/** Reads a file of lines. Never throws: what can't be read is skipped. */
export function parseLines<T>({ schema }: LineFormat<T>, text: string): ParsedLines<T> {
  const lines = text.split("\n");
  const tail = lines.pop() ?? "";
  const read = lines.filter((line) => line.trim() !== "").map((line) => parseLine(schema, line));
  const entries = [...read, parseLine(schema, tail)].filter((entry) => entry !== null);
  return { entries, damagedLines: read.filter((entry) => entry === null).length, isTorn: tail !== "" };
}

/** The entries of a file that the running application may be writing, newest first; null: it can't be read. */
export function readLines<T>(format: LineFormat<T>, path: string, now: number): T[] | null {
  try {
    const { entries } = parseLines(format, readTextFile(path) ?? "");
    return newestFirst(format, format.kept(entries, now), 0);
  } catch {
    return null;
  }
}

/** The lines of entries, each with its end. */
export function linesText(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

/** The entries since a time (milliseconds since 1970), newest first. */
export function newestFirst<T>({ timeOf }: LineFormat<T>, entries: readonly T[], since: number): T[] {
  return entries
    .filter((entry) => timeOf(entry) >= since)
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
