import type { AccountId, AppState } from "../../contract/state";
import { localMoment } from "../../locales/dates";
import {
  accountTitle,
  accountTrouble,
  agedBlocksText,
  agedTfaText,
  failureText,
  readAtText,
  setupText,
  tariffText,
  trialText,
  unreadText,
} from "../../locales/facts";
import type { StartTexts } from "../../locales/start-texts";
import type { Texts } from "../../locales/texts";
import { isPaused, type PauseChoice } from "../notifications/pause";
import { accountLine } from "./account-line";
import { type TrayAccount, trayAccounts } from "./account-status";

/** More accounts than this are left to the window: a longer menu runs off the screen. */
const mostAccounts = 10;

/** What the user may ask for in the tray. `accountId` null: all accounts, or none in particular. */
export type TrayAction =
  | { kind: "refresh"; accountId: AccountId | null }
  | { kind: "open"; accountId: AccountId | null }
  | { kind: "pause"; until: PauseChoice | null }
  | { kind: "settings" }
  | { kind: "cabinet" }
  | { kind: "quit" };

/**
 * One line of the menu, as data. A fact opens its account when it is chosen: a disabled line would be grey, and out
 * of reach for the keyboard and for screen readers.
 */
export type MenuLine =
  | { kind: "fact" | "action"; id: string; label: string; isEnabled: boolean; action: TrayAction }
  | { kind: "submenu"; id: string; label: string; isEnabled: boolean; lines: MenuLine[] }
  | { kind: "separator"; id: string };

/**
 * The menu of the tray, top to bottom: the facts of the only account, or a submenu for each of several, worst first;
 * of many, for those that need attention most.
 * Labels are plain text, not yet escaped.
 *
 * @param now milliseconds since 1970, by the corrected clock
 */
export function trayMenu(state: AppState, now: number, texts: Texts): MenuLine[] {
  const accounts = trayAccounts(state, now);
  const [first, ...others] = accounts;
  if (first === undefined) {
    return [
      action("add-key", texts.t("tray.addKey"), { kind: "open", accountId: null }),
      separator("end-of-accounts"),
      ...lastLines(texts),
    ];
  }
  if (others.length === 0) {
    return [
      ...factLines(first, now, texts),
      separator("end-of-accounts"),
      ...accountActions(first, texts),
      pauseLine(state, now, texts),
      ...lastLines(texts),
    ];
  }
  return [
    ...accounts.slice(0, mostAccounts).map((one) => accountMenu(one, now, texts)),
    ...restLine(accounts.length - mostAccounts, texts),
    separator("end-of-accounts"),
    action("refresh", texts.t("tray.refreshAll"), { kind: "refresh", accountId: null }),
    action("open", texts.t("tray.open"), { kind: "open", accountId: null }),
    pauseLine(state, now, texts),
    ...lastLines(texts),
  ];
}

/** The menu before the accounts are known. */
export function startingMenu(texts: StartTexts): MenuLine[] {
  return [
    action("open", texts.t("tray.open"), { kind: "open", accountId: null }),
    separator("end-of-accounts"),
    ...lastLines(texts),
  ];
}

function accountMenu(one: TrayAccount, now: number, texts: Texts): MenuLine {
  const { id } = one.account;
  const lines = [
    ...factLines(one, now, texts),
    separator(`${id}:end-of-facts`),
    ...accountActions(one, texts),
  ];
  return { kind: "submenu", id, label: accountLine(one, now, texts), isEnabled: true, lines };
}

/** How many accounts are not in the menu, and the way to them. */
function restLine(count: number, texts: Texts): MenuLine[] {
  if (count <= 0) return [];
  return [action("rest", texts.t("tray.moreInWindow", { count }), { kind: "open", accountId: null })];
}

function factLines(one: TrayAccount, now: number, texts: Texts): MenuLine[] {
  const { account, trial, age, tfaAge } = one;
  const { customer, tfa } = account.snapshot;
  const trouble = accountTrouble(account);
  const facts: [name: string, label: string | null][] = [
    ["title", accountTitle(texts, account)],
    ["trouble", trouble === null ? null : failureText(texts, trouble).title],
    ["blocks", agedBlocksText(texts, customer.blocks, age, now)],
    ["trial", trialText(texts, trial)],
    ["unread", unreadText(texts, customer.unreadSms)],
    ["tariff", tariffText(texts, customer.tariff)],
    ["tfa", agedTfaText(texts, tfa, tfaAge, now)],
    ["setup", setupText(texts, customer.isSetupComplete)],
    ["read-at", readAtText(texts, age, now)],
  ];
  return facts.flatMap(([name, label]) => (label === null ? [] : [fact(account.id, name, label)]));
}

function accountActions({ account: { id } }: TrayAccount, texts: Texts): MenuLine[] {
  return [
    action(`${id}:refresh`, texts.t("tray.refresh"), { kind: "refresh", accountId: id }),
    action(`${id}:open`, texts.t("tray.open"), { kind: "open", accountId: id }),
  ];
}

/** Pausing the notices; while they are paused, until when, and taking them up again. */
function pauseLine({ settings }: AppState, now: number, texts: Texts): MenuLine {
  const { pausedUntil } = settings.notifications;
  if (isPaused(pausedUntil, now)) {
    const time = localMoment(texts, pausedUntil, now);
    return action("resume", texts.t("tray.resume", { time }), { kind: "pause", until: null });
  }
  const lines = [
    action("pause:hour", texts.t("tray.pause.hour"), { kind: "pause", until: "hour" }),
    action("pause:tomorrow", texts.t("tray.pause.tomorrow"), { kind: "pause", until: "tomorrow" }),
  ];
  return { kind: "submenu", id: "pause", label: texts.t("tray.pause"), isEnabled: true, lines };
}

function lastLines(texts: StartTexts): MenuLine[] {
  return [
    action("settings", texts.t("tray.settings"), { kind: "settings" }),
    action("cabinet", texts.t("tray.cabinet"), { kind: "cabinet" }),
    separator("end-of-actions"),
    action("quit", texts.t("tray.quit"), { kind: "quit" }),
  ];
}

function fact(accountId: AccountId, name: string, label: string): MenuLine {
  const open: TrayAction = { kind: "open", accountId };
  return { kind: "fact", id: `${accountId}:${name}`, label, isEnabled: true, action: open };
}

function action(id: string, label: string, asked: TrayAction): MenuLine {
  return { kind: "action", id, label, isEnabled: true, action: asked };
}

function separator(id: string): MenuLine {
  return { kind: "separator", id };
}
