import { type BrowserWindow, nativeTheme, type Rectangle } from "electron";
import type { Clock } from "../system/clock";
import type { WithDialog } from "../system/save-file";
import { createPageWindow, groundNow, type PageWindowDeps, popoverOptions } from "./page-window";
import type { Popover } from "./popover";
import type { RememberedWindow } from "./remembered-window";
import { pageOrigin } from "./scheme-path";
import { leaveTaskbar } from "./x-desktop";

/** How long a closed window stays hidden, so that a second look is instant; then its process ends. */
const hiddenRetentionMs = 15_000;
/** The same with unsent text in it: long enough to fetch a key or a PIN from elsewhere. */
const typedTextRetentionMs = 600_000;
/** The longest that a new window waits for its page before it is shown all the same. */
const maxHiddenMs = 2_000;
/** The least time between two reloads of a page that crashed. */
const minReloadIntervalMs = 60_000;
/** How long a window manager may take to minimize a window. */
const maxMinimizingMs = 500;

/** An ordinary window, or one at the tray. */
export type WindowForm = "window" | "popover";

type MainWindowDeps = PageWindowDeps & {
  clock: Clock;
  remembered: RememberedWindow;
  popover: Popover;
  /** Closing hides the window while there is a tray to bring it back; otherwise it is minimized. */
  hasTray: () => boolean;
  /** A new page was opened. */
  onOpen: () => void;
  /** The user has left a window that was in view until then. */
  onBlur: () => void;
  onCrash: (reason: string) => void;
  onFault: (error: unknown) => void;
};

/** The one window. Closing hides it; some seconds later its renderer process ends, while the watch goes on. */
export class MainWindow {
  private window: BrowserWindow | null = null;
  private shownForm: WindowForm = "window";
  private isQuitting = false;
  private openDialogs = 0;
  private isMenuOpen = false;
  private hasTypedText = false;
  private reloadedAt = Number.NEGATIVE_INFINITY;
  private cancelDestroy = (): void => {};

  constructor(private readonly deps: MainWindowDeps) {
    nativeTheme.on("updated", () => this.window?.setBackgroundColor(groundNow()));
  }

  /** The window while it exists, shown or hidden. */
  current(): BrowserWindow | null {
    return this.window;
  }

  /** The form of the window, or of the last one. */
  form(): WindowForm {
    return this.shownForm;
  }

  isVisible(): boolean {
    return this.window?.isVisible() ?? false;
  }

  isInFront(): boolean {
    return this.isVisible() && this.window?.isFocused() === true;
  }

