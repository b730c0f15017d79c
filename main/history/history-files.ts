import type { HistoryEntry } from "../../contract/history";
import type { AccountId } from "../../contract/state";
import type { LineFile } from "../storage/line-file";
import { type AccountFiles, createAccountFiles } from "./account-files";
import { historyFormat } from "./history-lines";

/** The history of one account, a line for each change. */
export type HistoryFile = Omit<LineFile<HistoryEntry>, "isUnreadable">;

/** The histories of all accounts. */
export type Histories = {
  of: (accountId: AccountId) => HistoryFile;
  /** Deletes what is kept of an account that was removed; returns whether it is gone. */
  remove: (accountId: AccountId) => boolean;
};

/** The histories of the accounts, each in the storage that `storageOf` gives for it. */
export function createHistories(
  deps: Omit<Parameters<typeof createAccountFiles<HistoryEntry>>[0], "format">,
): AccountFiles<HistoryEntry> {
  return createAccountFiles({ ...deps, format: historyFormat });
}
