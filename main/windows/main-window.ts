import { BrowserWindow, Menu, nativeTheme, type Session } from "electron";
import iconPath from "../../build/icons/icons/256x256.png?asset";
import type { Texts } from "../../locales/texts";
import type { Clock } from "../system/clock";
import type { WithDialog } from "../system/save-file";
import { editMenu } from "./edit-menu";
import type { RememberedWindow } from "./remembered-window";
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
  /** Opens a dialog on the window, which lives until the dialog has ended, and comes back if that failed. */
  withDialog: WithDialog;
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
  texts: () => Texts;
  remembered: RememberedWindow;
  /** Closing hides the window while there is a tray to bring it back; otherwise it is minimized. */
  hasTray: () => boolean;
  onHide: () => void;
  onCrash: (reason: string) => void;
}): MainWindow {
  let window: BrowserWindow | null = null;
  let isQuitting = false;
  let cancelDestroy = (): void => {};
  let openDialogs = 0;
  let reloadedAt = Number.NEGATIVE_INFINITY;

  function open(): BrowserWindow {
    const { zoomFactor, ...place } = deps.remembered.place();
    const opened = new BrowserWindow({
      ...place,
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
        zoomFactor,
        devTools: !deps.isPackaged,
      },
    });
    deps.remembered.follow(opened);
    opened.webContents.on("context-menu", (_event, params) => {
      const items = editMenu(params, deps.texts());
      const { x, y } = params;
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window: opened, x, y });
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
      deps.remembered.save();
      opened.hide();
      destroyLater(opened);
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

  /** A dialog would end with its window, and so would what it was opened for. */
  function destroyLater(hidden: BrowserWindow): void {
    cancelDestroy();
    if (openDialogs === 0) cancelDestroy = deps.clock.after(hiddenRetentionMs, () => hidden.destroy());
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

  function show(): void {
    cancelDestroy();
    if (window === null) {
      window = open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  return {
    show,
    async withDialog(ask) {
      const parent = window;
      openDialogs += 1;
      try {
        return await ask(parent);
      } catch (error) {
        // The window is where it is told.
        if (!isQuitting) show();
        throw error;
      } finally {
        openDialogs -= 1;
        if (window !== null && !window.isVisible() && !window.isMinimized()) destroyLater(window);
      }
    },
    current: () => window,
    isVisible: () => window?.isVisible() ?? false,
    destroy() {
      isQuitting = true;
      cancelDestroy();
      deps.remembered.save();
      window?.destroy();
    },
  };
}
