import { assertNever } from "../contract/assert-never";
import { failure } from "../contract/failure";
import type { Change, Suppression } from "../contract/history";
import { known } from "../contract/reading";
import type { TrialStatus } from "../contract/trial";
import { dateText, failureText, trialText, unreadCount, unreadText } from "./facts";
import type { Texts } from "./texts";

/** A change of an account in words of our own: nothing of the server's texts is in it. */
export type ChangeWords = { title: string; body: string };

/** A change in a title and a sentence, as a notice has them. */
export function changeWords(
  texts: Texts,
  change: Exclude<Change, { kind: "customer-changed" }>,
): ChangeWords {
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
  // Beside «Блокировка снята» what stood for the present state would seem to last.
  if (change.kind === "block-appeared") return texts.t("notice.change.blockAppeared");
  return changeWords(texts, change).title;
}

/** Why a change raised no notice: «без уведомления: тихие часы». */
export function suppressionText(texts: Texts, reason: Suppression): string {
  return texts.t("notice.suppressed", { reason: texts.t(`notice.reason.${reason}`) });
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
