import { assertNever } from "../../contract/assert-never";
import type { Change } from "../../contract/history";
import type { NotificationKind, NotificationPlace } from "../../contract/notification-settings";
import type { AccountId } from "../../contract/state";

/** How much a notification matters; urgent ones may pass the quiet hours if the user wants that. */
export type Severity = "info" | "warning" | "urgent";

/** A change that can be notified: all but that of the customer. */
export type NotifiableChange = Exclude<Change, { kind: "customer-changed" }>;

/** A change and the account it belongs to. */
export type AccountChange = { accountId: AccountId; change: NotifiableChange };

/** A notification to show, before it has a text. A topic has one open notification at a time. */
export type Notification = {
  topic: string;
  place: NotificationPlace;
  /** The account to open at a click. */
  accountId: AccountId;
  severity: Severity;
  isSilent: boolean;
  content: { kind: "change"; change: NotifiableChange } | { kind: "summary"; items: AccountChange[] };
};

/** The topic of the notification that sums up what was deferred. */
export const summaryTopic = "summary";

const kinds: Record<NotifiableChange["kind"], NotificationKind> = {
  "sms-arrived": "sms",
  "trial-days": "trial",
  "trial-ended": "trial",
  "block-appeared": "block",
  "block-changed": "block",
  "block-lifted": "block",
  "tfa-switched": "tfa",
  "key-refused": "key",
  "service-trouble": "service",
  "service-back": "service",
  "keyring-trouble": "keyring",
};

/** Whether a change can be notified. */
export function isNotifiable(change: Change): change is NotifiableChange {
  return change.kind !== "customer-changed";
}

/** What a change is about. */
export function notificationKindOf(change: NotifiableChange): NotificationKind {
  return kinds[change.kind];
}

/** Whether a kind is the same trouble for all accounts at once, so that twenty accounts make one notification. */
export function isSharedKind(kind: NotificationKind): boolean {
  return kind === "service" || kind === "keyring";
}

/** The topic of an account's changes of this kind. */
export function topicOf(accountId: AccountId, kind: NotificationKind): string {
  return isSharedKind(kind) ? kind : `${accountId}/${kind}`;
}

/** A key for the new value: the same key again within the hour is a repeat. The time and the number of new SMS don't matter. */
export function valueKey(change: NotifiableChange): string {
  // A block that appears and one that changes may end in the same value.
  const kind = change.kind === "block-changed" ? "block-appeared" : change.kind;
  return JSON.stringify({ ...change, kind, at: 0, count: 0, failureKind: null });
}

/** How much a change matters. */
export function severityOf(change: NotifiableChange): Severity {
  switch (change.kind) {
    case "block-appeared":
    case "block-changed":
    case "trial-ended":
      return "urgent";
    case "tfa-switched":
      return change.isOn ? "warning" : "urgent";
    case "trial-days":
      return change.daysLeft > 3 ? "info" : "warning";
    case "key-refused":
    case "service-trouble":
    case "keyring-trouble":
      return "warning";
    case "sms-arrived":
    case "block-lifted":
    case "service-back":
      return "info";
    default:
      return assertNever(change);
  }
}

/** The notification of one change. */
export function notificationOf({ accountId, change }: AccountChange): Notification {
  const place = notificationKindOf(change);
  return {
    topic: topicOf(accountId, place),
    place,
    accountId,
    severity: severityOf(change),
    isSilent: change.kind === "block-lifted" || change.kind === "service-back",
    content: { kind: "change", change },
  };
}

/** One notification for all that was deferred, as urgent as its most urgent item; a click opens the first one's account. */
export function summaryOf(first: AccountChange, ...others: AccountChange[]): Notification {
  const items = [first, ...others];
  const severities = items.map(({ change }) => severityOf(change));
  const severity = (["urgent", "warning"] as const).find((worst) => severities.includes(worst)) ?? "info";
  return {
    topic: summaryTopic,
    place: "history",
    accountId: first.accountId,
    severity,
    isSilent: false,
    content: { kind: "summary", items },
  };
}
