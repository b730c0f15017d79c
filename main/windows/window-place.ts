import * as z from "zod/mini";
import { type Parse, storedFormat } from "../storage/stored-format";

/** A rectangle of the desktop, in pixels that the display's scale is already taken out of. */
const boxSchema = z.object({ x: z.int32(), y: z.int32(), width: z.int32(), height: z.int32() });
export type Box = z.infer<typeof boxSchema>;

/** The steps of the zoom, as in browsers. */
const zoomFactors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** How the user left the window. */
export type StoredWindow = {
  schema: 1;
  /** Null: it was never moved or resized. */
  bounds: Box | null;
  isMaximized: boolean;
  zoomFactor: number;
  /** A click on the icon opens the ordinary window, and not the popover. */
  isPinned: boolean;
};

const untouchedWindow = (): StoredWindow => ({
  schema: 1,
  bounds: null,
  isMaximized: false,
  zoomFactor: 1,
  isPinned: false,
});

/** The reader of `window.json`: what does not fit is as if the user had not chosen it. */
export const parseStoredWindow: Parse<StoredWindow> = storedFormat(untouchedWindow, ({ either }) =>
  z.object({
    schema: z.literal(1),
    bounds: either(z.nullable(boxSchema), null),
    isMaximized: either(z.boolean(), false),
    zoomFactor: either(z.number().check(z.minimum(0.5), z.maximum(2)), 1),
    isPinned: either(z.boolean(), false),
  }),
);

/** The size and place of a new window. Without `x` and `y` the desktop chooses the place. */
export type WindowPlace = {
  x?: number;
  y?: number;
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
};

const preferred = { width: 400, height: 640, minWidth: 360, minHeight: 480 };
/** What a title bar and a border may take of the work area; no system says before the window is there. */
const frameHeight = 40;

/**
 * The place of a window that was left at `bounds` (null: never placed), wholly inside a display that is there now.
 *
 * @param workArea what panels leave of that display
 */
export function windowPlace(bounds: Box | null, workArea: Box): WindowPlace {
  const minWidth = Math.min(preferred.minWidth, workArea.width);
  const maxHeight = workArea.height - frameHeight;
  const minHeight = Math.min(preferred.minHeight, maxHeight);
  const width = clamp(bounds?.width ?? preferred.width, minWidth, workArea.width);
  const height = clamp(bounds?.height ?? preferred.height, minHeight, maxHeight);
  const size = { width, height, minWidth, minHeight };
  if (bounds === null) return size;
  return {
    ...size,
    x: clamp(bounds.x, workArea.x, workArea.x + workArea.width - width),
    y: clamp(bounds.y, workArea.y, workArea.y + workArea.height - height),
  };
}

/** The next zoom factor in a direction; 0 is the way back to the usual size. */
export function nextZoom(factor: number, direction: 1 | -1 | 0): number {
  if (direction === 0) return 1;
  const further =
    direction > 0
      ? zoomFactors.find((other) => other > factor + 0.01)
      : zoomFactors.findLast((other) => other < factor - 0.01);
  return further ?? factor;
}

/** The part of Electron's `Input` that identifies a combination of keys. */
export type ZoomInput = {
  type: string;
  key: string;
  code: string;
  control: boolean;
  meta: boolean;
  alt: boolean;
};

/** The direction that a key press asks for, with Ctrl, on macOS with ⌘; null: it is no such press. */
export function zoomDirection(input: ZoomInput, isMac: boolean): 1 | -1 | 0 | null {
  const [isCommand, isOther] = isMac ? [input.meta, input.control] : [input.control, input.meta];
  if (input.type !== "keyDown" || !isCommand || isOther || input.alt) return null;
  if (["+", "="].includes(input.key) || ["Equal", "NumpadAdd"].includes(input.code)) return 1;
  if (input.key === "-" || ["Minus", "NumpadSubtract"].includes(input.code)) return -1;
  return input.key === "0" || ["Digit0", "Numpad0"].includes(input.code) ? 0 : null;
}

/** The value, or the bound that it lies beyond. */
export function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
