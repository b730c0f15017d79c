import type { AccountState } from "../../contract/state";
import { accountTitle, failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** What a screen reader says when a refresh of `account` that the user asked for has ended. */
export function refreshAnnouncement(account: AccountState, texts: Texts): string {
  const { customerFailure } = account;
  if (customerFailure === null) {
    return texts.t("window.refreshed", { title: accountTitle(texts, account) });
  }
  return texts.t("window.refreshFailed", { reason: failureText(texts, customerFailure).title });
}

/** Several sentences as one announcement; null: there is nothing to announce. */
export function announcement(sentences: readonly string[]): string | null {
  return sentences.length === 0 ? null : sentences.map((sentence) => `${sentence}.`).join(" ");
}
