import { assertNever } from "../contract/assert-never";
import type { Change } from "../contract/history";
import { failure } from "../contract/new-failure";
import { known } from "../contract/reading";
import type { TrialStatus } from "../contract/trial";
import { dateText, failureText, moneyText, trialText, unreadCount, unreadText } from "./facts";
import type { Texts } from "./texts";

/** The text of a change, entirely our own: none of the server's text is in it. */
export type ChangeText = { title: string; body: string };

/** A change as a title and a sentence, for notifications. */
export function changeText(texts: Texts, change: Exclude<Change, { kind: "customer-changed" }>): ChangeText {
  switch (change.kind) {
    case "sms-arrived":
      return {
        title: texts.t("notification.sms.title", { count: unreadCount(texts, change.count) }),
        body: unreadText(texts, known(change.unread)),
      };
    case "trial-days":
    case "trial-ended":
      // The end date is in the body.
      return { title: trialText(texts, trialStatusOf(change)), body: trialBody(texts, change.endsAt) };
    case "block-appeared":
      return { title: texts.t("notification.block.appeared"), body: blockBody(texts, change.types) };
    case "block-changed":
      return { title: texts.t("notification.block.changed"), body: blockBody(texts, change.types) };
    case "block-lifted":
      return { title: texts.t("notification.block.lifted"), body: texts.t("fact.block.none") };
    case "balance-low":
      return {
        title: texts.t("notification.balance.low", { limit: moneyText(texts, change.warnBelow) }),
        body: texts.t("notification.balance.lowBody", { amount: moneyText(texts, change.amount) }),
      };
    case "balance-negative":
      return {
        title: texts.t("notification.balance.negative", { amount: moneyText(texts, change.amount) }),
        body: texts.t("notification.balance.negativeBody"),
      };
    case "balance-topped-up":
      return {
        title: texts.t("notification.balance.toppedUp", { added: moneyText(texts, change.added) }),
        body: texts.t("fact.balance.known", { amount: moneyText(texts, change.amount) }),
      };
    case "tfa-switched":
      return {
        title: texts.t(change.isOn ? "notification.tfa.on" : "notification.tfa.off"),
        body: texts.t("notification.tfa.body"),
      };
    case "key-refused":
      return {
        title: failureText(texts, failure("unauthorized")).title,
        body: texts.t("notification.key.body"),
      };
    case "service-trouble": {
      const reason = failureText(texts, failure(change.failureKind)).title;
      return {
        title: texts.t("notification.service.trouble"),
        body: texts.t("notification.service.troubleBody", { reason }),
      };
    }
    case "service-back":
      return {
        title: texts.t("notification.service.back"),
        body: texts.t("notification.service.backBody"),
      };
    case "keyring-trouble": {
      const { title, advice } = failureText(texts, failure("vault"));
      return { title, body: advice };
    }
    default:
      return assertNever(change);
  }
}

/** A change in one line, for the history. */
export function changeLine(texts: Texts, change: Change): string {
  if (change.kind === "customer-changed") return texts.t("notification.change.customer");
  if (change.kind === "tfa-switched" && change.isOwn) {
    return texts.t(change.isOn ? "notification.change.tfaOnOwn" : "notification.change.tfaOffOwn");
  }
  // Next to «Блокировка снята» the title «Есть блокировка» would read as the present state.
  if (change.kind === "block-appeared") return texts.t("notification.change.blockAppeared");
  return changeText(texts, change).title;
}

function trialStatusOf(change: Extract<Change, { kind: "trial-days" | "trial-ended" }>): TrialStatus {
  if (change.kind === "trial-ended") return { state: "ended", daysLeft: null, endsAt: null };
  const { daysLeft } = change;
  return { state: daysLeft === 0 ? "ends-today" : "running", daysLeft, endsAt: null };
}

function trialBody(texts: Texts, endsAt: string | null): string {
  if (endsAt === null || Number.isNaN(Date.parse(endsAt))) return texts.t("notification.trial.body");
  return texts.t("notification.trial.bodyUntil", { date: dateText(texts, endsAt) });
}

function blockBody(texts: Texts, types: readonly (string | null)[]): string {
  const isAgreement = types.includes("agreement");
  return texts.t(isAgreement ? "notification.block.agreement" : "notification.block.otherCause");
}
