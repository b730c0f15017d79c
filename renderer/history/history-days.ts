import type { HistoryEntry } from "../../contract/history";
import { changeLine, suppressionText } from "../../locales/change-texts";
import { dayText, timeText } from "../../locales/dates";
import type { Texts } from "../../locales/texts";

/** One change as a line; `silence`: why it raised no notification, null: it raised one. */
export type HistoryLine = { time: string; what: string; silence: string | null };

/** The changes of one local day. */
export type HistoryDay = { day: string; lines: HistoryLine[] };

/**
 * A history by local days, as the entries come: newest first.
 *
 * @param now milliseconds since 1970
 */
export function historyDays(entries: readonly HistoryEntry[], now: number, texts: Texts): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const { change, outcome } of entries) {
    const day = dayText(texts, change.at, now);
    const line = {
      time: timeText(change.at),
      what: changeLine(texts, change),
      silence: outcome === "shown" ? null : suppressionText(texts, outcome),
    };
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
