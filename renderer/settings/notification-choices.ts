import type { Language } from "../../contract/settings/settings";
import { dayMs } from "../../contract/time";

const usualThresholds = [14, 7, 3, 1, 0];
/** Monday first, as calendars here have it; Sunday is 0. */
const weekdayOrder = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday, to name the days of the week from. */
const sunday = Date.UTC(2026, 10, 22);

/** The numbers of days that can be chosen, in descending order: the usual ones and any others that are chosen. */
export function thresholdChoices(chosen: readonly number[]): number[] {
  return [...new Set([...usualThresholds, ...chosen])].toSorted((one, other) => other - one);
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
