import type { Page } from "@playwright/test";

/** What the pixels of a picture tell; heights in pixels. */
export type Pixels = {
  height: number;
  /** In how many pixels it differs from the kept one; null: nothing is kept, or a picture of another size. */
  difference: number | null;
  /** The height of the largest stretch that has nothing in it: each of its rows equals the one above. */
  longestBlank: number;
  /** The height of such a stretch at the lower end. */
  blankEnd: number;
};

/** Reads a PNG, beside a WebP that was kept or null. The browser of `page` decodes both. */
export function readPixels(page: Page, png: Buffer, kept: Buffer | null): Promise<Pixels> {
  const pictures = [
    { type: "image/png", base64: png.toString("base64") },
    ...(kept === null ? [] : [{ type: "image/webp", base64: kept.toString("base64") }]),
  ];
  return page.evaluate(async (given) => {
    const [drawn, other] = await Promise.all(
      given.map(async ({ type, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type }), { colorSpaceConversion: "none" });
        const { width, height } = bitmap;
        const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
        context?.drawImage(bitmap, 0, 0);
        const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        return { width, height, pixels: new Uint32Array(data.buffer) };
      }),
    );
    if (drawn === undefined) throw new Error("The picture could not be decoded");
    const { width, height, pixels } = drawn;

    let difference: number | null = null;
    if (other !== undefined && other.width === width && other.height === height) {
      difference = 0;
      for (let at = 0; at < pixels.length; at += 1) if (pixels[at] !== other.pixels[at]) difference += 1;
    }
    let longestBlank = 0;
    let blankEnd = 1;
    for (let at = width; at < pixels.length; at += width) {
      let column = 0;
      while (column < width && pixels[at + column] === pixels[at + column - width]) column += 1;
      blankEnd = column === width ? blankEnd + 1 : 1;
      longestBlank = Math.max(longestBlank, blankEnd);
    }
    return { height, difference, longestBlank, blankEnd };
  }, pictures);
}
