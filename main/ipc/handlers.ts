import type { HistoryEntry } from "../../contract/history";
import type { AccountId, AppState, DamagedFile } from "../../contract/state";
import type { Accounts } from "../accounts/accounts";
import type { SettingsStore } from "../settings/settings";
import { openLink } from "../system/links";
import type { IpcHandlers } from "./answer";

/** The handlers of the contract's requests: each hands on to the part that owns the matter. */
export function createHandlers(parts: {
  accounts: Accounts;
  settings: SettingsStore;
  state: () => AppState;
  damagedFiles: DamagedFile[];
  publish: () => void;
  /** The account's history of the last `days` days, newest first. */
  history: (accountId: AccountId, days: number) => HistoryEntry[];
  quit: () => void;
}): IpcHandlers {
  const { accounts, settings, state, damagedFiles, publish } = parts;
  return {
    getState: state,
    submitAccessKey: (request) => accounts.submitAccessKey(request),
    submitPin: ({ accountId, action, pin }) => accounts.submitPin(accountId, action === "enable", pin),
    renameAccount: ({ accountId, label }) => accounts.rename(accountId, label),
    removeAccount: ({ accountId }) => accounts.remove(accountId),
    refresh: ({ accountId }) => accounts.refresh(accountId),
    startDemo: async () => ({ accountId: await accounts.startDemo() }),
    async openLink({ link }) {
      if (!(await openLink(link))) throw new Error("The system opened no browser");
    },
    readHistory: ({ accountId, days }) => parts.history(accountId, days),
    quit: parts.quit,
    changeSettings(patch) {
      const before = settings.current().pollIntervalMinutes;
      settings.change(Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)));
      if (settings.current().pollIntervalMinutes !== before) accounts.intervalChanged();
      publish();
    },
    dismissDamagedFiles() {
      damagedFiles.length = 0;
      publish();
    },
  };
}
