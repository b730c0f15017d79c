import type { Outcome, Suppression } from "../../contract/history";
import type { NotificationSettings } from "../../contract/notification-settings";
import { hourMs } from "../../contract/time";
import { isSharedKind, noticeKindOf, severityOf, type TellableChange, valueName } from "./notice";
import { isPaused } from "./pause";
import { isQuiet } from "./quiet-hours";
import type { TopicMemory } from "./told";

/** A value that was told is not told again for so long. Source: docs/api-behaviour.md, D38. */
export const repeatAfterMs = hourMs;

/** Everything outside the accounts that decides whether a notice is shown. */
export type Surroundings = {
  /** Milliseconds since 1970. */
  now: number;
  settings: NotificationSettings;
  isWindowInFront: boolean;
  /** The system can show notices at all. */
  isSupported: boolean;
  /** The name of the local time zone, such as `Europe/Moscow`. */
  timeZone: string;
};

/**
 * What comes of a change that is worth telling: the first reason against it that applies, else a notice. What the user
 * has turned off comes first, as nothing of it may wait to be told later.
 */
export function outcomeOf(
  change: TellableChange,
  { topic, isMuted }: { topic: TopicMemory; isMuted: boolean },
  around: Surroundings,
): Outcome {
  const kind = noticeKindOf(change);
  if (!around.settings.kinds[kind]) return "kind-off";
  if (isMuted) return "account-muted";
  if (
    isSharedKind(kind) &&
    topic.standing !== null &&
    valueName(topic.standing.change) === valueName(change)
  ) {
    return "already-told";
  }
  if (repeatDueAt(change, topic, around.now) !== null) return "repeated";
  if (!around.isSupported) return "unsupported";
  if (around.isWindowInFront) return "window-in-front";
  return silenceOf(change, around) ?? "shown";
}

/** Why it is silent now; null: it is not. A pause holds back everything, quiet hours may let urgent notices pass. */
export function silenceOf(change: TellableChange, around: Surroundings): Suppression | null {
  const { settings, now, timeZone } = around;
  if (isPaused(settings.pausedUntil, now)) return "paused";
  if (!isQuiet(settings.quietHours, now, timeZone)) return null;
  return settings.quietHours.mayUrgentPass && severityOf(change) === "urgent" ? null : "quiet-hours";
}

/**
 * When a value that was told already may be told again, milliseconds since 1970; null: now. A time of telling that
 * lies ahead says that the clock was set back, and holds nothing up.
 */
export function repeatDueAt(change: TellableChange, topic: TopicMemory, now: number): number | null {
  const toldAt = topic.toldAt[valueName(change)];
  if (toldAt === undefined || toldAt > now || now - toldAt >= repeatAfterMs) return null;
  return toldAt + repeatAfterMs;
}
