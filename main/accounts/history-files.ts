import type { AccountId } from "../../contract/state";
import { createHistoryFile, type HistoryFile, type HistoryStorage } from "./history-file";

/** The histories of all accounts. */
export type Histories = {
  /** The history of an account, opened when it is first asked for. */
  of: (accountId: AccountId) => HistoryFile;
  /** Deletes the history of an account that was removed. */
  remove: (accountId: AccountId) => void;
};

/** The histories of the accounts, each in the storage that `storageOf` gives for it. */
export function createHistories(
  parts: Omit<Parameters<typeof createHistoryFile>[0], "storage"> & {
    storageOf: (accountId: AccountId) => HistoryStorage;
  },
): Histories {
  const { storageOf, ...shared } = parts;
  const files = new Map<AccountId, HistoryFile>();
  function of(accountId: AccountId): HistoryFile {
    const file = files.get(accountId) ?? createHistoryFile({ ...shared, storage: storageOf(accountId) });
    files.set(accountId, file);
    return file;
  }
  return {
    of,
    remove(accountId) {
      of(accountId).remove();
      files.delete(accountId);
    },
  };
}
