import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { app, nativeTheme, net, powerMonitor } from "electron";
import { nextStaleAt } from "../contract/account-age";
import type { Failure } from "../contract/failure";
import type { Language } from "../contract/settings";
import type { AccountId, AppState, Choice, DamagedFile, TrayPresence } from "../contract/state";
import { createTexts, type Texts } from "../locales/texts";
import { createAccounts } from "./accounts/accounts";
import { createHistories } from "./accounts/history-files";
import type { Arguments } from "./arguments";
import { createHandlers } from "./ipc/handlers";
import { registerIpc, sendEvent } from "./ipc/ipc";
import { electronNotifications } from "./notifications/electron-notifications";
import { createHidingHint } from "./notifications/hiding-hint";
import { historyOnDisk } from "./notifications/history-disk";
import { createNotifications } from "./notifications/notifications";
import { type PauseChoice, pauseEnd } from "./notifications/pause";
import { plusofonOrigin } from "./plusofon/origin";
import { createSettingsStore } from "./settings/settings";
import { openStores } from "./storage/stores";
import { createApiClient } from "./system/api-client";
import { systemClock as clock } from "./system/clock";
import { watchDayTurn } from "./system/day-turn";
import { createDemo } from "./system/demo";
import { languageOf } from "./system/language";
import { openLink } from "./system/links";
import type { Log } from "./system/log";
import { createNetworkReturn } from "./system/network-return";
import { createPublisher } from "./system/publisher";
import { timeZone } from "./system/time-zone";
import type { AppTray } from "./tray/tray";
import { watchTrayPresence } from "./tray/tray-presence";
import { createSafeStorageBox } from "./vault/safe-storage-box";
import { createVault } from "./vault/vault";
import { createMainWindow } from "./windows/main-window";
import { createPageSession } from "./windows/page-session";
import { pageOrigin } from "./windows/scheme-path";

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
  const damagedFiles: DamagedFile[] = [];
  const stores = openStores({
    folder: app.getPath("userData"),
    isReadOnly: false,
    now: clock.now,
    onDamaged: (file) => damagedFiles.push(file),
    onTrouble: (what, path) => log(what, path),
  });
  const settings = createSettingsStore(stores.settings);
  const vault = createVault(createSafeStorageBox(process.platform), stores.vault);
  const publisher = createPublisher(publish, onFault);
  const demo = createDemo(() => accounts.serverClock.now());
  let client: ReturnType<typeof createApiClient> | null = null;
  const accounts = createAccounts({
    rosterFile: stores.roster,
    snapshotsFile: stores.snapshots,
    vault,
    client() {
      client ??= createApiClient(given.api ?? plusofonOrigin, () => accounts.serverClock.now());
      return client;
    },
    demo,
    clock,
    random: Math.random,
    newId: () => randomUUID(),
    intervalMs: () => settings.current().pollIntervalMinutes * 60_000,
    onChange: publisher.request,
    onFault,
  });
  const networkReturn = createNetworkReturn({
    isOnline: () => net.isOnline(),
    clock,
    onReturn: () => accounts.wake("network"),
  });
  const window = createMainWindow({
    session: createPageSession(join(app.getAppPath(), "out/renderer"), (what) => log("refused", what)),
    preloadPath: join(app.getAppPath(), "out/preload/index.js"),
    isPackaged: app.isPackaged,
    clock,
    title: () => app.getName(),
    hasTray: () => trayPresence !== "absent",
    onHide: tellOfHiding,
    onCrash: (reason) => log("page-crashed", reason),
  });

  const language = (): Language =>
    languageOf(given.language, settings.current().language, app.getPreferredSystemLanguages());
  function state(): AppState {
    return {
      accounts: accounts.states(),
      keyProtection: vault.protection(),
      keychain: vault.backend(),
      trayPresence,
      damagedFiles,
      settings: settings.current(),
      notificationTrouble: notifications.trouble(),
      choice,
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

  const now = (): number => accounts.serverClock.now();
  const histories = createHistories({
    storageOf: (id) => historyOnDisk(join(app.getPath("userData"), "history"), id, now),
    now,
    onDamaged: (file) => damagedFiles.push(file),
    onTrouble: (what, path) => log(what, path),
  });
  const savePausedUntil = (pausedUntil: number | null): void =>
    settings.change({ notifications: { ...settings.current().notifications, pausedUntil } });
  const notifications = createNotifications({
    file: stores.notifications,
    histories,
    factory: electronNotifications,
    clock,
    now,
    timeZone,
    settings: () => settings.current().notifications,
    savePausedUntil,
    intervalMs: () => settings.current().pollIntervalMinutes * 60_000,
    texts,
    isWindowInFront: () => window.current()?.isFocused() ?? false,
    open: choose,
    onChange: publisher.request,
    onFault,
  });

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
  }

  let cancelStale = (): void => {};
  /** What turns stale by its age alone is shown so without waiting for the next poll. */
  function publishWhenStale(shown: AppState): void {
    cancelStale();
    const staleAt = nextStaleAt(shown.accounts, now(), shown.settings.pollIntervalMinutes * 60_000);
    if (staleAt !== null) cancelStale = clock.after(staleAt - now() + 1_000, publisher.request);
  }

  let trayPresence: TrayPresence = "unknown";
  let hasHadTray = false;
  function noteTray(isPresent: boolean): void {
    const wasAbsent = trayPresence === "absent";
    trayPresence = isPresent ? "present" : "absent";
    if (wasAbsent && isPresent) tray.attachAgain();
    hasHadTray ||= isPresent;
    // Without a tray a window that is hidden, or was never shown, could not be found again.
    if (!isPresent && !hasHadTray && !window.isVisible()) showWindow();
    publisher.request();
  }

  let choice: Choice | null = null;
  let choiceNumber = 0;
  /** Opens the window at an account and a place in it, or at the settings. */
  function choose(accountId: AccountId | null, place: Choice["place"]): void {
    choiceNumber += 1;
    choice = { accountId, place, number: choiceNumber };
    window.show();
    publisher.request();
  }

  function showWindow(): void {
    // A new page does not follow what was chosen for a former one.
    if (window.current() === null) choice = null;
    window.show();
  }

  const showHidingHint = createHidingHint(electronNotifications, showWindow);
  /** Said once, and only where there is a tray to speak of. */
  function tellOfHiding(): void {
    if (settings.current().wasToldOfHiding) return;
    if (process.platform === "linux" && trayPresence !== "present") return;
    if (showHidingHint(texts())) settings.change({ wasToldOfHiding: true });
  }

  // After its answer has gone out to the page that quits.
  const quit = (): void => void setImmediate(() => app.quit());
  registerIpc({
    handlers: createHandlers({
      accounts,
      settings,
      state,
      damagedFiles,
      publish: publisher.request,
      history: (accountId, days) => histories.of(accountId).entries(now() - days * 86_400_000, now()),
      quit,
    }),
    window: window.current,
    origin: pageOrigin,
    onForeign: (request) => log("foreign-sender", request),
    onFault,
  });
  const endTrayWatch = watchTrayPresence(noteTray, onFault);
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
    notifications.stop();
    endDayTurn();
    networkReturn.stop();
    publisher.stop();
    accounts.stop();
    window.destroy();
    tray.destroy();
  });

  publish();
  accounts.start();
  if (given.isDemo) accounts.startDemo().catch(onFault);
  if (!given.isHidden) showWindow();
  return {
    open(accountId) {
      if (accountId === null) showWindow();
      else choose(accountId, null);
    },
    refresh(accountId) {
      const ids = accountId === null ? accounts.states().map(({ id }) => id) : [accountId];
      for (const id of ids) accounts.refresh(id).catch(onFault);
    },
    pause(until) {
      notifications.pauseUntil(until === null ? null : pauseEnd(until, now(), timeZone()));
      publisher.request();
    },
    openSettings: () => choose(null, "settings"),
    openCabinet: () => void openLink("cabinet"),
  };
}

/** Whether a request failed in a way that the network's return may mend. */
function isWantOfNetwork(failed: Failure | null): boolean {
  return failed !== null && (failed.kind === "network" || failed.kind === "timeout");
}
