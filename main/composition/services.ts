import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { app, nativeTheme, net, powerMonitor } from "electron";
import { nextStaleAt } from "../../contract/accounts/account-age";
import { pollIntervalMs } from "../../contract/age";
import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import type { Language } from "../../contract/settings/settings";
import type { AccountId, AppState } from "../../contract/state";
import { createTexts, type Texts } from "../../locales/texts";
import { Accounts } from "../accounts/accounts";
import { createDemo } from "../accounts/demo";
import type { Arguments } from "../command-line/arguments";
import { createDiagnostics } from "../diagnostics/diagnostics";
import { createHistoryExport } from "../history/export-history";
import { openRecords } from "../history/records";
import { createSampler } from "../history/sampler";
import { registerIpc, sendEvent } from "../ipc/ipc";
import { createNetwork } from "../network/network";
import { createNetworkReturn } from "../network/network-return";
import { electronNotifications } from "../notifications/delivery/electron-notifications";
import { createHidingHint } from "../notifications/delivery/hiding-hint";
import { Notifications } from "../notifications/delivery/notifications";
import { type PauseChoice, pauseEnd } from "../notifications/policy/pause";
import { createSettingsStore } from "../settings/settings";
import { createDamagedFiles } from "../storage/damaged-files";
import { storeFiles } from "../storage/store-file";
import { systemClock as clock } from "../system/clock";
import { languageOf } from "../system/language";
import { openLink } from "../system/links";
import type { Log } from "../system/log";
import { timeZone } from "../system/time-zone";
import type { AppTray } from "../tray/tray";
import { watchTrayPresence } from "../tray/tray-presence";
import { createSafeStorageBox } from "../vault/safe-storage-box";
import { createVault } from "../vault/vault";
import { createMainWindow } from "../windows/main-window";
import { createOpening } from "../windows/opening";
import { createPageSession } from "../windows/page-session";
import { pageOrigin } from "../windows/scheme-path";
import { watchDayTurn } from "./day-turn";
import { createHandlers } from "./handlers";
import { createPublisher } from "./publisher";
import { openStores } from "./stores";
import { createSystemSettings } from "./system-settings";

/** What the tray may ask of the running application. */
export type Services = {
  open: (accountId: AccountId | null) => void;
  refresh: (accountId: AccountId | null) => void;
  pause: (until: PauseChoice | null) => void;
  openSettings: () => void;
  openCabinet: () => void;
};

