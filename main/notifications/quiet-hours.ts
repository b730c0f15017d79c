import type { QuietHours } from "../../contract/notification-settings";
import { dayMs, minuteMs } from "../../contract/time";
import { minuteOfDay, startOfDay, timeAtWall, wallTime, weekdayOf } from "./local-time";

/** No change of the clocks is longer than this many minutes. */
const longestShiftMinutes = 180;

/** The quiet hours in minutes since midnight; `to` is at most `from` when they go on into the next day. */
function bounds({ from, to }: QuietHours): { from: number; to: number } {
  return { from: minutes(from), to: minutes(to) };
}

function minutes(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}

/**
 * Whether it is quiet at `now` (milliseconds since 1970) by the clock on the wall, which the change to summer or
 * winter time moves too.
 */
export function isQuiet(quiet: QuietHours, now: number, timeZone: string): boolean {
  if (!quiet.isOn || quiet.days.length === 0) return false;
  const wall = wallTime(now, timeZone);
  const minute = minuteOfDay(wall);
  const { from, to } = bounds(quiet);
  const beganToday = quiet.days.includes(weekdayOf(wall));
  if (from < to) return beganToday && minute >= from && minute < to;
  const beganYesterday = quiet.days.includes(weekdayOf(wall - dayMs));
  return (beganToday && minute >= from) || (beganYesterday && minute < to);
}

/**
 * When the quiet hours that hold `now` end, milliseconds since 1970; where the next begin at once, the moment between
 * them. Only for a time at which it is quiet.
 */
export function quietUntil(quiet: QuietHours, now: number, timeZone: string): number {
  const wall = wallTime(now, timeZone);
  const endToday = startOfDay(wall) + bounds(quiet).to * minuteMs;
  const endWall = endToday > wall ? endToday : endToday + dayMs;
  let end = timeAtWall(endWall, timeZone);
  // Of an hour that comes twice this may be the first, and `now` in the second.
  if (end <= now) end = now + (endWall - wall);
  for (let steps = 0; steps < longestShiftMinutes && isQuiet(quiet, end, timeZone); steps += 1)
    end += minuteMs;
  // A skipped hour may have taken the end with it.
  while (end - minuteMs > now && !isQuiet(quiet, end - minuteMs, timeZone)) end -= minuteMs;
  return end;
}
