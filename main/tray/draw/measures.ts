import { bitmapFigures, bitmaps3x5, bitmaps4x5, bitmaps5x7, bitmaps6x8 } from "./bitmap-figures";
import type { Figures } from "./figures";
import { strokeFigures } from "./stroke-figures";

/** How an icon of one size is laid out, in whole pixels: days above, the unread sign and the status mark below. */
export type Measures = {
  /** The days when they share the icon with something below. */
  days: Figures;
  /** The days when they have the icon for themselves. */
  daysAlone: Figures;
  /** Narrow figures for three signs in a row. */
  daysNarrow: Figures;
  unread: Figures;
  /** Two signs beside a status mark. */
  unreadNarrow: Figures;
  /** The lower row. */
  rowTop: number;
  rowHeight: number;
  /** The side of the status mark in the lower row. */
  markSide: number;
  /** The envelope beside one unread figure; null: no room for one. */
  envelope: { width: number; height: number } | null;
  /** The thickness of the rim behind everything. */
  rim: number;
};

function strokes(width: number, height: number, stem: number, bar: number, gap: number): Figures {
  return strokeFigures({ width, height, stem, bar, gap });
}

// Each size is cut by hand: figures scaled from another size would fall between pixels.
const bySize = new Map<number, Measures>([
  [
    16,
    {
      days: bitmapFigures(bitmaps6x8, 2),
      daysAlone: strokes(7, 12, 2, 2, 2),
      daysNarrow: bitmapFigures(bitmaps5x7, 1),
      unread: bitmapFigures(bitmaps4x5, 1),
      unreadNarrow: bitmapFigures(bitmaps3x5, 1),
      rowTop: 9,
      rowHeight: 7,
      markSide: 6,
      envelope: { width: 6, height: 5 },
      rim: 1,
    },
  ],
  [
    20,
    {
      days: strokes(8, 10, 2, 2, 2),
      daysAlone: strokes(9, 15, 3, 3, 2),
      daysNarrow: strokes(6, 10, 2, 2, 1),
      unread: bitmapFigures(bitmaps5x7, 1),
      unreadNarrow: bitmapFigures(bitmaps5x7, 1),
      rowTop: 11,
      rowHeight: 9,
      markSide: 8,
      envelope: { width: 7, height: 5 },
      rim: 1,
    },
  ],
  [
    22,
    {
      days: strokes(9, 11, 2, 2, 2),
      daysAlone: strokes(10, 16, 3, 3, 2),
      daysNarrow: strokes(7, 11, 2, 2, 1),
      unread: bitmapFigures(bitmaps6x8, 1),
      unreadNarrow: bitmapFigures(bitmaps5x7, 1),
      rowTop: 12,
      rowHeight: 10,
      markSide: 10,
      envelope: { width: 8, height: 6 },
      rim: 1,
    },
  ],
  [
    24,
    {
      days: strokes(10, 12, 3, 2, 2),
      daysAlone: strokes(11, 18, 3, 3, 2),
      daysNarrow: strokes(8, 12, 2, 2, 1),
      unread: bitmapFigures(bitmaps6x8, 1),
      unreadNarrow: bitmapFigures(bitmaps6x8, 1),
      rowTop: 13,
      rowHeight: 11,
      markSide: 10,
      envelope: { width: 9, height: 7 },
      rim: 1,
    },
  ],
  [
    32,
    {
      days: strokes(13, 16, 3, 3, 3),
      daysAlone: strokes(14, 24, 4, 4, 4),
      daysNarrow: strokes(11, 16, 3, 3, 2),
      unread: strokes(8, 11, 2, 2, 2),
      unreadNarrow: strokes(8, 11, 2, 2, 1),
      rowTop: 17,
      rowHeight: 15,
      markSide: 14,
      envelope: { width: 12, height: 9 },
      rim: 1,
    },
  ],
  [
    44,
    {
      days: strokes(18, 22, 5, 4, 4),
      daysAlone: strokes(20, 33, 6, 5, 4),
      daysNarrow: strokes(14, 22, 4, 4, 3),
      unread: strokes(12, 15, 4, 3, 2),
      unreadNarrow: strokes(11, 15, 3, 3, 1),
      rowTop: 24,
      rowHeight: 20,
      markSide: 20,
      envelope: { width: 16, height: 12 },
      rim: 2,
    },
  ],
  [
    48,
    {
      days: strokes(20, 24, 5, 5, 4),
      daysAlone: strokes(22, 36, 6, 6, 4),
      daysNarrow: strokes(15, 24, 4, 4, 3),
      unread: strokes(13, 16, 4, 3, 3),
      unreadNarrow: strokes(11, 16, 3, 3, 2),
      rowTop: 26,
      rowHeight: 22,
      markSide: 22,
      envelope: { width: 18, height: 13 },
      rim: 2,
    },
  ],
]);

/** The sizes that are cut by hand, in pixels. */
export const iconSizes: readonly number[] = [...bySize.keys()];

/** The measures of an icon of `sizePx` pixels. Throws for a size that is not one of {@link iconSizes}. */
export function measuresOf(sizePx: number): Measures {
  const measures = bySize.get(sizePx);
  if (measures === undefined) throw new RangeError(`No tray icon is cut for ${sizePx} pixels`);
  return measures;
}
