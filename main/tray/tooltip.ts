import type { AppState } from "../../contract/state";
import { localMoment } from "../../locales/dates";
import type { StartTexts } from "../../locales/start-texts";
import type { Texts } from "../../locales/texts";
import { isPaused } from "../notifications/policy/pause";
import { accountFacts, type TrayFact } from "./account-facts";
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

/**
 * The tooltip of the tray: the facts of the only account in lines, or a line for each of several, worst first; then that
 * changes are not being saved, and until when notifications are paused.
 * Where it would be too long, what matters least is left out or said shorter.
 *
 * @param maxLength in UTF-16 code units
 */
export function trayTooltip({ state, now, accounts }: TrayView, texts: Texts, maxLength: number): string {
  const [first] = accounts;
  if (first === undefined) return texts.t("tray.noAccount");
  const unsaved = state.unsavedChanges === null ? "" : texts.t("window.unsaved.title");
  const last = [unsaved, pauseText(state, now, texts)];
  if (accounts.length === 1) {
    const others = last.map((text) => ({ text, short: "", dropOrder: 1 }));
    return fittingLines([...accountFacts(first, now, texts), ...others], maxLength);
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

/** A fact, or what else the tooltip says. */
type Line = Pick<TrayFact, "text" | "short" | "dropOrder">;

function fittingLines(lines: Line[], maxLength: number): string {
  const inOrder = lines.toSorted((one, other) => other.dropOrder - one.dropOrder);
  for (let shortened = 0; shortened <= inOrder.length; shortened += 1) {
    const shortLines = inOrder.slice(0, shortened);
    const text = joined(lines.map((line) => (shortLines.includes(line) ? line.short : line.text)));
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
    lines.push(accountLine(one, now, texts));
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
  return lines
    .map(plainLine)
    .filter((line) => line !== "")
    .join("\n");
}

/** The last resort, for names of many code units. */
function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).toWellFormed()}…`;
}
