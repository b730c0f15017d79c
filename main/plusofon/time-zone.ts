import { moscowOffset } from "../../contract/time";

const offsetPattern = /^([+-])(\d{2}):?(\d{2})$/;

/** `+03:00` or `+0300` as `+03:00`, `Z` as it is; null when it is no offset that is used on Earth. */
export function parseOffset(text: string): string | null {
  if (text === "Z") return text;
  const [, sign, hours, minutes] = offsetPattern.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign}${hours}:${minutes}`;
}

/** Abbreviations that PHP writes for the zones that matter here. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["MSK", moscowOffset],
  ["UTC", "Z"],
  ["GMT", "Z"],
]);

/**
 * The offset of a zone, given by name (`Europe/Moscow`), abbreviation or offset, at a wall-clock time there.
 * Source: PLUSOFON.md D24.
 *
 * @param wallClock an ISO 8601 time without offset
 * @returns null when the zone is not known
 */
export function offsetOfZone(zone: string, wallClock: string): string | null {
  const direct = abbreviations.get(zone) ?? parseOffset(zone);
  if (direct !== null) return direct;
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(zone) || zone.length > 64) return null;
  const asIfUtc = Date.parse(`${wallClock}Z`);
  const guess = offsetAt(zone, asIfUtc);
  if (guess === null) return null;
  return offsetAt(zone, Date.parse(`${wallClock}${guess}`));
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
