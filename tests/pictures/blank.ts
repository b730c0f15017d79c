import type { Page } from "@playwright/test";
import { ordinarySize } from "./stage";
import type { PicturedState } from "./states";

/** A window may be emptier than full: this much of its ordinary height. */
const emptyWindow = 0.75;
/** Between two rows of a part there is no more than this, in CSS pixels. */
const emptyPart = 120;
/** Below the end of a page that is longer than the window there is no more than this, in CSS pixels. */
const emptyEnd = 80;

/**
 * Where a picture at this zoom factor shows nothing where its state shows something: more than a window that is not full
 * has, a part with a hole, or an end without content below a page that is longer than the window. Null: all is shown.
 */
export async function findBlank(
  page: Page,
  picture: Buffer,
  { size, part, isEndless }: Pick<PicturedState, "size" | "part" | "isEndless">,
  zoom: number,
): Promise<string | null> {
  const { height, maxBlank, end } = await page.evaluate(blankRows, picture.toString("base64"));
  const windowHeight = (size ?? ordinarySize).height;
  const max = part === undefined ? emptyWindow * windowHeight : emptyPart * zoom;
  if (maxBlank > max) return `${maxBlank} of ${height} rows have nothing`;
  const isLonger = part === undefined && height > windowHeight && isEndless !== true;
  if (isLonger && end > emptyEnd * zoom) return `the last ${end} of ${height} rows have nothing`;
  return null;
}

/**
 * The height of the largest stretch of a picture whose rows each equal the one above, and of such a stretch at its lower
 * end, in pixels. Runs in the page, whose browser decodes the picture.
 */
async function blankRows(base64: string): Promise<{ height: number; maxBlank: number; end: number }> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/webp" }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("There is no canvas");
  context.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  let maxBlank = 0;
  let end = 1;
  for (let at = width; at < pixels.length; at += width) {
    let column = 0;
    while (column < width && pixels[at + column] === pixels[at + column - width]) column += 1;
    end = column === width ? end + 1 : 1;
    maxBlank = Math.max(maxBlank, end);
  }
  return { height, maxBlank, end };
}