/** The composition root: builds everything once, connects it, and takes it down when the application quits. */
export function startServices({ given, tray, log }: { given: Arguments; tray: AppTray; log: Log }): Services {
  const onFault = (error: unknown): void => log("fault", error);
  const publisher = createPublisher(publish, onFault);
  const damagedFiles = createDamagedFiles(publisher.request);
  const stores = openStores(
    storeFiles({
      folder: app.getPath("userData"),
      now: clock.now,
      onDamaged: damagedFiles.add,
      onTrouble: (what, name) => log(what, name),
    }),
  );
  const settings = createSettingsStore(stores.settings);
  const intervalMs = (): number => pollIntervalMs(settings.current());
  const vault = createVault(createSafeStorageBox(process.platform), stores.vault);
  const now = (): number => accounts.serverClock.now();
  const network = createNetwork({ args: given, settings, vault, clock, now });
  const demo = createDemo(now);
  const accounts = new Accounts({
    rosterFile: stores.roster,
    snapshotsFile: stores.snapshots,
    vault,
    client: network.client,
    demo,
    clock,
    random: Math.random,
    newId: () => randomUUID(),
    intervalMs,
    onChange: publisher.request,
    published: publisher.published,
    onRemoved: (id) => notifications.forget(id),
    onFault,
  });
  const networkReturn = createNetworkReturn({
    isOnline: () => net.isOnline(),
    clock,
    onReturn: () => accounts.wake("network"),
  });
  const opening = createOpening({
    window: () => window,
    onChange: publisher.request,
  });
  const window = createMainWindow({
    session: createPageSession(join(app.getAppPath(), "out/renderer"), (what) => log("refused", what)),
    preloadPath: join(app.getAppPath(), "out/preload/index.js"),
    isPackaged: app.isPackaged,
    clock,
    title: () => app.getName(),
    hasTray: () => opening.trayPresence() !== "absent",
    onHide: () => tellOfHiding(),
    onCrash: (reason) => log("page-crashed", reason),
  });

  const system = createSystemSettings({
    given,
    settings,
    onShortcut: opening.toggle,
    onChange: publisher.request,
    onFault,
  });

  const language = (): Language =>
    languageOf(given.language, settings.current().language, app.getPreferredSystemLanguages());
  function state(): AppState {
    return {
      accounts: accounts.states(),
      ...vault.keeping(),
      proxyPasswordPlace: network.proxy.passwordPlace(),
      trayPresence: opening.trayPresence(),
      damagedFiles: damagedFiles.all(),
      settings: settings.current(),
      notificationTrouble: notifications.trouble(),
      ...system.state(),
      choice: opening.choice(),
      diagnostics: diagnostics.current(),
      language: language(),
      version: app.getVersion(),
      clockOffsetMs: accounts.serverClock.offsetMs(),
    };
  }

  let knownTexts: Texts | null = null;
  function texts(): Texts {
    const wanted = language();
    if (knownTexts?.language !== wanted) knownTexts = createTexts(wanted);
    return knownTexts;
  }

  const diagnostics = createDiagnostics({
    accounts,
    clock,
    now,
    app: state,
    texts,
    platform: async () =>
      (await import("../diagnostics/electron-platform")).electronPlatform(window.current, network.reading),
    onChange: publisher.request,
    onFault,
  });
  const records = openRecords({
    folder: join(app.getPath("userData"), "history"),
    now,
    onDamaged: damagedFiles.add,
    onTrouble: (what, name) => log(what, name),
  });
  // Where a file was damaged, an account may be missing from the list that is still the user's.
  if (damagedFiles.all().length === 0) records.deleteAllBut(accounts.states().map(({ id }) => id));
  const savePausedUntil = (pausedUntil: number | null): void =>
    settings.change({ notifications: { ...settings.current().notifications, pausedUntil } });
  const notifications = new Notifications({
    file: stores.notifications,
    histories: records.histories,
    factory: electronNotifications,
    clock,
    now,
    timeZone,
    settings: () => settings.current().notifications,
    savePausedUntil,
    intervalMs,
    texts,
    isWindowInFront: () => window.isVisible() && window.current()?.isFocused() === true,
    open: opening.choose,
    onChange: publisher.request,
    onFault,
  });
  const sampler = createSampler({ files: records.samples, now, intervalMs });

  function publish(): void {
    const shown = state();
    // Setting it tells of a change even when there is none.
    if (nativeTheme.themeSource !== shown.settings.theme) nativeTheme.themeSource = shown.settings.theme;
    tray.show(shown, now(), texts());
    const page = window.current();
    if (page !== null) sendEvent(page, "stateChanged", shown, onFault);
    networkReturn.report(shown.accounts.some(({ customerFailure }) => isWantOfNetwork(customerFailure)));
    publishWhenStale(shown);
    notifications.update(shown.accounts);
    sampler.update(shown.accounts);
  }

  let cancelStale = (): void => {};
  /** What turns stale by its age alone is shown so without waiting for the next poll. */
  function publishWhenStale(shown: AppState): void {
    cancelStale();
    const staleAt = nextStaleAt(shown.accounts, now(), intervalMs());
    if (staleAt !== null) cancelStale = clock.after(staleAt - now() + 1_000, publisher.request);
  }

  const tellOfHiding = createHidingHint({
    factory: electronNotifications,
    settings,
    trayPresence: opening.trayPresence,
    texts,
    platform: process.platform,
    onClick: opening.show,
    onFault,
  });

  // After its answer has gone out to the page that quits.
  const quit = (): void => void setImmediate(() => app.quit());
  registerIpc({
    handlers: createHandlers({
      accounts,
      settings,
      system,
      diagnostics,
      proxy: network.proxy,
      state,
      damagedFiles,
      publish: publisher.request,
      records,
      exportHistory: createHistoryExport({
        accounts: () => accounts.states(),
        records,
        texts,
        now,
        window: window.current,
      }),
      closeWindow: () => window.current()?.close(),
      quit,
    }),
    window: window.current,
    origin: pageOrigin,
    onForeign: (request) => log("foreign-sender", request),
    onFault,
  });
  const endTrayWatch = watchTrayPresence({
    isWayland: app.commandLine.getSwitchValue("ozone-platform") === "wayland",
    onPresence: opening.noteTray,
    onAttach(options) {
      tray.attachAgain(options);
      publisher.request();
    },
    onFault,
  });
  const endDayTurn = watchDayTurn(clock, accounts.serverClock.now, publisher.request);
  powerMonitor.on("resume", () => {
    // What was shown before the sleep may be days old.
    publisher.request();
    accounts.wake("resume");
  });
  nativeTheme.on("updated", publisher.request);
  app.on("before-quit", () => {
    endTrayWatch();
    cancelStale();
    accounts.stop();
    notifications.stop();
    diagnostics.cancel();
    endDayTurn();
    system.stop();
    networkReturn.stop();
    publisher.stop();
    window.destroy();
    tray.destroy();
  });

  publish();
  accounts.start();
  system.start();
  if (given.isDemo) accounts.startDemo().catch(onFault);
  if (!system.beginsHidden()) opening.show();
  return {
    open(accountId) {
      if (accountId === null) opening.show();
      else opening.choose(accountId, null);
    },
    refresh(accountId) {
      const ids = accountId === null ? accounts.states().map(({ id }) => id) : [accountId];
      for (const id of ids) accounts.refresh(id).catch(onFault);
    },
    pause(until) {
      notifications.pauseUntil(until === null ? null : pauseEnd(until, now(), timeZone()));
      publisher.request();
    },
    openSettings: () => opening.choose(null, "settings"),
    openCabinet: () => void openLink("cabinet"),
  };
}

/** Whether a request failed in a way that the network's return may mend. */
function isWantOfNetwork(failed: Failure | null): boolean {
  return failed !== null && policyOf(failed).mayEndWithNetwork;
}
