import type { AccountStanding } from "../../contract/accounts/account-standing";
import type { AccountColour, AccountId, AccountState } from "../../contract/state";
import { accountTitle, ageText, unreadCount, unreadText } from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";
import { searchableText } from "./account-search";
import { type AccountSummary, accountSummary, isTrialUrgent, trialInRow } from "./account-summary";

/** One account of the list, in words. Every value is a primitive, so that an unchanged row does not re-render. */
export type AccountRow = {
  id: AccountId;
  title: string;
  colour: AccountColour | null;
  isMuted: boolean;
  /** The most pressing fact. */
  detail: string;
  tone: AccountSummary["tone"];
  about: AccountSummary["about"];
  /** The trial's days when they are urgent and the detail is about something else; else null. */
  trialNote: string | null;
  /** How old the data is when it is not fresh and the detail is about something else; else null. */
  ageNote: string | null;
  /** The data is old, the number of SMS included. */
  isStale: boolean;
  /** Empty: known to be none. */
  unread: string;
  isUnreadKnown: boolean;
  /** The unread SMS as a sentence, for a screen reader. */
  unreadSpoken: string;
  /** What a search looks in. */
  searchable: string;
};

/**
 * The row of an account.
 *
 * @param now the corrected time, milliseconds since 1970
 */
export function accountRow(
  account: AccountState,
  standing: AccountStanding,
  now: number,
  texts: Texts,
): AccountRow {
  const { id, colour, isMuted } = account;
  const { age, trial } = standing;
  const { unreadSms } = account.snapshot.customer;
  const title = accountTitle(texts, account);
  const { text, tone, about } = accountSummary(account, standing, now, texts);
  const isUnreadKnown = unreadSms.state === "known";
  return {
    id,
    title,
    colour,
    isMuted,
    detail: text,
    tone,
    about,
    trialNote: about !== "trial" && isTrialUrgent(trial) ? trialInRow(trial, texts) : null,
    ageNote: about !== "age" && age.state !== "fresh" ? sentenceStart(ageText(texts, age, now)) : null,
    isStale: age.state === "stale",
    unread: !isUnreadKnown
      ? texts.t("fact.noData")
      : unreadSms.value === 0
        ? ""
        : unreadCount(texts, unreadSms.value),
    isUnreadKnown,
    unreadSpoken: unreadText(texts, unreadSms),
    searchable: searchableText(account, title),
  };
}
