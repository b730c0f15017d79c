import type { AccountState } from "../../contract/state";
import { isoDateText } from "../../locales/dates";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { fileNamePart } from "./file-name";

/**
 * The name that is offered for an account's history, in the language of the window. It begins with a word of ours, and so
 * is none of the names that Windows keeps for itself, whatever the account is called.
 *
 * @param now milliseconds since 1970
 */
export function historyFileName(
  texts: Texts,
  account: AccountState,
  now: number,
  format: "csv" | "json",
): string {
  const title = fileNamePart(accountTitle(texts, account));
  const name = texts.t("window.history.export.name", { title, date: isoDateText(now) });
  return `${name.replace(/\s+/g, " ")}.${format}`;
}
