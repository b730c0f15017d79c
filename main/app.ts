import { join } from "node:path";
import { app, Menu } from "electron";
import { createStartTexts } from "../locales/start-texts";
import type { Arguments } from "./command-line/arguments";
import type { TrayCommands } from "./composition/tray-commands";
import { plusofonOrigin } from "./plusofon/origin";
import { systemClock, withDeadline } from "./system/clock";
import { languageOf } from "./system/language";
import { askAccessibilityBus } from "./system/linux-desktop/accessibility-bus";
import type { ConnectBus } from "./system/linux-desktop/bus";
import { createConnectBus } from "./system/linux-desktop/connect-bus";
import { createLog, type Log } from "./system/log";
import { AppTray } from "./tray/tray";
import type { Keyring } from "./vault/keyring";
import { keyringHere } from "./vault/safe-storage-box";
import { lockPages } from "./windows/locks";
import { declarePageScheme } from "./windows/page-scheme";

/**
 * On Linux the icon takes several round trips on the bus to appear, and no event reports it. For this long, in
 * milliseconds, the main thread is left to it: what starts behind it would make it late by half.
 */
const registrationMs = process.platform === "linux" ? 100 : 0;

/** How long the start waits for the keyring, in milliseconds. One that is open answers in a few. */
const keyringWaitMs = 1_000;

/**
 * Starts the tray application. The tray item comes first and everything else is loaded behind it, so that
 * the icon is there at once; what is asked of the icon before that waits for the rest.
 */
export async function runApp(args: Arguments): Promise<void> {
  const log = createLog(join(app.getPath("userData"), "logs"), systemClock.now);
  try {
    await startApp(args, log);
  } catch (error) {
    log("start-failed", error);
    throw error;
  }
}

async function startApp(args: Arguments, log: Log): Promise<void> {
  process.on("uncaughtException", (error) => log("uncaught-exception", error));
  process.on("unhandledRejection", (error) => log("unhandled-rejection", error));
  // As root Chromium runs only with the explicit switch, and enabling the sandbox would take it from its children.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  declarePageScheme();
  // The page is interpreted: it needs some 3 MiB less, and an attack finds no compiler in it. What its start left behind
  // is collected after 1 s instead of 8, which is as much again. That flag is last: V8 may drop it.
  app.commandLine.appendSwitch("js-flags", "--lite-mode --gc-memory-reducer-start-delay-ms=1000");
  if (process.platform === "linux") spareGraphics();
  closePageNetwork();
  lockPages((what) => log("refused", what));
  // The default menu reloads pages and opens the inspector. macOS needs one for copy and paste.
  Menu.setApplicationMenu(
    process.platform === "darwin"
      ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }, { role: "windowMenu" }])
      : null,
  );
  // The same as electron-builder puts on the Start-menu shortcut: Windows ties notifications to it.
  app.setAppUserModelId(__APPLICATION_ID__);
  // Without a handler the application would end with its last window.
  app.on("window-all-closed", () => undefined);

  await app.whenReady();
  const texts = createStartTexts(languageOf(args.language, "system", app.getPreferredSystemLanguages()));
  const running = new Promise<TrayCommands>((resolve, reject) => {
    systemClock.after(registrationMs, () => {
      Promise.all([import("./composition/services"), openBus()])
        .then(([{ startServices }, opened]) => resolve(startServices({ args, tray, log, ...opened })))
        .catch(reject);
    });
  });
  function whenRunning(run: (services: TrayCommands) => void): void {
    running.then(run).catch((error: unknown) => log("fault", error));
  }

  const tray = new AppTray(texts, {
    open: (accountId) => whenRunning((services) => services.open(accountId)),
    toggle: (icon) => whenRunning((services) => services.toggle(icon)),
    refresh: (accountId) => whenRunning((services) => services.refresh(accountId)),
    pause: (until) => whenRunning((services) => services.pause(until)),
    openSettings: () => whenRunning((services) => services.openSettings()),
    openCabinet: () => whenRunning((services) => services.openCabinet()),
    installUpdate: () => whenRunning((services) => services.installUpdate()),
    openDownloadPage: () => whenRunning((services) => services.openDownloadPage()),
    quit: () => app.quit(),
  });
  app.on("second-instance", () => whenRunning((services) => services.open(null)));
  app.on("activate", () => whenRunning((services) => services.open(null)));
  await running;
}

/** The session bus, and the keyring there: its state is known, unless the program can't wait for the answer. */
async function openBus(): Promise<{ bus: ConnectBus; keyring: Keyring | null }> {
  const bus = createConnectBus();
  const keyring = keyringHere(bus, systemClock);
  await Promise.all([
    process.platform === "linux" && askAccessibilityBus(bus, systemClock, process.env),
    keyring !== null && withDeadline(systemClock, keyringWaitMs, keyring.look()).catch(() => undefined),
  ]);
  return { bus, keyring };
}

/**
 * What no filter of a session sees: `dns-prefetch` in a page would ask for any name, WebRTC for those of its servers, and
 * it would join a multicast group to hide the computer's address. The rest is in `windows/locks.ts`.
 */
function closePageNetwork(): void {
  app.commandLine.appendSwitch("blink-settings", "dnsPrefetchingEnabled=false");
  app.commandLine.appendSwitch("disable-features", "WebRtcHideLocalIpsWithMdns");
  // WebRTC asks for a name without a port, as proxy scripts do; every connection has one.
  const { hostname } = new URL(plusofonOrigin);
  app.commandLine.appendSwitch("host-resolver-rules", `MAP *:0 ~NOTFOUND, EXCLUDE ${hostname}`);
}

/** One small window needs no graphics card: without its driver, or one in software, the graphics process is small. */
function spareGraphics(): void {
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch("disable-software-rasterizer");
}
