import type { Picture } from "./draw/canvas";

/**
 * The bytes that Electron reads as a raw bitmap: blue, green, red, alpha, the colours premultiplied. Source: the
 * documentation of `nativeImage.createFromBitmap` leaves the format to the platform; it is Skia's N32 on all three.
 */
export function nativeBitmap({ rgba }: Picture): Buffer {
  const bytes = Buffer.alloc(rgba.length);
  for (let offset = 0; offset < rgba.length; offset += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(offset, offset + 4);
    bytes[offset] = Math.round((blue * alpha) / 255);
    bytes[offset + 1] = Math.round((green * alpha) / 255);
    bytes[offset + 2] = Math.round((red * alpha) / 255);
    bytes[offset + 3] = alpha;
  }
  return bytes;
}
