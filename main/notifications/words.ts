import { shorten } from "../../contract/shorten";
import type { AccountId } from "../../contract/state";
import { type ChangeWords, changeWords } from "../../locales/change-words";
import type { Texts } from "../../locales/texts";
import type { AccountChange, Notice } from "./notice";

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
): ChangeWords {
  if (content.kind === "summary") return summaryWords(texts, content.items, nameOf);
  const words = changeWords(texts, content.change);
  const name = accountId === null ? null : nameOf(accountId);
  return { ...words, title: withName(texts, name, words.title) };
}

function summaryWords(
  texts: Texts,
  items: AccountChange[],
  nameOf: (accountId: AccountId) => string | null,
): ChangeWords {
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
