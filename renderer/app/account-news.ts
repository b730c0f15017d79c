import { type AccountFacts, changesBetween, mergedFacts, snapshotFacts } from "../../contract/changes";
import type { FailureKind } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import type { AccountState } from "../../contract/state";
import { changeLine } from "../../locales/change-texts";
import { accountTitle, failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** What was last known of the account on screen, to be compared with what comes next. */
export type KnownAccount = {
  accountId: string;
  facts: AccountFacts;
  /** Why the newest reading failed; null: it did not, or none was made yet. */
  failureKind: FailureKind | null;
  /** Something was read at all: before that nothing is news. */
  hasData: boolean;
};

/** What is known of `account` at `now` (corrected, milliseconds since 1970). What it does not know stays as in `before`. */
export function knownAccount(account: AccountState, now: number, before: KnownAccount | null): KnownAccount {
  const facts = snapshotFacts(account, now);
  const isOther =
    before?.accountId !== account.id ||
    changesBetween(before.facts, facts, now).some(({ kind }) => kind === "customer-changed");
  return {
    accountId: account.id,
    facts: isOther ? facts : mergedFacts(before.facts, facts),
    failureKind: account.customerFailure?.kind ?? null,
    hasData: account.snapshot.customerReadAt !== null,
  };
}

/**
 * What is new of the account on screen, in sentences: worst first, none for what was or is unknown, none at first sight.
 *
 * @param options what is announced elsewhere: a two-factor switch made here, a refresh that was asked for
 */
export function accountNews(
  before: KnownAccount | null,
  after: KnownAccount,
  options: { isOwnSwitch: boolean; isRefresh: boolean },
  texts: Texts,
): string[] {
  if (before === null || !before.hasData || before.accountId !== after.accountId) return [];
  const changes = changesBetween(before.facts, after.facts, 0);
  if (changes.some(({ kind }) => kind === "customer-changed")) return [];
  const lines = changes
    .filter(({ kind }) => kind !== "tfa-switched" || !options.isOwnSwitch)
    .map((change) => changeLine(texts, change));
  return options.isRefresh ? lines : [...failureNews(before, after, texts), ...lines];
}

/** A failure that begins or becomes about the key is news; one that only changes its kind is not. */
function failureNews(before: KnownAccount, after: KnownAccount, texts: Texts): string[] {
  const [former, kind] = [before.failureKind, after.failureKind];
  if (kind === former) return [];
  if (kind === null) return [texts.t("notification.service.back")];
  const isNew = former === null || kind === "unauthorized";
  return isNew ? [failureText(texts, failure(kind)).title] : [];
}

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
