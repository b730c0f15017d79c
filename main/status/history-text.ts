import type { HistoryEntry } from "../../contract/history";
import { changeLine } from "../../locales/change-words";
import { localMoment } from "../../locales/dates";
import type { Texts } from "../../locales/texts";

/** What happened to an account in lines for people, in the order of `entries`, without a final line break. */
export function historyText(entries: readonly HistoryEntry[], now: number, texts: Texts): string {
  if (entries.length === 0) return texts.t("status.history-empty");
  const lines = entries.map(({ change }) =>
    texts.t("status.history-line", {
      time: localMoment(texts, change.at, now),
      change: changeLine(texts, change),
    }),
  );
  return lines.join("\n");
}
