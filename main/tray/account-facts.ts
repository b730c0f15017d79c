import { balanceFacts } from "../../contract/accounts/balance";
import { shorten } from "../../contract/shorten";
import type { TrialStatus } from "../../contract/trial";
import {
  accountTitle,
  accountTrouble,
  agedBalanceText,
  agedBlocksText,
  agedTfaText,
  ageText,
  failureText,
  moneyText,
  readAtText,
  setupText,
  tariffText,
  trialShortText,
  trialText,
  unreadCount,
  unreadText,
} from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { TrayAccount } from "./account-status";

/** Longer names of accounts would make the menu as wide as the screen. */
const titleMaxGraphemes = 40;

/** A fact in a sentence, and in a few words beside others. */
type TrayFact = {
  name: string;
  text: string;
  /** Empty: all is well, which needs no words beside others; null: a detail, left out where there is little room. */
  short: string | null;
};

/**
 * The facts of an account after its title, the gravest first, for the tooltip and the menu.
 *
 * @param now milliseconds since 1970, by the corrected clock
 */
export function accountFacts(one: TrayAccount, now: number, texts: Texts): TrayFact[] {
  const { account, trial, age, tfaAge, balanceAge } = one;
  const { blocks, unreadSms, tariff, isSetupComplete } = account.snapshot.customer;
  const trouble = accountTrouble(account);
  const troubleLine = trouble === null ? null : failureText(texts, trouble).title;
  // Without a failure too, nothing may look current that is not.
  const ageShort = trouble === null && age.state !== "fresh" ? ageText(texts, age, now) : "";
  const facts: [name: string, text: string | null, short?: string][] = [
    ["trouble", troubleLine, troubleLine ?? ""],
    ["blocks", agedBlocksText(texts, blocks, age, now), blocksShort(one, texts)],
    ["trial", trialText(texts, trial), trialShort(one, texts)],
    ["unread", unreadText(texts, unreadSms), unreadShort(one, texts)],
    ["balance", agedBalanceText(texts, account, balanceAge, now), balanceShort(one, texts)],
    ["tariff", tariffText(texts, tariff)],
    ["tfa", agedTfaText(texts, account.snapshot.tfa, tfaAge, now)],
    ["setup", setupText(texts, isSetupComplete)],
    ["muted", account.isMuted ? texts.t("accounts.mutedLine") : null, texts.t("tray.muted")],
    ["read-at", readAtText(texts, age, now), ageShort],
  ];
  return facts.flatMap(([name, text, short = null]) => (text === null ? [] : [{ name, text, short }]));
}

/** The name of an account in the tray. */
export function trayTitle({ account }: TrayAccount, texts: Texts): string {
  return shorten(accountTitle(texts, account), titleMaxGraphemes);
}

/** The lines that the tooltip and the menu share, kept for the next ones too as long as their accounts do not change. */
const lines = new WeakMap<TrayAccount, { line: string; texts: Texts }>();

/** One of several accounts in one line: its name, and whatever there is to know about it, the gravest first. */
export function accountLine(one: TrayAccount, now: number, texts: Texts): string {
  const known = lines.get(one);
  if (known?.texts === texts) return known.line;
  const line = newAccountLine(one, now, texts);
  lines.set(one, { line, texts });
  return line;
}

function newAccountLine(one: TrayAccount, now: number, texts: Texts): string {
  const title = trayTitle(one, texts);
  const shorts = accountFacts(one, now, texts).map(({ short }) => short);
  const summary = shorts.filter((short) => short !== null && short !== "").join(" · ");
  return summary === "" ? title : texts.t("tray.account", { title, summary });
}

function blocksShort({ account: { snapshot } }: TrayAccount, { t }: Texts): string {
  const { blocks } = snapshot.customer;
  if (blocks.state === "known" && blocks.value.length > 0) return t("tray.blocked");
  return blocks.state === "unknown" && snapshot.customerReadAt !== null ? t("tray.blocksUnknown") : "";
}

function trialShort({ trial, account: { snapshot } }: TrayAccount, texts: Texts): string {
  const shortOf: Record<TrialStatus["state"], () => string> = {
    running: () => trialShortText(texts, trial),
    "ends-today": () => texts.t("tray.trialEndsToday"),
    ended: () => texts.t("tray.trialEnded"),
    none: () => "",
    unknown: () => (snapshot.customerReadAt === null ? "" : texts.t("tray.trialUnknown")),
  };
  return shortOf[trial.state]();
}

function unreadShort({ account: { snapshot } }: TrayAccount, texts: Texts): string {
  const unread = snapshot.customer.unreadSms;
  if (unread.state !== "known") return snapshot.customerReadAt === null ? "" : texts.t("tray.unreadUnknown");
  return unread.value === 0 ? "" : texts.t("tray.unread", { count: unreadCount(texts, unread.value) });
}

/** Only where it is short: a line has room for what is wrong. */
function balanceShort({ account }: TrayAccount, texts: Texts): string {
  const facts = balanceFacts(account.snapshot.balance, account.balanceWarnBelow);
  if (facts.state !== "known" || facts.value.level === "enough") return "";
  return texts.t("tray.balanceLow", { amount: moneyText(texts, facts.value.amount) });
}
