import { app, clipboard } from "electron";
import { valueOrNull } from "../../contract/reading";
import type { AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { Accounts } from "../accounts/accounts";
import type { DiagnosticsService } from "../diagnostics/diagnostics";
import { createHistoryExport } from "../history/export-history";
import type { Records } from "../history/records";
import type { IpcHandlers } from "../ipc/answer";
import type { StateFeed } from "../ipc/state-feed";
import type { NetworkProxy } from "../network/proxy";
import type { SettingsStore } from "../settings/settings";
import type { DamagedFiles } from "../storage/damaged-files";
import { openFolder, openLicences, openLink } from "../system/links";
import type { UpdateService } from "../updates/updates";
import type { MainWindow } from "../windows/main-window";
import type { Opening } from "../windows/opening";
import type { SystemSettings } from "./system-settings";

type HandlersDeps = {
  accounts: Accounts;
  settings: SettingsStore;
  system: SystemSettings;
  diagnostics: DiagnosticsService;
  proxy: NetworkProxy;
  state: () => AppState;
  texts: () => Texts;
  feed: StateFeed;
  damagedFiles: DamagedFiles;
  publish: () => void;
  records: Records;
  updates: UpdateService;
  window: MainWindow;
  opening: Opening;
  /** Milliseconds since 1970, by the corrected clock. */
  now: () => number;
};

/** The handlers of the contract's requests: each calls the owner of its matter. */
export function createHandlers(deps: HandlersDeps): IpcHandlers {
  const { accounts, settings, diagnostics, state, texts, publish, records, updates, window } = deps;
  return {
    getState() {
      // What the page has is not known.
      deps.feed.reset();
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
      clipboard.writeText(customerId);
    },
    async openLink({ link }) {
      if (!(await openLink(link))) throw new Error("The system opened no browser");
    },
    async openDataFolder() {
      if (!(await openFolder(app.getPath("userData")))) throw new Error("The system opened no folder");
    },
    readHistory: ({ accountId, days }) => records.readHistory(accountId, days),
    readSamples: ({ accountId, days }) => records.readSamples(accountId, days),
    exportHistory: createHistoryExport({
      accounts: () => accounts.states(),
      records,
      texts,
      now: deps.now,
      withDialog: window.withDialog,
    }),
    startDiagnostics: ({ accountId }) => diagnostics.start(accountId),
    cancelDiagnostics: diagnostics.cancel,
    async copyDiagnosticsReport() {
      const { diagnosticsReport } = await import("../../locales/diagnostics-report");
      const current = state();
      if (current.diagnostics?.isRunning !== false) throw new Error("There is no report to copy");
      clipboard.writeText(diagnosticsReport(texts(), current, current.diagnostics));
    },
    closeWindow: () => window.close(),
    setWindowPinned: ({ isPinned }) => deps.opening.pin(isPinned),
    fitWindowHeight: ({ heightPx }) => window.fitHeight(heightPx),
    keepTypedText: () => window.keepTypedText(),
    // After the page that quits has its answer.
    quit: () => void setImmediate(() => app.quit()),
    changeSettings(patch) {
      const before = settings.current().pollIntervalMinutes;
      const isSaved = settings.change(
        Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
      );
      if (settings.current().pollIntervalMinutes !== before) accounts.intervalChanged();
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
    dismissDamagedFiles: deps.damagedFiles.dismiss,
    checkForUpdates: () => void updates.check(),
    installUpdate: updates.install,
    postponeUpdate: updates.postpone,
    openLicences,
  };
}
