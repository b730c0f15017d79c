import { assertNever } from "../../contract/assert-never";
import type { Change } from "../../contract/history";
import type { NoticeKind, NoticePlace } from "../../contract/notification-settings";
import type { AccountId } from "../../contract/state";

/** How much a notice matters; urgent ones may pass the quiet hours if the user wants that. */
export type Severity = "info" | "warning" | "urgent";

/** A change that notices can tell of: all but that of the customer. */
export type TellableChange = Exclude<Change, { kind: "customer-changed" }>;

/** A change and whose it is. */
export type AccountChange = { accountId: AccountId; change: TellableChange };

/** A notice to show, before it is put into words. A topic has one live notice at a time. */
export type Notice = {
  topic: string;
  place: NoticePlace;
  /** The account to open at a click; null: those of several. */
  accountId: AccountId | null;
  severity: Severity;
  isSilent: boolean;
  content: { kind: "change"; change: TellableChange } | { kind: "summary"; items: AccountChange[] };
};

/** The topic of the notice that sums up what was held back. */
export const summaryTopic = "summary";

/** What a change is about. */
export function noticeKindOf(change: TellableChange): NoticeKind {
  switch (change.kind) {
    case "sms-arrived":
      return "sms";
    case "trial-days":
    case "trial-ended":
      return "trial";
    case "block-appeared":
    case "block-changed":
    case "block-lifted":
      return "block";
    case "tfa-switched":
      return "tfa";
    case "key-refused":
      return "key";
    case "service-trouble":
    case "service-back":
      return "service";
    case "keyring-trouble":
      return "keyring";
    default:
      return assertNever(change);
  }
}

/** Whether a kind is the same trouble for all accounts at once, so that twenty accounts make one notice. */
export function isSharedKind(kind: NoticeKind): boolean {
  return kind === "service" || kind === "keyring";
}

/** The topic of an account's changes of this kind. */
export function topicOf(accountId: AccountId, kind: NoticeKind): string {
  return isSharedKind(kind) ? kind : `${accountId}/${kind}`;
}

/** Names what a change changed to: the same value again within the hour is a flapping one. */
export function valueName(change: TellableChange): string {
  switch (change.kind) {
    case "sms-arrived":
      return String(change.unread);
    case "trial-days":
      return `${change.daysLeft} until ${change.endsAt ?? "?"}`;
    case "trial-ended":
      return `ended ${change.endsAt ?? "?"}`;
    case "block-appeared":
    case "block-changed":
      return `blocked ${JSON.stringify(change.types)}`;
    case "block-lifted":
      return "none";
    case "tfa-switched":
      return change.isOn ? "on" : "off";
    case "key-refused":
      return "refused";
    case "service-trouble":
      return "trouble";
    case "service-back":
      return "back";
    case "keyring-trouble":
      return "locked";
    default:
      return assertNever(change);
  }
}

/** How much a change matters. */
export function severityOf(change: TellableChange): Severity {
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

/** The notice of one change. */
export function noticeOf({ accountId, change }: AccountChange): Notice {
  const place = noticeKindOf(change);
  const severity = severityOf(change);
  return {
    topic: topicOf(accountId, place),
    place,
    accountId,
    severity,
    isSilent: change.kind === "block-lifted" || change.kind === "service-back",
    content: { kind: "change", change },
  };
}

/** The one notice of what was held back. It is as urgent as its most urgent item. */
export function summaryOf(items: AccountChange[]): Notice {
  const severities = items.map(({ change }) => severityOf(change));
  const severity = severities.includes("urgent")
    ? "urgent"
    : severities.includes("warning")
      ? "warning"
      : "info";
  return {
    topic: summaryTopic,
    place: "history",
    // A click leads to one of those that it is about.
    accountId: items[0]?.accountId ?? null,
    severity,
    isSilent: false,
    content: { kind: "summary", items },
  };
}
