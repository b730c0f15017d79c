import type { BrowserWindow } from "electron";
import type { HistoryEntry } from "../../contract/history";
import type { SavedFile } from "../../contract/ipc";
import { valueOrNull } from "../../contract/reading";
import type { AccountState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import { historyCsv } from "../accounts/history-csv";
import { historyReport } from "../accounts/history-report";
import { historyFileName } from "./history-file-name";
import { saveFile } from "./save-file";

/**
 * Writes a history to a file that the user chooses: a table, or the object that `--status --history --json` prints.
 *
 * @param entries in the order in which they are written; null: they can't be read
 * @param now milliseconds since 1970, for the name that is offered
 */
export async function exportHistory(parts: {
  account: AccountState;
  entries: HistoryEntry[] | null;
  format: "csv" | "json";
  texts: Texts;
  now: number;
  window: BrowserWindow | null;
}): Promise<SavedFile> {
  const { account, entries, format, texts, window } = parts;
  if (entries === null) return { state: "failed" };
  return saveFile({
    window,
    defaultName: historyFileName(texts, account, parts.now, format),
    filters: [{ name: texts.t(`window.history.export.${format}`), extensions: [format] }],
    text: format === "csv" ? historyCsv(entries, texts) : jsonText(account, entries),
  });
}

function jsonText({ label, snapshot }: AccountState, entries: HistoryEntry[]): string {
  const customerId = valueOrNull(snapshot.customer.customerId);
  return `${JSON.stringify(historyReport({ label, customerId }, entries), null, 2)}\n`;
}
