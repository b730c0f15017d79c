import { shorten } from "../../contract/shorten";
import { accountTitle, accountTrouble, failureText, trialShortText, unreadCount } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { TrayAccount } from "./account-status";

/** Longer names of accounts would make the menu as wide as the screen. */
const titleMaxGraphemes = 40;

/** One of several accounts in one line: its name, and whatever there is to know about it, the gravest first. */
export function accountLine(one: TrayAccount, texts: Texts): string {
  const title = shorten(accountTitle(texts, one.account), titleMaxGraphemes);
  const summary = [
    blockPart(one, texts),
    troublePart(one, texts),
    trialPart(one, texts),
    unreadPart(one, texts),
  ]
    .filter((part) => part !== null)
    .join(" · ");
  return summary === "" ? title : texts.t("tray.account", { title, summary });
}

function blockPart({ account: { snapshot } }: TrayAccount, texts: Texts): string | null {
  const { blocks } = snapshot.customer;
  if (blocks.state === "known" && blocks.value.length > 0) return texts.t("tray.blocked");
  const isOdd = blocks.state === "unknown" && snapshot.customerReadAt !== null;
  return isOdd ? texts.t("tray.blocksUnknown") : null;
}

function troublePart({ account, age }: TrayAccount, texts: Texts): string | null {
  const trouble = accountTrouble(account);
  if (trouble !== null) return failureText(texts, trouble).title;
  return age.state === "never" ? texts.t("fact.age.never") : null;
}

function trialPart({ trial }: TrayAccount, texts: Texts): string | null {
  switch (trial.state) {
    case "running":
      return trialShortText(texts, trial);
    case "ends-today":
      return texts.t("tray.trialEndsToday");
    case "ended":
      return texts.t("tray.trialEnded");
    default:
      return null;
  }
}

function unreadPart({ account: { snapshot } }: TrayAccount, texts: Texts): string | null {
  const unread = snapshot.customer.unreadSms;
  if (unread.state === "known") {
    return unread.value === 0 ? null : texts.t("tray.unread", { count: unreadCount(texts, unread.value) });
  }
  return snapshot.customerReadAt === null ? null : texts.t("tray.unreadUnknown");
}
