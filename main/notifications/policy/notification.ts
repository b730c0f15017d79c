import type { Change } from "../../../contract/history";
import type { NotificationKind, NotificationPlace } from "../../../contract/settings/notification-settings";
import type { AccountId } from "../../../contract/state";

/** A change that can be notified: all but that of the customer. */
export type NotifiableChange = Exclude<Change, { kind: "customer-changed" }>;

/** A change and the account it belongs to. */
export type AccountChange = { accountId: AccountId; change: NotifiableChange };

/** A notification to show, before it has a text. A topic has one open notification at a time. */
export type Notification = {
  topic: string;
  /** Where a click leads in the window, on the account of the first item. */
  place: NotificationPlace;
  isUrgent: boolean;
  /** One change, or those of a summary. */
  items: [AccountChange, ...AccountChange[]];
};

/** The topic of the notification that sums up what was deferred. */
export const summaryTopic = "summary";

const traits: Record<NotifiableChange["kind"], [kind: NotificationKind, isUrgent: boolean]> = {
  "sms-arrived": ["sms", false],
  "trial-days": ["trial", false],
  "trial-ended": ["trial", true],
  "block-appeared": ["block", true],
  "block-changed": ["block", true],
  "block-lifted": ["block", false],
  "balance-low": ["balance", false],
  "balance-negative": ["balance", true],
  "balance-topped-up": ["balance", false],
  "tfa-switched": ["tfa", true],
  "key-refused": ["key", false],
  "service-trouble": ["service", false],
  "service-back": ["service", false],
  "keyring-trouble": ["keyring", false],
};

/** Whether a change can be notified. */
export function isNotifiable(change: Change): change is NotifiableChange {
  return change.kind !== "customer-changed";
}

/** What a change is about. */
export function notificationKindOf(change: NotifiableChange): NotificationKind {
  return traits[change.kind][0];
}

/** Whether a kind is the same trouble for all accounts at once, so that twenty accounts make one notification. */
export function isSharedKind(kind: NotificationKind): boolean {
  return kind === "service" || kind === "keyring";
}

/** The topic of an account's changes of this kind. */
export function topicOf(accountId: AccountId, kind: NotificationKind): string {
  return isSharedKind(kind) ? kind : `${accountId}/${kind}`;
}

/** A key for the new value: the same key again in the same hour is a repeat. The time and the number of new SMS don't matter. */
export function valueKey(change: NotifiableChange): string {
  // A block that appears and one that changes may end in the same value.
  const kind = change.kind === "block-changed" ? "block-appeared" : change.kind;
  return JSON.stringify({ ...change, kind, at: 0, count: 0, failureKind: null });
}

/** The notification of these changes, urgent if one of them is. */
export function notificationOf(topic: string, items: Notification["items"]): Notification {
  const [{ change }] = items;
  return {
    topic,
    place: topic === summaryTopic ? "history" : notificationKindOf(change),
    isUrgent: items.some((item) => isUrgent(item.change)),
    items,
  };
}

/** Two-factor authentication that is switched on is no loss of protection. */
function isUrgent(change: NotifiableChange): boolean {
  return traits[change.kind][1] && !(change.kind === "tfa-switched" && change.isOn);
}
