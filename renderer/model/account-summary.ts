import type { AccountState } from "../../contract/state";
import { accountTitle, accountTrouble, blocksText, failureText, unreadText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** One account in the list of accounts. */
export type AccountSummary = { title: string; detail: string; isTrouble: boolean };

/** The most pressing thing about `account`: a failure, then a block, then its unread SMS. */
export function accountSummary(account: AccountState, texts: Texts): AccountSummary {
  const title = accountTitle(texts, account);
  const { blocks, unreadSms } = account.snapshot.customer;
  const trouble = accountTrouble(account);
  if (trouble !== null) return { title, detail: failureText(texts, trouble).title, isTrouble: true };
  if (blocks.state === "known") return { title, detail: blocksText(texts, blocks), isTrouble: true };
  return { title, detail: unreadText(texts, unreadSms), isTrouble: false };
}
