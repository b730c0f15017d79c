import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { app, nativeTheme, net, powerMonitor } from "electron";
import { nextStaleAt } from "../../contract/accounts/account-age";
import { pollIntervalMs } from "../../contract/age";
import type { Language, Settings } from "../../contract/settings/settings";
import type { AppState } from "../../contract/state";
import { Accounts } from "../accounts/accounts";
import { createDemo } from "../accounts/demo";
import type { Arguments } from "../command-line/arguments";
import { warnOfOpenFolder } from "../command-line/open-folder";
import { createDiagnostics } from "../diagnostics/diagnostics";
import { openRecords } from "../history/records";
import { createSampler } from "../history/sampler";
import { registerIpc, sendEvent } from "../ipc/ipc";
import { createRateLimit } from "../ipc/rate-limit";
import { StateFeed } from "../ipc/state-feed";
import { createNetwork } from "../network/network";
import { createNetworkReturn } from "../network/network-return";
import { BusNotifications } from "../notifications/delivery/bus-notifications";
import { electronNotifications } from "../notifications/delivery/electron-notifications";
import { Notifications } from "../notifications/delivery/notifications";
import { createSettingsStore } from "../settings/settings";
import { createDamagedFiles } from "../storage/damaged-files";
import { storeFiles } from "../storage/store-file";
import { createUnsavedFiles } from "../storage/unsaved-files";
import { systemClock as clock } from "../system/clock";
import { languageOf } from "../system/language";
import type { ConnectBus } from "../system/linux-desktop/bus";
import type { Log } from "../system/log";
import { rereadTimeZone } from "../system/time-zone";
import { viewStepMs } from "../tray/account-status";
import { createTrayContents } from "../tray/contents";
import type { AppTray } from "../tray/tray";
import { watchTrayPresence } from "../tray/tray-presence";
import type { Keyring } from "../vault/keyring";
import { createSafeStorageBox } from "../vault/safe-storage-box";
import { createVault } from "../vault/vault";
import { pageOrigin } from "../windows/scheme-path";
import { createCurrentTexts } from "./current-texts";
import { createHandlers } from "./handlers";
import { Publisher } from "./publisher";
import { openStores } from "./stores";
import { createSystemSettings } from "./system-settings";
import { createTrayCommands, type TrayCommands } from "./tray-commands";
import { updatesHere } from "./updates-here";
import { createWindows } from "./windows";

