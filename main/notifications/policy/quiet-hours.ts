import type { QuietHours } from "../../../contract/settings/notification-settings";
import { hourMs } from "../../../contract/time";

/** Whether it is quiet at `now` (milliseconds since 1970) by the local wall clock. */
export function isQuiet({ isOn, from, to }: QuietHours, now: number): boolean {
  if (!isOn) return false;
  const time = wallTime(new Date(now));
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** When the quiet hours that contain `now` end, milliseconds since 1970; the next may begin at once. */
export function quietUntil({ to }: QuietHours, now: number): number {
  const date = new Date(now);
  const endsTomorrow = wallTime(date) >= to;
  const [hour, minute] = to.split(":").map(Number);
  date.setDate(date.getDate() + (endsTomorrow ? 1 : 0));
  const end = date.setHours(hour ?? 0, minute ?? 0, 0, 0);
  // The hour that the end of summer time repeats.
  return end > now ? end : end + hourMs;
}

/** The local time of day, such as `07:05`. */
function wallTime(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
