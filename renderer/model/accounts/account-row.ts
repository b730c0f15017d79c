import {
  type AccountStanding,
  type AccountUrgency,
  accountStanding,
} from "../../../contract/account-standing";
import { pollIntervalMs } from "../../../contract/age";
import type { Settings } from "../../../contract/settings";
import type { AccountColour, AccountId, AccountState } from "../../../contract/state";
import { accountTitle, ageText, unreadCount, unreadText } from "../../../locales/facts";
import type { Texts } from "../../../locales/texts";
import { sentenceStart } from "../sentence-start";
import { searchableText } from "./account-search";
import {
  type AccountSummary,
  accountSummary,
  isTrialUrgent,
  type SummaryTone,
  trialInRow,
} from "./account-summary";

/** One account in the list, in words. All of its values are plain, so that two rows can be compared. */
export type AccountRow = {
  id: AccountId;
  title: string;
  colour: AccountColour | null;
  isMuted: boolean;
  urgency: AccountUrgency;
  /** The most pressing fact. */
  detail: string;
  tone: SummaryTone;
  about: AccountSummary["about"];
  /** The trial's days when they are urgent and the detail is about something else; else null. */
  trialNote: string | null;
  /** How old the data is when that is to be known and the detail is about something else; else null. */
  ageNote: string | null;
  /** What is shown of the account is old, its number of SMS too. */
  isStale: boolean;
  /** Empty: known to be none. */
  unread: string;
  isUnreadKnown: boolean;
  /** The unread SMS as a sentence, for a screen reader. */
  unreadSpoken: string;
  /** What a search looks in. */
  searchable: string;
};

/** An account with how it stands, and its row. */
export type RowedAccount = { account: AccountState; standing: AccountStanding; row: AccountRow };

/**
 * The row of `account`.
 *
 * @param now the corrected time, milliseconds since 1970
 */
export function rowedAccount(
  account: AccountState,
  settings: Settings,
  now: number,
  texts: Texts,
): RowedAccount {
  const standing = accountStanding(account, now, pollIntervalMs(settings));
  const { unreadSms } = account.snapshot.customer;
  const title = accountTitle(texts, account);
  const summary = accountSummary(account, standing, now, texts);
  const isStale = standing.age.state === "stale";
  const hasTrialNote = summary.about !== "trial" && isTrialUrgent(standing.trial);
  const hasAgeNote = summary.about !== "age" && standing.age.state !== "fresh";
  const row: AccountRow = {
    id: account.id,
    title,
    colour: account.colour,
    isMuted: account.isMuted,
    urgency: standing.urgency,
    detail: summary.text,
    tone: summary.tone,
    about: summary.about,
    trialNote: hasTrialNote ? trialInRow(standing.trial, texts) : null,
    ageNote: hasAgeNote ? sentenceStart(ageText(texts, standing.age, now)) : null,
    isStale,
    unread: unreadInRow(unreadSms, texts),
    isUnreadKnown: unreadSms.state === "known",
    unreadSpoken: unreadText(texts, unreadSms),
    searchable: searchableText(account, title),
  };
  return { account, standing, row };
}

/** The rows of `next`, each as it was in `previous` where nothing in it changed: what stays need not be drawn again. */
export function keptRows(previous: readonly AccountRow[], next: readonly AccountRow[]): AccountRow[] {
  const known = new Map(previous.map((row) => [row.id, row]));
  return next.map((row) => {
    const before = known.get(row.id);
    return before !== undefined && isSameRow(before, row) ? before : row;
  });
}

function unreadInRow(unread: AccountState["snapshot"]["customer"]["unreadSms"], texts: Texts): string {
  if (unread.state !== "known") return texts.t("fact.noData");
  return unread.value === 0 ? "" : unreadCount(texts, unread.value);
}

function isSameRow(one: AccountRow, other: AccountRow): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => value === values.get(name));
}
