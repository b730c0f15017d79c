import { sampleDays } from "../../contract/sample";
import { dayMs } from "../../contract/time";
import { localMoment } from "../../locales/dates";
import type { Texts } from "../../locales/texts";

/**
 * What stands in place of changes where there are none: only of a time that was watched is it said that nothing changed.
 *
 * @param since when the oldest known record was made, milliseconds since 1970; null: none is known of
 * @param now milliseconds since 1970
 */
export function noEntriesText(texts: Texts, since: number | null, spanDays: number, now: number): string {
  if (since === null) return texts.t("window.history.noEntries");
  if (since <= now - spanDays * dayMs) return texts.t("window.history.empty");
  // The records reach back no further, and what was before them is not known.
  if (since <= now - sampleDays * dayMs) return texts.t("window.history.noEntries");
  return texts.t("window.history.noEntriesSince", { time: localMoment(texts, since, now) });
}
