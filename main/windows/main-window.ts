import { BrowserWindow, nativeTheme, type Session } from "electron";
import iconPath from "../../build/icons/icons/256x256.png?asset";
import { minuteMs } from "../../contract/time";
import type { Clock } from "../system/clock";
import { pageOrigin } from "./scheme-path";

/** How long a closed window is kept hidden, so that a second look is instant; then its process ends. */
const keptHiddenMs = 15_000;
/** A page that crashed is shown anew at most this often. */
const reviveEveryMs = minuteMs;

export type MainWindow = {
  /** Shows the window, making it if need be. */
  show: () => void;
  /** The window while it exists, shown or hidden. */
  current: () => BrowserWindow | null;
  isVisible: () => boolean;
  /** Ends the window for good: the application quits. */
  destroy: () => void;
};

/** The one window. Closing hides it; some seconds later its renderer process ends, while the watch goes on. */
export function createMainWindow(parts: {
  session: () => Session;
  preloadPath: string;
  isPackaged: boolean;
  clock: Clock;
  title: () => string;
  /** Closing hides the window while there is a tray to bring it back; else it only gets out of the way. */
  hasTray: () => boolean;
  onHide: () => void;
  onCrash: (reason: string) => void;
}): MainWindow {
  let window: BrowserWindow | null = null;
  let isEnding = false;
  let cancelEnd = (): void => {};
  let revivedAt = Number.NEGATIVE_INFINITY;

  function open(): BrowserWindow {
    const opened = new BrowserWindow({
      width: 400,
      height: 640,
      minWidth: 360,
      minHeight: 480,
      show: false,
      title: parts.title(),
      // Windows and macOS take it from the packed program.
      ...(process.platform === "linux" ? { icon: iconPath } : {}),
      backgroundColor: nativeTheme.shouldUseDarkColors ? "#16191d" : "#f5f6f8",
      autoHideMenuBar: true,
      webPreferences: {
        session: parts.session(),
        preload: parts.preloadPath,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        devTools: !parts.isPackaged,
      },
    });
    let isWanted = true;
    opened.once("ready-to-show", () => {
      if (isWanted) opened.show();
    });
    opened.on("close", (event) => {
      if (isEnding) return;
      event.preventDefault();
      if (!parts.hasTray()) return opened.minimize();
      // Also before it was ready to be shown.
      isWanted = false;
      opened.hide();
      cancelEnd();
      cancelEnd = parts.clock.after(keptHiddenMs, () => opened.destroy());
      parts.onHide();
    });
    opened.on("closed", () => {
      cancelEnd();
      if (window === opened) window = null;
    });
    opened.webContents.on("render-process-gone", (_event, details) => revive(opened, details.reason));
    void opened.loadURL(`${pageOrigin}/`).catch(() => undefined);
    return opened;
  }

  function revive(crashed: BrowserWindow, reason: string): void {
    if (isEnding || reason === "clean-exit") return;
    parts.onCrash(reason);
    const wasVisible = crashed.isVisible();
    crashed.destroy();
    const now = parts.clock.monotonic();
    if (!wasVisible || now - revivedAt < reviveEveryMs) return;
    revivedAt = now;
    window = open();
  }

  return {
    show() {
      cancelEnd();
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
      isEnding = true;
      cancelEnd();
      window?.destroy();
    },
  };
}
