import type { Language } from "../../contract/settings/settings";
import { dayMs } from "../../contract/time";

/** Monday first, as calendars here have it; Sunday is 0. */
const weekdayOrder = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday, to name the days of the week from. */
const sunday = Date.UTC(2026, 10, 22);

/** Each half hour of a day, such as `21:30`, and `chosen`, which an earlier version may have let be any minute. */
export function timeChoices(chosen: string): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
  return [...new Set([chosen, ...hours.flatMap((hour) => [`${hour}:00`, `${hour}:30`])])].sort();
}

/** The days of the week, short and in full, in the order of the calendar. */
export function weekdays(language: Language): { day: number; name: string; fullName: string }[] {
  const named = (weekday: "short" | "long") =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
  const [short, long] = [named("short"), named("long")];
  return weekdayOrder.map((day) => ({
    day,
    name: short.format(sunday + day * dayMs),
    fullName: long.format(sunday + day * dayMs),
  }));
}
