import { moscowOffset } from "../../../contract/time";
import { isJsonObject, isNothing, ownValue } from "../json";

/**
 * A date from outside: an ISO 8601 time with offset and without fraction, `empty` when there is none, `odd` when it
 * can't be understood.
 */
export type DateReading = { state: "known"; endsAt: string } | { state: "empty" } | { state: "odd" };

const empty: DateReading = { state: "empty" };
const odd: DateReading = { state: "odd" };
const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const offsetPattern = /^([+-])(\d{2}):?(\d{2})$/;
const earliestYear = 2010;
const latestYear = 2100;
/** Abbreviations that PHP writes for the zones that matter here. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["MSK", moscowOffset],
  ["UTC", "Z"],
  ["GMT", "Z"],
]);

/**
 * Reads an end date: `YYYY-MM-DD HH:MM:SS`, also with `T`, fraction and offset, a date alone (the end of that day),
 * or PHP's object of date and zone. Without a zone it is Moscow time. Dates that do not exist are odd, never rolled
 * over; placeholders such as `0000-00-00` are empty. Source: docs/api-behaviour.md, D20–D25, U7.
 */
export function readDate(value: unknown): DateReading {
  if (isNothing(value)) return empty;
  if (typeof value === "string") return parseDate(value.trim(), "MSK");
  if (!isJsonObject(value)) return odd;
  const [date, zone] = [ownValue(value, "date"), ownValue(value, "timezone")];
  if (typeof date !== "string" || !(zone === undefined || typeof zone === "string")) return odd;
  return parseDate(date.trim(), zone ?? "MSK");
}

function parseDate(text: string, zone: string): DateReading {
  if (text === "") return empty;
  const match = pattern.exec(text);
  if (match === null) return odd;
  const [, year = "", month = "", day = "", hours = "23", minutes = "59", seconds = "59", givenOffset] =
    match;
  if (Number(year) < earliestYear || Number(year) > latestYear) return empty;
  const wallClock = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`;
  if (!exists(wallClock)) return odd;
  const offset = givenOffset === undefined ? offsetOfZone(zone, wallClock) : parseOffset(givenOffset);
  return offset === null ? odd : { state: "known", endsAt: `${wallClock}${offset}` };
}

function exists(wallClock: string): boolean {
  const time = Date.parse(`${wallClock}Z`);
  // The runtime rolls 30 February and 24:00 over; written back they are other texts.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(wallClock);
}

/** `+03:00` or `+0300` as `+03:00`, `Z` as it is; null when it is no offset that is used on Earth. */
function parseOffset(text: string): string | null {
  if (text === "Z") return text;
  const [, sign, hours, minutes] = offsetPattern.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign}${hours}:${minutes}`;
}

/**
 * The offset of a zone, by name (`Europe/Moscow`), abbreviation or offset, at a wall-clock time there.
 * Source: docs/api-behaviour.md, D24.
 *
 * @param wallClock an ISO 8601 time without offset
 * @returns null when the zone is not known
 */
function offsetOfZone(zone: string, wallClock: string): string | null {
  const direct = abbreviations.get(zone) ?? parseOffset(zone);
  if (direct !== null) return direct;
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(zone) || zone.length > 64) return null;
  const guess = offsetAt(zone, Date.parse(`${wallClock}Z`));
  return guess === null ? null : offsetAt(zone, Date.parse(`${wallClock}${guess}`));
}

function offsetAt(zone: string, time: number): string | null {
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(time).find((part) => part.type === "timeZoneName")?.value ?? "";
    return name === "GMT" ? "+00:00" : parseOffset(name.replace("GMT", ""));
  } catch {
    return null;
  }
}
