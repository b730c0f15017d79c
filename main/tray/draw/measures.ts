import type { Figures } from "./figures";
import { envelopeRatio } from "./marks";

/** How an icon of one size is laid out, in whole pixels: days above, the unread sign and the status mark below. */
export type Measures = {
  sizePx: number;
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
  /** The rim behind everything, and the space above the lower row. */
  rim: number;
};

/** The measures of an icon of `sizePx` pixels. */
export function measuresOf(sizePx: number): Measures {
  const rim = Math.max(1, Math.round(sizePx / 22));
  const rowTop = sizePx / 2 + rim;
  const rowHeight = sizePx - rowTop;
  const daysHeight = sizePx / 2;
  const unreadHeight = Math.round(rowHeight * 0.75);
  const envelopeHeight = Math.ceil(rowHeight * 0.6);
  return {
    sizePx,
    days: figures(Math.floor(sizePx * 0.42), daysHeight),
    daysAlone: figures(Math.floor(sizePx * 0.45), Math.floor(sizePx * 0.75)),
    daysNarrow: narrow(figures(Math.floor(sizePx / 3.2), daysHeight)),
    unread: figures(Math.round(unreadHeight * 0.75), unreadHeight),
    unreadNarrow: narrow(figures(Math.round(unreadHeight * 0.66), unreadHeight)),
    rowTop,
    rowHeight,
    markSide: rowHeight - (rowHeight % 2),
    envelope: { width: Math.round(envelopeHeight * envelopeRatio), height: envelopeHeight },
    rim,
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
