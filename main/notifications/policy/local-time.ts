import { dayMs } from "../../../contract/time";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * What a wall clock shows at `time` (milliseconds since 1970), as if it were UTC: in whole seconds.
 * Throws a RangeError for a zone that does not exist.
 */
export function wallTime(time: number, timeZone: string): number {
  const fields = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes): number => fields.get(name) ?? 0;
  return Date.UTC(
    field("year"),
    field("month") - 1,
    field("day"),
    field("hour"),
    field("minute"),
    field("second"),
  );
}

/**
 * When a wall clock shows `wall`, milliseconds since 1970. A time that daylight saving skips or repeats may be off by
 * the hour.
 */
export function timeAtWall(wall: number, timeZone: string): number {
  const guess = wall - (wallTime(wall, timeZone) - wall);
  // The offset may have changed between the two.
  return guess + wall - wallTime(guess, timeZone);
}

/** The wall time at which a wall time's day began. */
export function startOfDay(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}
