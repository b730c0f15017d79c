import { balanceFacts } from "../../contract/accounts/balance";
import { shorten } from "../../contract/shorten";
import {
  accountTitle,
  accountTrouble,
  ageText,
  failureText,
  moneyText,
  trialShortText,
  unreadCount,
} from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { TrayAccount } from "./account-status";

/** Longer names of accounts would make the menu as wide as the screen. */
const titleMaxGraphemes = 40;

/**
 * One of several accounts in one line: its name, and whatever there is to know about it, the gravest first.
 *
 * @param now milliseconds since 1970, by the corrected clock
 */
export function accountLine(one: TrayAccount, now: number, texts: Texts): string {
  const title = shorten(accountTitle(texts, one.account), titleMaxGraphemes);
  const summary = [
    blockPart(one, texts),
    troublePart(one, now, texts),
    balancePart(one, texts),
    trialPart(one, texts),
    unreadPart(one, texts),
    one.account.isMuted ? texts.t("tray.muted") : null,
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

/** Why the account is not current, else that it is not: without a failure too, nothing in its line may look current. */
function troublePart({ account, age }: TrayAccount, now: number, texts: Texts): string | null {
  const trouble = accountTrouble(account);
  if (trouble !== null) return failureText(texts, trouble).title;
  return age.state === "fresh" ? null : ageText(texts, age, now);
}

/** Only where it is short: an account's line has room for what is wrong. */
function balancePart({ account }: TrayAccount, texts: Texts): string | null {
  const facts = balanceFacts(account.snapshot.balance, account.balanceWarnBelow);
  if (facts.state !== "known" || facts.value.level === "enough") return null;
  return texts.t("tray.balanceLow", { amount: moneyText(texts, facts.value.amount) });
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
