import { assertNever } from "../../contract/assert-never";
import { failure } from "../../contract/failure";
import type { Change, Suppression } from "../../contract/history";
import { known } from "../../contract/reading";
import { shorten } from "../../contract/shorten";
import type { AccountId } from "../../contract/state";
import type { TrialStatus } from "../../contract/trial";
import { dateText, failureText, trialText, unreadCount, unreadText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { AccountChange, Notice, TellableChange } from "./notice";

/** A notice in words. */
export type NoticeWords = { title: string; body: string };

/** The longest name of an account in a notice, in graphemes: the system cuts long titles. */
const longestName = 40;
/** So many lines of a summary fit into a notice. */
const summaryLines = 5;

/**
 * A notice in words of our own: nothing of the server's texts is in it.
 *
 * @param nameOf the account's name as the user knows it; null: there is only one account, and no need to name it
 */
export function noticeWords(
  texts: Texts,
  { accountId, content }: Notice,
  nameOf: (accountId: AccountId) => string | null,
): NoticeWords {
  if (content.kind === "summary") return summaryWords(texts, content.items, nameOf);
  const words = changeWords(texts, content.change);
  const name = accountId === null ? null : nameOf(accountId);
  return { ...words, title: withName(texts, name, words.title) };
}

function summaryWords(
  texts: Texts,
  items: AccountChange[],
  nameOf: (accountId: AccountId) => string | null,
): NoticeWords {
  const lines = items
    .slice(0, summaryLines)
    .map(({ accountId, change }) => withName(texts, nameOf(accountId), changeWords(texts, change).title));
  const more = items.length - lines.length;
  if (more > 0) lines.push(texts.t("notice.summary.more", { count: more }));
  return {
    title: texts.t("notice.summary.title", { count: items.length }),
    body: lines.join("\n"),
  };
}

function withName(texts: Texts, name: string | null, title: string): string {
  return name === null ? title : texts.t("notice.titleOf", { account: shorten(name, longestName), title });
}

function changeWords(texts: Texts, change: TellableChange): NoticeWords {
  switch (change.kind) {
    case "sms-arrived":
      return {
        title: texts.t("notice.sms.title", { count: unreadCount(texts, change.count) }),
        body: unreadText(texts, known(change.unread)),
      };
    case "trial-days":
    case "trial-ended":
      return { title: trialTitle(texts, change), body: trialBody(texts, change.endsAt) };
    case "block-appeared":
      return { title: texts.t("notice.block.appeared"), body: blockBody(texts, change.types) };
    case "block-changed":
      return { title: texts.t("notice.block.changed"), body: blockBody(texts, change.types) };
    case "block-lifted":
      return { title: texts.t("notice.block.lifted"), body: texts.t("fact.block.none") };
    case "tfa-switched":
      return {
        title: texts.t(change.isOn ? "notice.tfa.on" : "notice.tfa.off"),
        body: texts.t("notice.tfa.body"),
      };
    case "key-refused":
      return {
        title: failureText(texts, failure("unauthorized")).title,
        body: texts.t("notice.key.body"),
      };
    case "service-trouble": {
      const reason = failureText(texts, failure(change.failureKind)).title;
      return {
        title: texts.t("notice.service.trouble"),
        body: texts.t("notice.service.troubleBody", { reason }),
      };
    }
    case "service-back":
      return {
        title: texts.t("notice.service.back"),
        body: texts.t("notice.service.backBody"),
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
  if (change.kind === "customer-changed") return texts.t("notice.change.customer");
  if (change.kind === "tfa-switched" && change.isOwn) {
    return texts.t(change.isOn ? "notice.change.tfaOnOwn" : "notice.change.tfaOffOwn");
  }
  return changeWords(texts, change).title;
}

/** Why a change raised no notice: «подавлено: тихие часы». */
export function suppressionText(texts: Texts, reason: Suppression): string {
  return texts.t("notice.suppressed", { reason: texts.t(`notice.reason.${reason}`) });
}

/** What to say where the system shows no notices. */
export function notificationTroubleText(texts: Texts, trouble: "unsupported" | "failed"): string {
  return texts.t(`notice.problem.${trouble}`);
}

/** The trial in the same words as everywhere, without its date: that is in the body. */
function trialTitle(texts: Texts, change: Extract<Change, { kind: "trial-days" | "trial-ended" }>): string {
  return trialText(texts, trialStatusOf(change));
}

function trialStatusOf(change: Extract<Change, { kind: "trial-days" | "trial-ended" }>): TrialStatus {
  if (change.kind === "trial-ended") return { state: "ended", daysLeft: null, endsAt: null };
  const { daysLeft } = change;
  return { state: daysLeft === 0 ? "ends-today" : "running", daysLeft, endsAt: null };
}

function trialBody(texts: Texts, endsAt: string | null): string {
  if (endsAt === null || Number.isNaN(Date.parse(endsAt))) return texts.t("notice.trial.body");
  return texts.t("notice.trial.bodyUntil", { date: dateText(texts, endsAt) });
}

function blockBody(texts: Texts, types: readonly (string | null)[]): string {
  const isAgreement = types.includes("agreement");
  return texts.t(isAgreement ? "notice.block.agreement" : "notice.block.otherCause");
}
