import { type AccountFacts, comparableDaysLeft } from "../../../contract/changes";
import type { Suppression } from "../../../contract/history";
import type { NotificationSettings } from "../../../contract/settings/notification-settings";
import type { NotificationRecord } from "./memory";
import { type AccountChange, isSharedKind, notificationKindOf, topicOf, valueKey } from "./notification";
import { isPaused } from "./pause";
import { isQuiet, quietUntil } from "./quiet-hours";

/** The same value is not notified again for this long. Source: docs/api-behaviour.md, D38. */
const repeatAfterMs = 3_600_000;

/** At so many days left of the trial there is a reminder. */
const trialReminderDays = [7, 3, 1, 0];

/** Everything outside the accounts that decides whether a notification is shown. */
export type NotificationContext = {
  /** Milliseconds since 1970. */
  now: number;
  settings: NotificationSettings;
  isWindowInFront: boolean;
  /** The system can show notifications at all. */
  isSupported: boolean;
};

/** Why a change is not notified yet, and when that ends by itself, milliseconds since 1970. */
type Deferral = { reason: Suppression; until: number };

/** Why a change is not notified, now or later; null: nothing suppresses it for good. */
export function suppressionOf(
  one: AccountChange,
  memory: { isMuted: boolean; baseline: AccountFacts; notified: readonly NotificationRecord[] },
  { now, settings, isSupported, isWindowInFront }: NotificationContext,
): Suppression | null {
  const { change } = one;
  if (change.kind === "tfa-switched" && change.isOwn) return "own-switch";
  // It must not take the place of a warning that still holds.
  if (change.kind === "balance-topped-up") return "history-only";
  if (change.kind === "trial-days") {
    const daysBefore = comparableDaysLeft(memory.baseline.trial) ?? 0;
    const isReminder = trialReminderDays.some((days) => change.daysLeft <= days && days < daysBefore);
    if (!isReminder) return "not-a-threshold";
  }
  const kind = notificationKindOf(change);
  if (!settings.kinds[kind]) return "kind-off";
  if (memory.isMuted) return "account-muted";
  if (!isSupported) return "unsupported";
  if (isWindowInFront) return "window-in-front";
  // Another account has reported the same trouble.
  const isReported = memory.notified.some(
    (other) => other.accountId !== one.accountId && isRepeat(one, other, now),
  );
  return isSharedKind(kind) && isReported ? "repeated" : null;
}

/** What defers a change; null: nothing. */
export function deferralOf(
  one: AccountChange,
  notified: readonly NotificationRecord[],
  { settings, now }: NotificationContext,
): Deferral | null {
  const { pausedUntil, quietHours } = settings;
  if (isPaused(pausedUntil, now)) return { reason: "paused", until: pausedUntil };
  if (isQuiet(quietHours, now)) return { reason: "quiet-hours", until: quietUntil(quietHours, now) };
  const repeated = notified.find((other) => isRepeat(one, other, now));
  return repeated === undefined ? null : { reason: "repeated", until: repeated.at + repeatAfterMs };
}

/** Whether it was notified in the last hour. A time in the future means that the clock was set back, and is ignored. */
export function isRecent({ at }: NotificationRecord, now: number): boolean {
  return at <= now && now - at < repeatAfterMs;
}

/** Whether the same was notified in the last hour; trouble that all accounts share, of whichever of them. */
function isRepeat({ accountId, change }: AccountChange, other: NotificationRecord, now: number): boolean {
  const kind = notificationKindOf(change);
  if (topicOf(accountId, kind) !== topicOf(other.accountId, notificationKindOf(other.change))) return false;
  return valueKey(change) === valueKey(other.change) && isRecent(other, now);
}
