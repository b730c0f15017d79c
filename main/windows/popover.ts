import { screen } from "electron";
import { popoverPlace } from "./popover-place";
import type { Box } from "./window-place";

/** The width of the page in the popover, in CSS pixels. */
const pageWidth = 380;
/** Room for the page's dialogs and menus, however little it has to show, in CSS pixels. */
const minPageHeight = 480;
/** How high the page is taken to be until it says so. */
const usualPageHeight = 640;

/** @param zoomFactor that of the page */
export function createPopover(zoomFactor: () => number) {
  let anchor: Box | null = null;
  let height = usualPageHeight;
  return {
    /** Stands at an icon, or the pointer that clicked it, from now on; null: where it stood last. */
    standAt(next: Box | null): void {
      anchor = next ?? anchor;
    },
    /** The height of the page's content, in CSS pixels. */
    fit(pageHeight: number): void {
      height = Math.max(pageHeight, minPageHeight);
    },
    bounds(): Box {
      const display = anchor === null ? screen.getPrimaryDisplay() : screen.getDisplayNearestPoint(anchor);
      const zoomed = (cssPixels: number): number => Math.ceil(cssPixels * zoomFactor());
      return popoverPlace(anchor, display, { width: zoomed(pageWidth), height: zoomed(height) });
    },
  };
}

/** Where the popover stands, and how large it is. */
export type Popover = ReturnType<typeof createPopover>;