/** The composition root: builds everything once, connects it, and takes it down when the application quits. */
export function startServices({
  args,
  tray,
  log,
  bus,
  keyring,
}: {
  args: Arguments;
  tray: AppTray;
  log: Log;
  bus: ConnectBus;
  keyring: Keyring | null;
}): TrayCommands {
  const onFault = (error: unknown): void => log("fault", error);
  const now = (): number => accounts.serverClock.now();
  /** A thousand accounts make 50 changes a second, and each publication looks at all of them. A window is never late. */
  const minGapMs = (): number => (window.current() === null ? accounts.count() / 2 : 0);
  const publisher = new Publisher({ publish, clock, minGapMs, now, onFault });
  const feed = new StateFeed();
  const damagedFiles = createDamagedFiles(publisher.request);
  const unsaved = createUnsavedFiles(clock, publisher.request);
  const stores = openStores(
    storeFiles({
      folder: app.getPath("userData"),
      now: clock.now,
      onDamaged: damagedFiles.add,
      onTrouble: (what, name) => log(what, name),
      unsaved,
    }),
  );
  const settings = createSettingsStore(stores.settings);
  const intervalMs = (): number => pollIntervalMs(settings.current());
  const language = (): Language =>
    languageOf(args.language, settings.current().language, app.getPreferredSystemLanguages());
  const texts = createCurrentTexts(language);
  const vault = createVault(createSafeStorageBox(process.platform, keyring), stores.vault);
  const network = createNetwork({ args, settings, passwords: () => vault.proxyPasswords, clock, now });
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
    balanceSettings: settings.current,
    onChange: publisher.request,
    publish: publisher.publishNow,
    onRemoved: (id) => notifications.forget(id),
    onFault,
  });
  const networkReturn = createNetworkReturn({
    isOnline: () => net.isOnline(),
    clock,
    onReturn: () => accounts.pollSoon(),
  });
  const notificationFactory =
    process.platform === "linux"
      ? new BusNotifications({
          bus,
          clock,
          appName: app.getName(),
          desktopEntry: "plusofon-tray",
          onChange: publisher.request,
        })
      : electronNotifications;
  const { window, opening, isWayland } = createWindows({
    file: stores.window,
    texts,
    clock,
    log,
    onChange: publisher.request,
    onFault,
  });

  const system = createSystemSettings({
    args,
    settings,
    onShortcut: () => opening.toggle(null),
    onChange: publisher.request,
    onFault,
  });

  function state(): AppState {
    return {
      accounts: accounts.states(),
      ...vault.keeping(),
      proxyPasswordPlace: network.proxy.passwordPlace(),
      trayPresence: opening.trayPresence(),
      windowMode: opening.mode(),
      damagedFiles: damagedFiles.all(),
      unsavedChanges: unsaved.current(),
      settings: settings.current(),
      notificationTrouble: notifications.trouble(),
      ...system.state(),
      choice: opening.choice(),
      diagnostics: diagnostics.current(),
      language: language(),
      version: app.getVersion(),
      updates: updates.current(),
      runtime: {
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        system: process.platform,
        systemVersion: process.getSystemVersion(),
        architecture: process.arch,
      },
      dataFolder: app.getPath("userData"),
      clockOffsetMs: accounts.serverClock.offsetMs(),
    };
  }

  const diagnostics = createDiagnostics({
    accounts,
    clock,
    now,
    proxiesFor: network.proxiesFor,
    onChange: publisher.request,
    onFault,
  });
  const records = openRecords({
    folder: join(app.getPath("userData"), "history"),
    now,
    onDamaged: damagedFiles.add,
    onTrouble: (what, name) => log(what, name),
    unsaved,
  });
  // Where a file was damaged, an account may be missing from the list that is still the user's.
  if (damagedFiles.all().length === 0) records.deleteAllBut(accounts.states().map(({ id }) => id));
  const notifications = new Notifications({
    file: stores.notifications,
    histories: records.histories,
    factory: notificationFactory,
    clock,
    now,
    settings,
    intervalMs,
    texts,
    isWindowInFront: () => window.isInFront(),
    open: opening.choose,
    onChange: publisher.request,
    onFault,
  });
  const updates = updatesHere({
    args,
    network,
    isSwitchingTfa: () => accounts.states().some(({ isSwitchingTfa }) => isSwitchingTfa),
    destroyWindow: window.destroy,
    onChange: publisher.request,
    onFailure: (error) => log("update-failed", error),
  });
  const sampler = createSampler({ files: records.samples, now, intervalMs });

  const trayContents = createTrayContents(tray.actions);

  /** Hands the state to all that follows it; returns after how many milliseconds it turns stale; null: never. */
  function publish(): number | null {
    rereadTimeZone();
    const shown = state();
    setTheme(shown.settings.theme);
    tray.show(trayContents(shown, now(), texts()));
    const page = window.current();
    if (page !== null) sendEvent(page, "stateChanged", feed.next(page.webContents.id, shown), onFault);
    networkReturn.update(shown.accounts);
    notifications.update(shown.accounts);
    sampler.update(shown.accounts);
    // What turned stale within the last step counts too: the tray may still show what it made of it before.
    const staleAt = nextStaleAt(shown.accounts, now() - viewStepMs + 1, intervalMs());
    return staleAt === null ? null : staleAt - now();
  }

  registerIpc({
    handlers: createHandlers({
      accounts,
      settings,
      system,
      diagnostics,
      proxy: network.proxy,
      state,
      texts,
      feed,
      damagedFiles,
      publish: publisher.request,
      records,
      updates,
      window,
      opening,
      now,
    }),
    window: () => window.current(),
    origin: pageOrigin,
    onForeign: (request) => log("foreign-sender", request),
    onFault,
    mayAnswer: createRateLimit(clock.monotonic),
  });
  keyring?.watch(() => {
    if (keyring.state() === "open") {
      const ids = vault.reopen();
      network.proxy.reload();
      accounts.keysOpened(ids);
    }
    publisher.request();
  });
  const endTrayWatch = watchTrayPresence({
    bus,
    clock,
    isWayland,
    onPresence: opening.noteTray,
    onAttach(options) {
      tray.attachAgain(options);
      publisher.request();
    },
    onFault,
  });
  powerMonitor.on("resume", () => {
    // What was shown before the sleep may be days old.
    publisher.request();
    accounts.pollSoon();
  });
  nativeTheme.on("updated", publisher.request);
  app.on("before-quit", () => {
    endTrayWatch();
    keyring?.stop();
    accounts.stop();
    notifications.stop();
    diagnostics.cancel();
    system.stop();
    updates.stop();
    networkReturn.stop();
    publisher.stop();
    window.destroy();
    unsaved.stop();
    tray.destroy();
  });

  warnOfOpenFolder(app.getPath("userData"), log, texts());
  publisher.publishNow();
  accounts.start();
  system.start();
  updates.start();
  if (args.isDemo) accounts.startDemo().catch(onFault);
  if (!system.startsHidden()) opening.show();
  return createTrayCommands({ accounts, opening, updates, notifications, onFault });
}

/** Setting the theme reports a change even when there is none. */
function setTheme(theme: Settings["theme"]): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
}
