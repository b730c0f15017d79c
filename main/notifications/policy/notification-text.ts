import { shorten } from "../../../contract/shorten";
import type { AccountId } from "../../../contract/state";
import { type ChangeText, changeText } from "../../../locales/change-texts";
import type { Texts } from "../../../locales/texts";
import { type AccountChange, type Notification, summaryTopic } from "./notification";

/** In graphemes: the system cuts long titles. */
const maxNameLength = 40;
const maxSummaryLines = 5;

/**
 * The text of a notification, entirely our own: none of the server's text is in it.
 *
 * @param nameOf the account's name as the user knows it; null: there is only one account, and no need to name it
 */
export function notificationText(
  texts: Texts,
  { topic, items }: Notification,
  nameOf: (accountId: AccountId) => string | null,
): ChangeText {
  const titleOf = ({ accountId, change }: AccountChange): string => {
    const { title } = changeText(texts, change);
    const name = nameOf(accountId);
    if (name === null) return title;
    return texts.t("notification.titleOf", { account: shorten(name, maxNameLength), title });
  };
  const [first] = items;
  if (topic !== summaryTopic) return { ...changeText(texts, first.change), title: titleOf(first) };
  const lines = items.slice(0, maxSummaryLines).map(titleOf);
  const more = items.length - lines.length;
  if (more > 0) lines.push(texts.t("notification.summary.more", { count: more }));
  return { title: texts.t("notification.summary.title", { count: items.length }), body: lines.join("\n") };
}
