import type { QuietHours } from "../../../contract/settings/notification-settings";
import { dayMs, minuteMs } from "../../../contract/time";
import { startOfDay, timeAtWall, wallTime } from "./local-time";

/** Milliseconds since midnight of a time of day such as `22:00`. */
function timeOfDayMs(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * minuteMs;
}

/** Whether it is quiet at `now` (milliseconds since 1970) by the local wall clock. */
export function isQuiet({ isOn, from, to, days }: QuietHours, now: number, timeZone: string): boolean {
  if (!isOn) return false;
  const wall = wallTime(now, timeZone);
  const today = startOfDay(wall);
  const beginMs = timeOfDayMs(from);
  const endMs = timeOfDayMs(to);
  const lengthMs = endMs > beginMs ? endMs - beginMs : endMs + dayMs - beginMs;
  return [today, today - dayMs].some((day) => {
    const begin = day + beginMs;
    return days.includes(new Date(day).getUTCDay()) && wall >= begin && wall < begin + lengthMs;
  });
}

/**
 * When the quiet hours that contain `now` end, milliseconds since 1970; the next may begin at once. A daylight saving
 * change in between may make it an hour early or late.
 */
export function quietUntil({ to }: QuietHours, now: number, timeZone: string): number {
  const wall = wallTime(now, timeZone);
  const endToday = startOfDay(wall) + timeOfDayMs(to);
  return timeAtWall(endToday > wall ? endToday : endToday + dayMs, timeZone);
}
