import type { HistoryEntry } from "../../contract/history";
import type { Texts } from "../../locales/texts";
import type { Loaded } from "../state/use-loaded";

/** Why a history can't be saved now, in words; null: it can. A file holds its entries alone, so one is needed. */
export function savingObstacle(
  texts: Texts,
  history: Loaded<readonly HistoryEntry[]>,
  isDemo: boolean,
): string | null {
  if (history.state === "loading") return texts.t("window.history.loading");
  if (history.state === "failed") return texts.t("window.history.failed");
  if (history.value.length > 0) return null;
  return texts.t(isDemo ? "window.history.demo" : "window.history.noEntries");
}
