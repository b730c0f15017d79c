import type { QuietHours } from "../../../contract/settings/notification-settings";
import { hourMs } from "../../../contract/time";

/** Whether it is quiet at `now` (milliseconds since 1970) by the local wall clock. */
export function isQuiet({ isOn, from, to, days }: QuietHours, now: number): boolean {
  if (!isOn) return false;
  const date = new Date(now);
  const time = wallTime(date);
  const today = date.getDay();
  const yesterday = (today + 6) % 7;
  if (from < to) return days.includes(today) && time >= from && time < to;
  return (days.includes(today) && time >= from) || (days.includes(yesterday) && time < to);
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
