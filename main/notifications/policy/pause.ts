import { dayMs, hourMs } from "../../../contract/time";
import { startOfDay, timeAtWall, wallTime } from "./local-time";

/** In the morning, not at midnight. */
const tomorrowAtMs = 8 * hourMs;
/** A pause that ends later than this was set by a clock that was wrong. */
const maxPauseMs = 2 * dayMs;

/** How long notifications can be paused from the menu. */
export type PauseChoice = "hour" | "tomorrow";

/** When a pause that begins at `now` ends, both in milliseconds since 1970: in an hour, or at 8:00 of the next local day. */
export function pauseEnd(choice: PauseChoice, now: number, timeZone: string): number {
  if (choice === "hour") return now + hourMs;
  return timeAtWall(startOfDay(wallTime(now, timeZone)) + dayMs + tomorrowAtMs, timeZone);
}

/** Whether notifications are paused at `now`. A time more than two days ahead is no pause: the clock was set back. */
export function isPaused(pausedUntil: number | null, now: number): pausedUntil is number {
  return pausedUntil !== null && now < pausedUntil && pausedUntil - now <= maxPauseMs;
}
