import { type BrowserWindow, screen } from "electron";
import type { DataFile } from "../storage/data-file";
import type { Clock } from "../system/clock";
import { nextZoom, type StoredWindow, type WindowPlace, windowPlace, zoomDirection } from "./window-place";

/** A window is dragged through many places: only where it stays is written. */
const saveDelayMs = 500;

/** Keeps size, place and zoom of the window from one time to the next. */
export type RememberedWindow = {
  /** Where and how a new window opens. */
  place: () => WindowPlace & { zoomFactor: number };
  /** Follows a new window: its moves, and the keys and the wheel that zoom. */
  follow: (window: BrowserWindow) => void;
  /** Saves what is not saved yet, while the window is still there. */
  save: () => void;
};

/** The memory of the one window, in `file`. */
export function createRememberedWindow(file: DataFile<StoredWindow>, clock: Clock): RememberedWindow {
  let stored = file.read();
  let followed: BrowserWindow | null = null;
  let cancelSave = (): void => {};

  function save(): void {
    cancelSave();
    if (followed !== null && !followed.isDestroyed() && followed.isVisible() && !followed.isMinimized()) {
      stored = { ...stored, bounds: followed.getNormalBounds(), isMaximized: followed.isMaximized() };
    }
    file.write(stored);
  }

  function planSave(): void {
    cancelSave();
    cancelSave = clock.after(saveDelayMs, save);
  }

  function zoom({ webContents }: BrowserWindow, direction: 1 | -1 | 0): void {
    const zoomFactor = nextZoom(stored.zoomFactor, direction);
    stored = { ...stored, zoomFactor };
    webContents.setZoomFactor(zoomFactor);
    planSave();
  }

  return {
    place() {
      const primary = screen.getPrimaryDisplay();
      const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
      const workAreas = [primary, ...others].map(({ workArea }) => workArea);
      return { ...windowPlace(stored.bounds, workAreas), zoomFactor: stored.zoomFactor };
    },
    follow(window) {
      followed = window;
      // Before that, it would show an empty window.
      if (stored.isMaximized) window.once("show", () => window.maximize());
      window.on("resize", planSave);
      window.on("move", planSave);
      const { webContents } = window;
      // The session remembers a zoom too, and that of a former page would win.
      webContents.on("dom-ready", () => webContents.setZoomFactor(stored.zoomFactor));
      webContents.on("zoom-changed", (_event, direction) => zoom(window, direction === "in" ? 1 : -1));
      webContents.on("before-input-event", (event, input) => {
        const direction = zoomDirection(input, process.platform === "darwin");
        if (direction === null) return;
        event.preventDefault();
        zoom(window, direction);
      });
    },
    save,
  };
}
