import { dayMs, hourMs } from "../../../contract/time";

/** In the morning, not at midnight. */
const tomorrowAtHour = 8;
/** A pause that ends later than this was set by a clock that was wrong. */
const maxPauseMs = 2 * dayMs;

/** How long notifications can be paused from the menu. */
export type PauseChoice = "hour" | "tomorrow";

/** When a pause that begins at `now` ends, both in milliseconds since 1970: in an hour, or at 8:00 of the next local day. */
export function pauseEnd(choice: PauseChoice, now: number): number {
  if (choice === "hour") return now + hourMs;
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, tomorrowAtHour).getTime();
}

/** Whether notifications are paused at `now`. A time more than two days ahead is no pause: the clock was set back. */
export function isPaused(pausedUntil: number | null, now: number): pausedUntil is number {
  return pausedUntil !== null && now < pausedUntil && pausedUntil - now <= maxPauseMs;
}
