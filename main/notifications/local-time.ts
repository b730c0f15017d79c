import { dayMs, minuteMs } from "../../contract/time";

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
 * What the clock on the wall shows at `time` (milliseconds since 1970), as if it were UTC: in whole seconds.
 * Throws a RangeError for a zone that does not exist.
 */
export function wallTime(time: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/**
 * When the clock on the wall shows `wall`, milliseconds since 1970. A time that the change to summer skips gives the
 * moment as far behind the skip; one that comes twice in autumn gives one of the two.
 */
export function timeAtWall(wall: number, timeZone: string): number {
  const offsets = [wall - dayMs, wall + dayMs].map((time) => wallTime(time, timeZone) - time);
  const candidates = offsets.map((offset) => wall - offset);
  const exact = candidates.find((time) => wallTime(time, timeZone) === wall);
  return exact ?? Math.max(...candidates);
}

/** The day of the week at a wall time, Sunday 0 to Saturday 6. */
export function weekdayOf(wall: number): number {
  return new Date(wall).getUTCDay();
}

/** The minutes since midnight at a wall time. */
export function minuteOfDay(wall: number): number {
  return Math.floor((((wall % dayMs) + dayMs) % dayMs) / minuteMs);
}

/** The wall time at which a wall time's day began. */
export function startOfDay(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}
