import type { Change } from "../../../contract/history";
import type { NotificationKind, NotificationPlace } from "../../../contract/settings/notification-settings";
import type { AccountId } from "../../../contract/state";

/** How much a notification matters; urgent ones may pass the quiet hours if the user wants that. */
export type Severity = "info" | "warning" | "urgent";

/** A change that can be notified: all but that of the customer. */
export type NotifiableChange = Exclude<Change, { kind: "customer-changed" }>;

/** A change and the account it belongs to. */
export type AccountChange = { accountId: AccountId; change: NotifiableChange };

/** A notification to show, before it has a text. A topic has one open notification at a time. */
export type Notification = {
  topic: string;
  /** Where a click leads in the window, on the account of the first item. */
  place: NotificationPlace;
  severity: Severity;
  isSilent: boolean;
  /** One change, or those of a summary. */
  items: [AccountChange, ...AccountChange[]];
};

/** The topic of the notification that sums up what was deferred. */
export const summaryTopic = "summary";

const traits: Record<NotifiableChange["kind"], [kind: NotificationKind, severity: Severity]> = {
  "sms-arrived": ["sms", "info"],
  "trial-days": ["trial", "warning"],
  "trial-ended": ["trial", "urgent"],
  "block-appeared": ["block", "urgent"],
  "block-changed": ["block", "urgent"],
  "block-lifted": ["block", "info"],
  "balance-low": ["balance", "warning"],
  "balance-negative": ["balance", "urgent"],
  "balance-topped-up": ["balance", "info"],
  "tfa-switched": ["tfa", "urgent"],
  "key-refused": ["key", "warning"],
  "service-trouble": ["service", "warning"],
  "service-back": ["service", "info"],
  "keyring-trouble": ["keyring", "warning"],
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

/** How much a change matters. */
export function severityOf(change: NotifiableChange): Severity {
  if (change.kind === "trial-days" && change.daysLeft > 3) return "info";
  if (change.kind === "tfa-switched" && change.isOn) return "warning";
  return traits[change.kind][1];
}

/** The notification of these changes, as urgent as the most urgent of them. */
export function notificationOf(topic: string, items: Notification["items"]): Notification {
  const severities = items.map(({ change }) => severityOf(change));
  const [{ change }] = items;
  return {
    topic,
    place: topic === summaryTopic ? "history" : notificationKindOf(change),
    severity: (["urgent", "warning"] as const).find((worst) => severities.includes(worst)) ?? "info",
    isSilent: topic !== summaryTopic && (change.kind === "block-lifted" || change.kind === "service-back"),
    items,
  };
}
