import type { Age } from "../../contract/age";
import type { Reading } from "../../contract/reading";
import { shorten } from "../../contract/shorten";
import type { Block } from "../../contract/snapshot";
import type { AppState } from "../../contract/state";
import { localMoment } from "../../locales/dates";
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
import type { StartTexts } from "../../locales/start-texts";
import type { Texts } from "../../locales/texts";
import { isPaused } from "../notifications/policy/pause";
import { accountLine } from "./account-line";
import type { TrayAccount, TrayView } from "./account-status";
import { plainLine } from "./label";

/**
 * The maximum length of a tooltip, in UTF-16 code units. Windows cuts at 127 (`NOTIFYICONDATA.szTip`, 128 with its
 * end mark); the others have no limit, yet more than this is not read.
 */
export function tooltipMaxLength(platform: NodeJS.Platform): number {
  return platform === "win32" ? 127 : 1000;
}

/** A line: its full wording, a shorter one (empty: without the line), and its turn to be shortened, the highest first. */
type Line = { full: string; short: string; dropOrder: number };

/**
 * The tooltip of the tray: the facts of the only account in lines, or a line for each of several, worst first; then that
 * changes are not being saved, and until when notifications are paused.
 * Where it would be too long, what matters least is left out or said shorter.
 *
 * @param maxLength in UTF-16 code units
 */
export function trayTooltip({ state, now, accounts }: TrayView, texts: Texts, maxLength: number): string {
  const [first, ...others] = accounts;
  if (first === undefined) return texts.t("tray.noAccount");
  const unsaved = state.unsavedChanges === null ? "" : texts.t("window.unsaved.title");
  const last = [unsaved, pauseText(state, now, texts)];
  if (others.length === 0) {
    const lines = [...factLines(first, now, texts), ...last.map((line) => optional(line, 1))];
    return fittingLines(lines, maxLength);
  }
  const rest = last.map((line) => (line === "" ? "" : `\n${line}`)).join("");
  return fittingAccounts(accounts, now, texts, maxLength - rest.length) + rest;
}

/** Until when notifications are paused; empty: they are not. */
function pauseText({ settings }: AppState, now: number, texts: Texts): string {
  const { pausedUntil } = settings.notifications;
  if (!isPaused(pausedUntil, now)) return "";
  return texts.t("tray.paused", { time: localMoment(texts, pausedUntil, now) });
}

/** The tooltip before the accounts are known. */
export function startingTooltip(texts: StartTexts): string {
  return texts.t("tray.starting");
}

function factLines(
  { account, trial, age, tfaAge, balanceAge }: TrayAccount,
  now: number,
  texts: Texts,
): Line[] {
  const { customer, tfa } = account.snapshot;
  const trouble = accountTrouble(account);
  const title = plainLine(accountTitle(texts, account));
  const trialShort = texts.t("tray.trialShort", { trial: trialShortText(texts, trial) });
  const hasDate = trial.state === "running";
  return [
    { full: shorten(title, 40), short: shorten(title, 16), dropOrder: 4 },
    trouble === null ? null : always(failureText(texts, trouble).title),
    blocksLine(customer.blocks, age, now, texts),
    { full: trialText(texts, trial), short: hasDate ? trialShort : trialText(texts, trial), dropOrder: 5 },
    always(unreadText(texts, customer.unreadSms)),
    optional(agedBalanceText(texts, account, balanceAge, now) ?? "", 3),
    optional(plainLine(tariffText(texts, customer.tariff)), 7),
    optional(agedTfaText(texts, tfa, tfaAge, now), 8),
    optional(setupText(texts, customer.isSetupComplete) ?? "", 6),
    optional(account.isMuted ? texts.t("accounts.mutedLine") : "", 6),
    optional(readAtText(texts, age, now), 2),
  ].filter((line) => line !== null);
}

/** That there were none long ago is what a stale account can do without. */
function blocksLine(blocks: Reading<Block[]>, age: Age, now: number, texts: Texts): Line {
  const full = agedBlocksText(texts, blocks, age, now);
  if (wereNoBlocks(blocks, age)) return { full, short: "", dropOrder: 3 };
  const isBlocked = blocks.state === "known" && blocks.value.length > 0;
  return { full, short: isBlocked ? texts.t("tray.blockedShort") : full, dropOrder: 3 };
}

function always(full: string): Line {
  return { full, short: full, dropOrder: 0 };
}

function optional(full: string, dropOrder: number): Line {
  return { full, short: "", dropOrder };
}

function fittingLines(lines: Line[], maxLength: number): string {
  const inOrder = lines.toSorted((one, other) => other.dropOrder - one.dropOrder);
  for (let shortened = 0; shortened <= inOrder.length; shortened += 1) {
    const shortLines = inOrder.slice(0, shortened);
    const text = joined(lines.map((line) => (shortLines.includes(line) ? line.short : line.full)));
    if (text.length <= maxLength) return text;
  }
  return cut(joined(lines.map(({ short }) => short)), maxLength);
}

/** As many accounts as fit, worst first, and how many more there are. */
function fittingAccounts(
  accounts: readonly TrayAccount[],
  now: number,
  texts: Texts,
  maxLength: number,
): string {
  const lines: string[] = [];
  for (const one of accounts) {
    lines.push(plainLine(accountLine(one, now, texts)));
    if (joined(lines).length > maxLength) break;
  }
  for (let count = lines.length; count > 0; count -= 1) {
    const more = accounts.length - count;
    const last = more === 0 ? "" : texts.t("tray.moreAccounts", { count: more });
    const text = joined([...lines.slice(0, count), last]);
    if (text.length <= maxLength) return text;
  }
  return cut(joined(lines), maxLength);
}

function joined(lines: string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

/** The last resort, for names of many code units. */
function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).toWellFormed()}…`;
}
