import { shorten } from "../../contract/shorten";
import type { AccountId } from "../../contract/state";
import { type ChangeText, changeText } from "../../locales/change-words";
import type { Texts } from "../../locales/texts";
import type { Notification } from "./notification";

/** The longest name of an account in a notification, in graphemes: the system cuts long titles. */
const maxNameLength = 40;
const maxSummaryLines = 5;

/**
 * The text of a notification, our own throughout: nothing of the server's texts is in it.
 *
 * @param nameOf the account's name as the user knows it; null: there is only one account, and no need to name it
 */
export function notificationText(
  texts: Texts,
  { accountId, content }: Notification,
  nameOf: (accountId: AccountId) => string | null,
): ChangeText {
  const withName = (id: AccountId, title: string): string => {
    const name = nameOf(id);
    return name === null
      ? title
      : texts.t("notification.titleOf", { account: shorten(name, maxNameLength), title });
  };
  if (content.kind === "change") {
    const { title, body } = changeText(texts, content.change);
    return { title: withName(accountId, title), body };
  }
  const { items } = content;
  const lines = items
    .slice(0, maxSummaryLines)
    .map(({ accountId: id, change }) => withName(id, changeText(texts, change).title));
  const more = items.length - lines.length;
  if (more > 0) lines.push(texts.t("notification.summary.more", { count: more }));
  return { title: texts.t("notification.summary.title", { count: items.length }), body: lines.join("\n") };
}
