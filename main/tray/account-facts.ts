import { shorten } from "../../contract/shorten";
import {
  accountTitle,
  accountTrouble,
  agedBalanceText,
  agedBlocksText,
  agedTfaText,
  failureText,
  readAtText,
  setupText,
  tariffText,
  trialShortText,
  trialText,
  unreadText,
  wereNoBlocks,
} from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { TrayAccount } from "./account-status";

/** A fact in words: whole, shorter (empty: left out), and its turn to be shortened where there is no room, the highest first. */
export type TrayFact = { name: string; text: string; short: string; dropOrder: number };

/**
 * The facts of an account, the gravest first, for the tooltip and the menu.
 *
 * @param now milliseconds since 1970, by the corrected clock
 */
export function accountFacts(
  { account, trial, age, tfaAge, balanceAge }: TrayAccount,
  now: number,
  texts: Texts,
): TrayFact[] {
  const { blocks, unreadSms, tariff, isSetupComplete } = account.snapshot.customer;
  const trouble = accountTrouble(account);
  const title = accountTitle(texts, account);
  const blocksLine = agedBlocksText(texts, blocks, age, now);
  const isBlocked = blocks.state === "known" && blocks.value.length > 0;
  // That there were none long ago is what a stale account can do without.
  const blocksShort = wereNoBlocks(blocks, age) ? "" : isBlocked ? texts.t("tray.blockedShort") : blocksLine;
  const trialLine = trialText(texts, trial);
  const trialShort =
    trial.state === "running"
      ? texts.t("tray.trialShort", { trial: trialShortText(texts, trial) })
      : trialLine;
  const unread = unreadText(texts, unreadSms);
  const troubleLine = trouble === null ? null : failureText(texts, trouble).title;
  const facts: [name: string, text: string | null, dropOrder: number, short?: string][] = [
    ["title", shorten(title, 40), 4, shorten(title, 16)],
    ["trouble", troubleLine, 0, troubleLine ?? ""],
    ["blocks", blocksLine, 3, blocksShort],
    ["trial", trialLine, 5, trialShort],
    ["unread", unread, 0, unread],
    ["balance", agedBalanceText(texts, account, balanceAge, now), 3],
    ["tariff", tariffText(texts, tariff), 7],
    ["tfa", agedTfaText(texts, account.snapshot.tfa, tfaAge, now), 8],
    ["setup", setupText(texts, isSetupComplete), 6],
    ["muted", account.isMuted ? texts.t("accounts.mutedLine") : null, 6],
    ["read-at", readAtText(texts, age, now), 2],
  ];
  return facts.flatMap(([name, text, dropOrder, short = ""]) =>
    text === null ? [] : [{ name, text, short, dropOrder }],
  );
}