  /** Shows the window in this form; opens it if there is none, or only one of the other form. */
  show(form: WindowForm): void {
    this.cancelDestroy();
    if (this.window === null) return this.open(form, { hash: "", near: null });
    // What was typed, or is asked in a dialog, matters more than the form.
    const isKept = this.openDialogs > 0 || this.hasTypedText;
    if (form !== this.shownForm && !isKept) return this.replace(this.window, form, "");
    this.hasTypedText = false;
    this.fit();
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** Turns the window into the other form, at the same screen; does nothing while a dialog is open. */
  changeForm(form: WindowForm): void {
    if (this.window === null || form === this.shownForm || this.openDialogs > 0) return;
    this.replace(this.window, form, new URL(this.window.webContents.getURL()).hash);
  }

  /** Closes the window as its own button does. */
  close(): void {
    this.window?.close();
  }

  /** The content of the page has another height, in CSS pixels. */
  fitHeight(heightPx: number): void {
    this.deps.popover.fit(heightPx);
    this.fit();
  }

  /** The page was hidden with unsent text in it: its window stays for longer. */
  keepTypedText(): void {
    if (!this.isHidden()) return;
    this.hasTypedText = true;
    this.destroyLater();
  }

  /** Opens a dialog on the window, which lives until the dialog has ended, and comes back if that failed. */
  readonly withDialog: WithDialog = async (ask) => {
    this.openDialogs += 1;
    try {
      return await ask(this.window);
    } catch (error) {
      // The window is where the failure is shown.
      if (!this.isQuitting) this.show(this.shownForm);
      throw error;
    } finally {
      this.openDialogs -= 1;
      if (this.isHidden()) this.destroyLater();
      // Not every window manager gives the focus back to a popover, which hides once it loses it.
      else if (this.shownForm === "popover") this.window?.focus();
    }
  };

  /** Destroys the window, as the application quits. */
  destroy(): void {
    this.isQuitting = true;
    this.cancelDestroy();
    this.deps.remembered.save();
    this.window?.destroy();
  }

  /**
   * @param options.hash the part of the page's address that names its screen; empty: the first one
   * @param options.near where a window opens that was never placed; null: where the desktop wants it
   */
  private open(form: WindowForm, { hash, near }: { hash: string; near: Rectangle | null }): void {
    const { remembered, popover } = this.deps;
    const place = form === "popover" ? { ...popoverOptions, ...popover.bounds() } : remembered.place(near);
    const options = { ...place, zoomFactor: remembered.zoomFactor() };
    const opened = createPageWindow(this.deps, options, (isOpen) => {
      this.isMenuOpen = isOpen;
    });
    this.window = opened;
    this.shownForm = form;
    this.hasTypedText = false;
    if (form === "window") remembered.followPlace(opened);
    else if (process.platform === "linux") opened.on("show", () => this.leaveTaskbar(opened));
    remembered.followZoom(opened, () => this.fit());
    this.follow(opened);
    void opened.loadURL(`${pageOrigin}/${hash}`).catch(() => undefined);
    this.deps.onOpen();
  }

  private leaveTaskbar(window: BrowserWindow): void {
    leaveTaskbar(window.getNativeWindowHandle()).catch(this.deps.onFault);
  }

  private follow(opened: BrowserWindow): void {
    const forgetShowing = this.showOnceReady(opened);
    opened.on("close", (event) => {
      forgetShowing();
      if (this.isQuitting || this.window !== opened) return;
      event.preventDefault();
      this.closed(opened);
    });
    opened.on("blur", () => {
      if (this.window === opened && opened.isVisible() && !this.isQuitting) this.blurred(opened);
    });
    opened.on("closed", () => {
      forgetShowing();
      if (this.window !== opened) return;
      this.cancelDestroy();
      this.window = null;
    });
    opened.webContents.on("render-process-gone", (_event, { reason }) => this.reopen(opened, reason));
  }

  /** Shows a new window once; returns a function that gives it up. */
  private showOnceReady(opened: BrowserWindow): () => void {
    let isWanted = true;
    const showOnce = (): void => {
      if (isWanted && !opened.isDestroyed()) opened.show();
      isWanted = false;
    };
    // On Wayland without hardware acceleration it may never be ready to show. Source: electron#48859.
    opened.once("ready-to-show", showOnce);
    opened.webContents.once("did-finish-load", showOnce);
    const cancelShow = this.deps.clock.after(maxHiddenMs, showOnce);
    return () => {
      isWanted = false;
      cancelShow();
    };
  }

  /** A window can't change its frame: another one takes over, and the former one stays in view until then. */
  private replace(former: BrowserWindow, form: WindowForm, hash: string): void {
    const destroyFormer = (): void => {
      if (!former.isDestroyed()) former.destroy();
    };
    this.deps.remembered.save();
    this.open(form, { hash, near: former.getBounds() });
    if (!former.isVisible()) return destroyFormer();
    this.window?.once("show", destroyFormer);
    this.deps.clock.after(maxHiddenMs, destroyFormer);
  }

  private closed(window: BrowserWindow): void {
    if (this.deps.hasTray()) {
      if (this.shownForm === "window") this.deps.remembered.save();
      return this.hide(window);
    }
    // Hidden or minimized, a popover could not be found without the icon.
    if (this.shownForm === "popover") return this.changeForm("window");
    this.minimize(window);
  }

  private blurred(window: BrowserWindow): void {
    this.deps.onBlur();
    const isOursInFront = this.openDialogs > 0 || this.isMenuOpen || window.webContents.isDevToolsOpened();
    // Without the icon it could not be brought back, nor what is typed in it.
    if (this.shownForm === "popover" && !isOursInFront && this.deps.hasTray()) this.hide(window);
  }

  private hide(window: BrowserWindow): void {
    window.hide();
    this.destroyLater();
  }

  /** Where the window manager minimizes nothing, a second start is what brings the window back. */
  private minimize(window: BrowserWindow): void {
    const cancelHide = this.deps.clock.after(maxMinimizingMs, () => {
      window.off("minimize", cancelHide);
      if (!window.isDestroyed() && window.isVisible() && !window.isMinimized()) this.hide(window);
    });
    // The user may bring it back before then.
    window.once("minimize", cancelHide);
    window.minimize();
  }

  private isHidden(): boolean {
    return this.window !== null && !this.window.isVisible() && !this.window.isMinimized();
  }

  /** A dialog would end with its window, and so would what it was opened for. */
  private destroyLater(): void {
    this.cancelDestroy();
    if (this.openDialogs > 0) return;
    const retentionMs = this.hasTypedText ? typedTextRetentionMs : hiddenRetentionMs;
    this.cancelDestroy = this.deps.clock.after(retentionMs, () => this.window?.destroy());
  }

  private reopen(crashed: BrowserWindow, reason: string): void {
    if (this.isQuitting || reason === "clean-exit") return;
    this.deps.onCrash(reason);
    const wasVisible = crashed.isVisible();
    crashed.destroy();
    const now = this.deps.clock.monotonic();
    if (!wasVisible || now - this.reloadedAt < minReloadIntervalMs) return;
    this.reloadedAt = now;
    this.open(this.shownForm, { hash: "", near: null });
  }

  private fit(): void {
    if (this.shownForm === "popover") this.window?.setBounds(this.deps.popover.bounds());
  }
}
