import { type AccountStanding, isInDoubt } from "../../contract/accounts/account-standing";
import type { AccountColour, AccountId, AccountState } from "../../contract/state";
import { accountTitle, ageText, unreadCount } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { searchableText } from "./account-search";
import { accountSummary, daysText } from "./account-summary";

/** One account of the list, in words. Every value is a primitive, so that an unchanged row does not re-render. */
export type AccountRow = {
  id: AccountId;
  title: string;
  colour: AccountColour | null;
  isMuted: boolean;
  /** The most pressing fact. */
  fact: string;
  /** How old the data is when it is not fresh and the fact is about something else; else empty. */
  age: string;
  /** What is wrong, in a word or two; empty: nothing is. */
  alarm: string;
  isAlarmBad: boolean;
  /** The days left of the trial, unless the alarm is about them; empty: there are none. */
  days: string;
  /** Empty: known to be none, or of an account that was never read. */
  unread: string;
  isUnreadKnown: boolean;
  /** The data is old, the number of SMS included. */
  isStale: boolean;
  needsAttention: boolean;
  hasUnread: boolean;
  isOnTrial: boolean;
  isBlocked: boolean;
  isInDoubt: boolean;
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
  const { id, colour, isMuted, snapshot } = account;
  const { age, trial } = standing;
  const { unreadSms } = snapshot.customer;
  const title = accountTitle(texts, account);
  const { fact, alarm, about } = accountSummary(account, standing, now, texts);
  const isUnreadKnown = unreadSms.state === "known";
  const hasUnread = isUnreadKnown && unreadSms.value > 0;
  return {
    id,
    title,
    colour,
    isMuted,
    fact,
    age: about !== "age" && age.state === "stale" ? ageText(texts, age, now) : "",
    alarm: alarm?.text ?? "",
    isAlarmBad: alarm?.tone === "bad",
    days: about === "trial" && alarm !== null ? "" : daysText(trial, texts),
    unread: hasUnread
      ? texts.t("accounts.sms", { count: unreadCount(texts, unreadSms.value) })
      : isUnreadKnown || snapshot.customerReadAt === null
        ? ""
        : texts.t("accounts.smsUnknown"),
    isUnreadKnown,
    isStale: age.state === "stale",
    needsAttention: standing.needsAttention,
    hasUnread,
    isOnTrial: trial.daysLeft !== null || trial.state === "ended",
    isBlocked: standing.status === "blocked",
    isInDoubt: isInDoubt(account, standing),
    searchable: searchableText(account, title),
  };
}
