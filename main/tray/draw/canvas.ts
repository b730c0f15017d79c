import type { Box, Shape } from "./shapes";

/** A colour: red, green, blue (0 to 255). */
export type Color = readonly [number, number, number];

/** A square picture: rows of red, green, blue, alpha, not premultiplied. */
export type Picture = { width: number; height: number; rgba: Uint8ClampedArray };

/** A square canvas on which shapes are filled one over another. Only what lies in `area` is drawn. */
export type Canvas = {
  fill: (shape: Shape, color: Color, area: Box) => void;
  /** Makes the inside of `shape` transparent again. */
  erase: (shape: Shape, area: Box) => void;
  /** The picture with a thin rim of `color` behind it, so that it reads on a panel of the wrong brightness. */
  withRim: (color: Color, opacity: number, thickness: number) => Picture;
};

/** Points probed along each side of a pixel; their share inside a shape is its coverage. */
const probes = 4;

/** An empty, transparent canvas of `size` by `size` pixels. */
export function createCanvas(size: number): Canvas {
  const rgba = new Uint8ClampedArray(size * size * 4);

  function forEachPixel(shape: Shape, area: Box, paint: (offset: number, coverage: number) => void): void {
    for (let y = area.top; y < area.top + area.height; y += 1) {
      for (let x = area.left; x < area.left + area.width; x += 1) {
        const coverage = coverageOf(shape, x, y);
        if (coverage > 0) paint((y * size + x) * 4, coverage);
      }
    }
  }

  return {
    fill: (shape, color, area) =>
      forEachPixel(shape, area, (offset, coverage) => blend(rgba, offset, color, coverage)),
    erase: (shape, area) =>
      forEachPixel(shape, area, (offset, coverage) => {
        rgba[offset + 3] = at(rgba, offset + 3) * (1 - coverage);
      }),
    withRim(color, opacity, thickness) {
      const picture = new Uint8ClampedArray(rgba.length);
      for (let y = 0; y < size; y += 1) {
        for (let x = 0; x < size; x += 1) {
          const offset = (y * size + x) * 4;
          blend(picture, offset, color, (strongestAlpha(rgba, size, x, y, thickness) / 255) * opacity);
          const top: Color = [at(rgba, offset), at(rgba, offset + 1), at(rgba, offset + 2)];
          blend(picture, offset, top, at(rgba, offset + 3) / 255);
        }
      }
      return { width: size, height: size, rgba: picture };
    },
  };
}

function at(bytes: Uint8ClampedArray, index: number): number {
  return bytes[index] ?? 0;
}

function coverageOf(shape: Shape, x: number, y: number): number {
  const near = 0.5 / probes;
  const far = 1 - near;
  const isInside = shape(x + 0.5, y + 0.5);
  // Most pixels are wholly inside or outside, and no stroke is thin enough to slip between these five points.
  if (
    shape(x + near, y + near) === isInside &&
    shape(x + far, y + near) === isInside &&
    shape(x + near, y + far) === isInside &&
    shape(x + far, y + far) === isInside
  ) {
    return isInside ? 1 : 0;
  }
  let inside = 0;
  for (let row = 0; row < probes; row += 1) {
    for (let column = 0; column < probes; column += 1) {
      if (shape(x + (column + 0.5) / probes, y + (row + 0.5) / probes)) inside += 1;
    }
  }
  return inside / (probes * probes);
}

function blend(rgba: Uint8ClampedArray, offset: number, color: Color, opacity: number): void {
  if (opacity <= 0) return;
  const below = (at(rgba, offset + 3) / 255) * (1 - opacity);
  const alpha = opacity + below;
  rgba[offset] = (color[0] * opacity + at(rgba, offset) * below) / alpha;
  rgba[offset + 1] = (color[1] * opacity + at(rgba, offset + 1) * below) / alpha;
  rgba[offset + 2] = (color[2] * opacity + at(rgba, offset + 2) * below) / alpha;
  rgba[offset + 3] = alpha * 255;
}

function strongestAlpha(rgba: Uint8ClampedArray, size: number, x: number, y: number, reach: number): number {
  let strongest = 0;
  for (let row = Math.max(0, y - reach); row <= Math.min(size - 1, y + reach); row += 1) {
    for (let column = Math.max(0, x - reach); column <= Math.min(size - 1, x + reach); column += 1) {
      strongest = Math.max(strongest, at(rgba, (row * size + column) * 4 + 3));
    }
  }
  return strongest;
}
