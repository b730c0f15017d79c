import type { HistoryEntry, Outcome } from "../../contract/history";
import { changeLine } from "../../locales/change-texts";
import { sheetTimeText } from "../../locales/dates";
import type { Texts } from "../../locales/texts";
import { csvText } from "./csv";

/** A history as a table, in the order of `entries`, for the spreadsheets of the language: in Russian Excel wants `;`. */
export function historyCsv(entries: readonly HistoryEntry[], texts: Texts): string {
  const heading = (["time", "event", "notice", "iso"] as const).map((column) =>
    texts.t(`window.history.export.${column}`),
  );
  const rows = entries.map(({ change, outcome }) => [
    sheetTimeText(texts, change.at),
    changeLine(texts, change),
    outcomeText(texts, outcome),
    new Date(change.at).toISOString().replace(/\.\d+Z$/, "Z"),
  ]);
  return csvText([heading, ...rows], texts.language === "ru" ? ";" : ",");
}

function outcomeText(texts: Texts, outcome: Outcome): string {
  if (outcome === "shown") return texts.t("window.history.export.shown");
  return texts.t("window.history.export.notShown", { reason: texts.t(`notification.reason.${outcome}`) });
}
