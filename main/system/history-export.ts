import type { BrowserWindow } from "electron";
import type { RequestInput, SavedFile } from "../../contract/ipc";
import type { AccountState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { Records } from "../storage/records";

/** Answers the wish for a file with an account's history; its code is loaded with the first wish. */
export function createHistoryExport(parts: {
  accounts: () => AccountState[];
  records: Records;
  texts: () => Texts;
  /** Milliseconds since 1970. */
  now: () => number;
  window: () => BrowserWindow | null;
}): (request: RequestInput<"exportHistory">) => Promise<SavedFile> {
  return async ({ accountId, days, format }) => {
    const account = parts.accounts().find(({ id }) => id === accountId);
    if (account === undefined) return { state: "failed" };
    const { exportHistory } = await import("./export-history");
    return exportHistory({
      account,
      entries: parts.records.readHistory(accountId, days),
      format,
      texts: parts.texts(),
      now: parts.now(),
      window: parts.window(),
    });
  };
}
