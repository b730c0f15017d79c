import type { RequestInput, SavedFile } from "../../contract/ipc";
import { valueOrNull } from "../../contract/reading";
import type { AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { Accounts } from "../accounts/accounts";
import type { DiagnosticsService } from "../diagnostics/diagnostics";
import type { Records } from "../history/records";
import type { IpcHandlers } from "../ipc/answer";
import type { NetworkProxy } from "../network/proxy";
import type { SettingsStore } from "../settings/settings";
import type { DamagedFiles } from "../storage/damaged-files";
import { openFolder, openLicences, openLink } from "../system/links";
import type { UpdateService } from "../updates/updates";
import type { SystemSettings } from "./system-settings";

/** The handlers of the contract's requests: each calls the owner of its matter. */
export function createHandlers(deps: {
  accounts: Accounts;
  settings: SettingsStore;
  system: SystemSettings;
  diagnostics: DiagnosticsService;
  proxy: NetworkProxy;
  state: () => AppState;
  texts: () => Texts;
  /** The page asks for the whole state. */
  onStateAsked: () => void;
  damagedFiles: DamagedFiles;
  publish: () => void;
  records: Records;
  updates: UpdateService;
  /** Where the application keeps its files. */
  dataFolder: string;
  /** Rejects when the system does not take it. */
  copyText: (text: string) => Promise<void>;
  exportHistory: (request: RequestInput<"exportHistory">) => Promise<SavedFile>;
  windowHandlers: Pick<IpcHandlers, "closeWindow" | "setWindowPinned" | "fitWindowHeight" | "keepTypedText">;
  quit: () => void;
}): IpcHandlers {
  const { accounts, settings, diagnostics, state, damagedFiles, publish, records, updates } = deps;
  return {
    getState() {
      deps.onStateAsked();
      return state();
    },
    submitAccessKey: (request) => accounts.submitAccessKey(request),
    submitPin: ({ accountId, action, pin }) => accounts.submitPin(accountId, action === "enable", pin),
    changeAccount: ({ accountId, ...patch }) => accounts.change(accountId, patch),
    removeAccount: ({ accountId }) => accounts.remove(accountId),
    refresh: ({ accountId }) => accounts.refresh(accountId),
    startDemo: async () => ({ accountId: await accounts.startDemo() }),
    copyCustomerId({ accountId }) {
      const account = state().accounts.find(({ id }) => id === accountId);
      const customerId = account === undefined ? null : valueOrNull(account.snapshot.customer.customerId);
      if (customerId === null) throw new Error("There is no customer ID to copy");
      return deps.copyText(customerId);
    },
    async openLink({ link }) {
      if (!(await openLink(link))) throw new Error("The system opened no browser");
    },
    async openDataFolder() {
      if (!(await openFolder(deps.dataFolder))) throw new Error("The system opened no folder");
    },
    readHistory: ({ accountId, days }) => records.readHistory(accountId, days),
    readSamples: ({ accountId, days }) => records.readSamples(accountId, days),
    exportHistory: deps.exportHistory,
    startDiagnostics: ({ accountId }) => diagnostics.start(accountId),
    cancelDiagnostics: diagnostics.cancel,
    async copyDiagnosticsReport() {
      const { diagnosticsReport } = await import("../../locales/diagnostics-report");
      const app = state();
      if (app.diagnostics?.isRunning !== false) throw new Error("There is no report to copy");
      await deps.copyText(diagnosticsReport(deps.texts(), app, app.diagnostics));
    },
    ...deps.windowHandlers,
    quit: deps.quit,
    changeSettings(patch) {
      const before = settings.current().pollIntervalMinutes;
      const isSaved = settings.change(
        Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
      );
      if (settings.current().pollIntervalMinutes !== before) accounts.pollSoon();
      publish();
      return { state: isSaved ? "saved" : "not-saved" };
    },
    ...deps.system.handlers,
    setProxy(request) {
      const result = deps.proxy.set(request);
      if (result.state !== "not-valid") {
        void accounts.refreshAll();
        publish();
      }
      return result;
    },
    dismissDamagedFiles: damagedFiles.dismiss,
    checkForUpdates: () => void updates.check(),
    installUpdate: updates.install,
    postponeUpdate: updates.postpone,
    openLicences,
  };
}
