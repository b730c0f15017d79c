import { BrowserWindow, nativeTheme, type Session } from "electron";
import iconPath from "../../build/icons/icons/256x256.png?asset";
import type { Clock } from "../system/clock";
import { pageOrigin } from "./scheme-path";

/** How long a closed window stays hidden, so that a second look is instant; then its process ends. */
const hiddenRetentionMs = 15_000;
/** The longest that a new window waits for its page before it is shown all the same. */
const maxHiddenMs = 2_000;
/** The least time between two reloads of a page that crashed. */
const minReloadIntervalMs = 60_000;

export type MainWindow = {
  /** Shows the window; opens it if there is none. */
  show: () => void;
  /** The window while it exists, shown or hidden. */
  current: () => BrowserWindow | null;
  isVisible: () => boolean;
  /** Destroys the window for good: the application quits. */
  destroy: () => void;
};

/** The one window. Closing hides it; some seconds later its renderer process ends, while the watch goes on. */
export function createMainWindow(deps: {
  session: () => Session;
  preloadPath: string;
  isPackaged: boolean;
  clock: Clock;
  title: () => string;
  /** Closing hides the window while there is a tray to bring it back; otherwise it is minimized. */
  hasTray: () => boolean;
  onHide: () => void;
  onCrash: (reason: string) => void;
}): MainWindow {
  let window: BrowserWindow | null = null;
  let isQuitting = false;
  let cancelDestroy = (): void => {};
  let reloadedAt = Number.NEGATIVE_INFINITY;

  function open(): BrowserWindow {
    const opened = new BrowserWindow({
      width: 400,
      height: 640,
      minWidth: 360,
      minHeight: 480,
      show: false,
      title: deps.title(),
      // Windows and macOS take it from the packed program.
      ...(process.platform === "linux" ? { icon: iconPath } : {}),
      backgroundColor: nativeTheme.shouldUseDarkColors ? "#16191d" : "#f5f6f8",
      autoHideMenuBar: true,
      webPreferences: {
        session: deps.session(),
        preload: deps.preloadPath,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        devTools: !deps.isPackaged,
      },
    });
    let isWanted = true;
    const showOnce = (): void => {
      if (isWanted && !opened.isDestroyed()) opened.show();
      isWanted = false;
    };
    // On Wayland without hardware acceleration it may never be ready to show. Source: electron#48859.
    opened.once("ready-to-show", showOnce);
    opened.webContents.once("did-finish-load", showOnce);
    const cancelShow = deps.clock.after(maxHiddenMs, showOnce);
    opened.on("close", (event) => {
      if (isQuitting) return;
      event.preventDefault();
      if (!deps.hasTray()) return opened.minimize();
      // Also before it was ready to be shown.
      isWanted = false;
      opened.hide();
      cancelDestroy();
      cancelDestroy = deps.clock.after(hiddenRetentionMs, () => opened.destroy());
      deps.onHide();
    });
    opened.on("closed", () => {
      cancelShow();
      cancelDestroy();
      if (window === opened) window = null;
    });
    opened.webContents.on("render-process-gone", (_event, details) => reopen(opened, details.reason));
    void opened.loadURL(`${pageOrigin}/`).catch(() => undefined);
    return opened;
  }

  function reopen(crashed: BrowserWindow, reason: string): void {
    if (isQuitting || reason === "clean-exit") return;
    deps.onCrash(reason);
    const wasVisible = crashed.isVisible();
    crashed.destroy();
    const now = deps.clock.monotonic();
    if (!wasVisible || now - reloadedAt < minReloadIntervalMs) return;
    reloadedAt = now;
    window = open();
  }

  return {
    show() {
      cancelDestroy();
      if (window === null) {
        window = open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    current: () => window,
    isVisible: () => window?.isVisible() ?? false,
    destroy() {
      isQuitting = true;
      cancelDestroy();
      window?.destroy();
    },
  };
}
