import type { Figures } from "./figures";
import { envelopeRatio } from "./marks";

/** How an icon of one size is laid out, in whole pixels: days above, the unread sign and the status mark below. */
export type Measures = {
  sizePx: number;
  /** The radius of the icon's corners. */
  corner: number;
  /** The ground that is left around a sign. */
  padding: number;
  /** The days when they share the icon with something below. */
  days: Figures;
  /** The days when they have the icon to themselves. */
  daysAlone: Figures;
  /** For three signs in a row. */
  daysNarrow: Figures;
  unread: Figures;
  /** Two signs beside a status mark. */
  unreadNarrow: Figures;
  rowTop: number;
  rowHeight: number;
  /** The side of the status mark in the lower row; even. */
  markSide: number;
  /** The envelope beside the unread figure. */
  envelope: { width: number; height: number };
};

/**
 * The measures of an icon of `sizePx` pixels.
 *
 * @param hasMark a status mark needs more of the lower row than a figure does
 */
export function measuresOf(sizePx: number, hasMark: boolean): Measures {
  const padding = Math.max(1, Math.floor(sizePx / 16));
  const rowTop = hasMark ? sizePx / 2 : Math.round(sizePx * 0.56);
  const rowHeight = sizePx - rowTop;
  const daysHeight = rowTop - 2 * padding;
  const room = rowHeight - 2 * padding;
  // An odd height has a middle row, without which small figures look alike.
  const unreadHeight = room - ((room + 1) % 2);
  const envelopeHeight = Math.ceil(rowHeight * 0.6);
  return {
    sizePx,
    corner: Math.round(sizePx * 0.19),
    padding,
    days: figures(Math.floor(sizePx * 0.39), daysHeight),
    daysAlone: figures(Math.floor(sizePx * 0.39), Math.floor(sizePx * 0.75)),
    daysNarrow: narrow(figures(Math.floor(sizePx / 3.6), daysHeight)),
    unread: figures(Math.round(unreadHeight * 0.75), unreadHeight),
    unreadNarrow: narrow(figures(Math.round(unreadHeight * 0.6), unreadHeight)),
    rowTop,
    rowHeight,
    markSide: room - (room % 2),
    envelope: { width: Math.round(envelopeHeight * envelopeRatio), height: envelopeHeight },
  };
}

function figures(width: number, height: number): Figures {
  const stem = Math.round(width * 0.22 + 0.45);
  const bar = Math.max(1, Math.min(stem, Math.round(height / 5.5)));
  return { width, height, stem, bar, gap: stem };
}

function narrow(wide: Figures): Figures {
  return { ...wide, gap: Math.max(1, wide.gap - 1) };
}
