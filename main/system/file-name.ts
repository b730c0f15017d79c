import type { AccountState } from "../../contract/state";
import { isoDateText } from "../../locales/dates";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** At most 4 bytes each, so that the whole name stays below the 255 bytes of common file systems. */
const maxTitleCodePoints = 45;
/** What Windows forbids in names, what is invisible or changes the direction of writing, and folder separators. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * The name that the dialog offers for an account's history, valid on every system. It begins with a text of ours, so that
 * no account name makes it one that Windows reserves. `now`: milliseconds since 1970.
 */
export function historyFileName(texts: Texts, account: AccountState, now: number): string {
  const words = accountTitle(texts, account).replace(forbidden, " ").replace(/\s+/g, " ").trim();
  const title = [...words].slice(0, maxTitleCodePoints).join("").trim();
  const isBlank = /^[. ]*$/.test(title);
  const name = texts.t("window.history.export.name", { title: isBlank ? "" : title, date: isoDateText(now) });
  return `${name.replace(/\s+/g, " ")}.csv`;
}
