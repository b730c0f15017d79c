import { shorten } from "../../contract/shorten";
import type { AppState } from "../../contract/state";
import { localMoment } from "../../locales/dates";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";
import { isPaused } from "../notifications/policy/pause";
import { accountFacts, accountLine, trayTitle } from "./account-facts";
import type { TrayAccount, TrayView } from "./account-status";
import { plainLine } from "./label";

/** The length of a name where there is no room, in graphemes. */
const titleMaxShortened = 16;

/**
 * The maximum length of a tooltip, in UTF-16 code units. Windows cuts at 127 (`NOTIFYICONDATA.szTip`, 128 with its
 * end mark); the others have no limit, yet more than this is not read.
 */
export function tooltipMaxLength(platform: NodeJS.Platform): number {
  return platform === "win32" ? 127 : 1000;
}

/**
 * The tooltip of the tray: the facts of the only account in lines, or a line for each of several, worst first; then that
 * changes are not being saved, and until when notifications are paused.
 * Where it would be too long, facts are said in a few words, and the least urgent lines are left out.
 *
 * @param maxLength in UTF-16 code units
 */
export function trayTooltip({ state, now, accounts }: TrayView, texts: Texts, maxLength: number): string {
  const [first] = accounts;
  if (first === undefined) return texts.t("tray.noAccount");
  const unsaved = state.unsavedChanges === null ? "" : texts.t("window.unsaved.title");
  const last = joined([unsaved, pauseText(state, now, texts)]);
  const rest = last === "" ? "" : `\n${last}`;
  const room = maxLength - rest.length;
  if (accounts.length === 1) return onlyAccount(first, now, texts, room) + rest;
  return allAccounts(accounts, now, texts, room) + rest;
}

/** Until when notifications are paused; empty: they are not. */
function pauseText({ settings }: AppState, now: number, texts: Texts): string {
  const { pausedUntil } = settings.notifications;
  if (!isPaused(pausedUntil, now)) return "";
  return texts.t("tray.paused", { time: localMoment(texts, pausedUntil, now) });
}

/** All facts in sentences, or those that matter most, in a few words. */
function onlyAccount(one: TrayAccount, now: number, texts: Texts, maxLength: number): string {
  const title = trayTitle(one, texts);
  const facts = accountFacts(one, now, texts);
  const whole = joined([title, ...facts.map(({ text }) => text)]);
  if (whole.length <= maxLength) return whole;
  const shorts = facts.flatMap(({ text, short }) => (short === null ? [] : [sentenceStart(short || text)]));
  return fittingLines([shorten(title, titleMaxShortened), ...shorts], maxLength, () => "");
}

/** As many accounts as fit, worst first, and how many more there are. */
function allAccounts(accounts: readonly TrayAccount[], now: number, texts: Texts, maxLength: number): string {
  const lines: string[] = [];
  for (const one of accounts) {
    lines.push(accountLine(one, now, texts));
    if (joined(lines).length > maxLength) break;
  }
  return fittingLines(lines, maxLength, (shown) => {
    const count = accounts.length - shown;
    return count === 0 ? "" : texts.t("tray.moreAccounts", { count });
  });
}

/** The first lines, as many as fit, and what `endOf` says after so many. */
function fittingLines(lines: string[], maxLength: number, endOf: (shown: number) => string): string {
  for (let shown = lines.length; shown > 0; shown -= 1) {
    const text = joined([...lines.slice(0, shown), endOf(shown)]);
    if (text.length <= maxLength) return text;
  }
  return cut(joined(lines), maxLength);
}

function joined(lines: string[]): string {
  return lines
    .map(plainLine)
    .filter((line) => line !== "")
    .join("\n");
}

/** The last resort, for names of many code units. */
function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).toWellFormed()}…`;
}
