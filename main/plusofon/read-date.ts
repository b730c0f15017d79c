import { moscowOffset } from "../../contract/time";
import { isEmptyContainer, isJsonObject, ownValue } from "./json-value";
import { offsetOfZone, parseOffset } from "./time-zone";

/**
 * A date from outside: an ISO 8601 time with offset and without fraction, `empty` when none is given, `odd` when it
 * can't be understood.
 */
export type DateReading = { state: "known"; endsAt: string } | { state: "empty" } | { state: "odd" };

const empty: DateReading = { state: "empty" };
const odd: DateReading = { state: "odd" };
const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const earliestYear = 2010;
const latestYear = 2100;

/**
 * Reads an end date: `YYYY-MM-DD HH:MM:SS`, also with `T`, fraction and offset, a date alone (the end of that day),
 * or PHP's object of date and zone. Without a zone it is Moscow time. Dates that do not exist are odd, never rolled
 * over; placeholders such as `0000-00-00` are empty. Source: PLUSOFON.md D20–D25, U7.
 */
export function readDate(value: unknown): DateReading {
  if (value === undefined || value === null || isEmptyContainer(value)) return empty;
  if (typeof value === "string") return parseDate(value.trim(), null);
  if (!isJsonObject(value)) return odd;
  const [date, zone] = [ownValue(value, "date"), ownValue(value, "timezone")];
  if (typeof date !== "string" || !(zone === undefined || typeof zone === "string")) return odd;
  return parseDate(date.trim(), zone ?? null);
}

function parseDate(text: string, zone: string | null): DateReading {
  if (text === "") return empty;
  const match = pattern.exec(text);
  if (match === null) return odd;
  const [, year = "", month = "", day = "", hours = "23", minutes = "59", seconds = "59", givenOffset] =
    match;
  if (Number(year) < earliestYear || Number(year) > latestYear) return empty;
  const wallClock = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`;
  if (!exists(wallClock)) return odd;
  const offset = givenOffset === undefined ? offsetIn(zone, wallClock) : parseOffset(givenOffset);
  return offset === null ? odd : { state: "known", endsAt: `${wallClock}${offset}` };
}

function offsetIn(zone: string | null, wallClock: string): string | null {
  return zone === null ? moscowOffset : offsetOfZone(zone, wallClock);
}

function exists(wallClock: string): boolean {
  const time = Date.parse(`${wallClock}Z`);
  // The runtime rolls 30 February and 24:00 over; written back they are other texts.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(wallClock);
}
