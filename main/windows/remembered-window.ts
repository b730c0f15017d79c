import { type BrowserWindow, screen } from "electron";
import type { DataFile } from "../storage/data-file";
import type { Clock } from "../system/clock";
import {
  type Box,
  nextZoom,
  type StoredWindow,
  type WindowPlace,
  windowPlace,
  zoomDirection,
} from "./window-place";

/** A window is dragged through many places: only where it stays is written. */
const saveDelayMs = 500;

/** The memory of the one window, in `file`. */
export function createRememberedWindow(file: DataFile<StoredWindow>, clock: Clock) {
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
    /** Where a new window opens; one that was never placed opens at `near`, or where the desktop wants it. */
    place(near: Box | null): WindowPlace {
      const bounds = stored.bounds ?? near;
      // Where no display has any of it, the system chooses: on Linux the primary one.
      const display = bounds === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(bounds);
      return windowPlace(bounds, display.workArea);
    },
    zoomFactor: (): number => stored.zoomFactor,
    isPinned: (): boolean => stored.isPinned,
    pin(isPinned: boolean): void {
      stored = { ...stored, isPinned };
      save();
    },
    /** Follows the moves of a new window. */
    followPlace(window: BrowserWindow): void {
      followed = window;
      // Before that, it would show an empty window.
      if (stored.isMaximized) window.once("show", () => window.maximize());
      window.on("resize", planSave);
      window.on("move", planSave);
    },
    /** Follows the keys and the wheel that zoom a new window's page; `onZoom`: the page has another zoom now. */
    followZoom(window: BrowserWindow, onZoom: () => void): void {
      const { webContents } = window;
      const zoomBy = (direction: 1 | -1 | 0): void => {
        zoom(window, direction);
        onZoom();
      };
      // The session remembers a zoom too, and that of a former page would win.
      webContents.on("dom-ready", () => webContents.setZoomFactor(stored.zoomFactor));
      webContents.on("zoom-changed", (_event, direction) => zoomBy(direction === "in" ? 1 : -1));
      webContents.on("before-input-event", (event, input) => {
        const direction = zoomDirection(input, process.platform === "darwin");
        if (direction === null) return;
        event.preventDefault();
        zoomBy(direction);
      });
    },
    /** Saves what is not saved yet, while the window is still there. */
    save,
  };
}

/** Keeps size, place and zoom of the window from one time to the next, and whether it is pinned. */
export type RememberedWindow = ReturnType<typeof createRememberedWindow>;
