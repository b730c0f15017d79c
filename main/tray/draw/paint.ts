import type { Box, Shape } from "./shapes";

/** A colour: red, green, blue (0 to 255). */
export type Color = readonly [number, number, number];

/** One shape above those before it, of which nothing is outside `area`, in whole pixels. */
export type Layer = { shape: Shape; area: Box; color: Color };

/**
 * A square picture in the bytes that Electron reads as a raw bitmap: rows of blue, green, red, alpha, with the colours
 * multiplied by the alpha. Source: the documentation of `nativeImage` leaves the format to the platform; it is Skia's
 * N32 on all three.
 */
export type Picture = { sizePx: number; bgra: Buffer };

/** Points probed along each side of a pixel; their share inside a shape is its coverage. */
const probes = 4;

/** Paints the layers, the first at the bottom. */
export function paint(sizePx: number, layers: readonly Layer[]): Picture {
  const drawn = new Float32Array(sizePx * sizePx * 4);
  for (const { shape, area, color } of layers) {
    const values = [...color.toReversed(), 255];
    for (let y = area.top; y < area.top + area.height; y += 1) {
      for (let x = area.left; x < area.left + area.width; x += 1) {
        const coverage = coverageOf(shape, x, y);
        if (coverage === 0) continue;
        const pixel = y * sizePx + x;
        for (let channel = 0; channel < 4; channel += 1) {
          const below = drawn[pixel * 4 + channel] ?? 0;
          drawn[pixel * 4 + channel] = below * (1 - coverage) + (values[channel] ?? 0) * coverage;
        }
      }
    }
  }
  return { sizePx, bgra: Buffer.from(drawn.map(Math.round)) };
}

function coverageOf(shape: Shape, left: number, top: number): number {
  // Most pixels are wholly inside or outside: their corners tell, for no stroke is thinner than a pixel.
  const cornersInside = insideCount(shape, left, top, 2);
  if (cornersInside === 0 || cornersInside === 4) return cornersInside / 4;
  return insideCount(shape, left, top, probes) / probes ** 2;
}

/** How many of `perSide` times `perSide` points in a pixel are inside. */
function insideCount(shape: Shape, left: number, top: number, perSide: number): number {
  let inside = 0;
  for (let row = 0.5; row < perSide; row += 1) {
    for (let column = 0.5; column < perSide; column += 1) {
      if (shape(left + column / perSide, top + row / perSide)) inside += 1;
    }
  }
  return inside;
}
