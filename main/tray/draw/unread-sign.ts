import type { TrayUnread } from "../icon";
import type { Canvas, Color } from "./canvas";
import { envelope } from "./marks";
import type { Measures } from "./measures";
import { type Box, box, type Shape, union } from "./shapes";
import { textShape, textWidth } from "./text";

/** The colours of the unread sign; `figure` null: the figure is cut out of the sign. */
export type UnreadColors = { sign: Color; figure: Color | null };

/** Unread SMS that the icon says something of. */
export type ShownUnread = Extract<TrayUnread, { mark: "number" } | { mark: "unknown" }>;

/** Whether the icon says something of the unread SMS. */
export function hasUnreadSign(unread: TrayUnread): unread is ShownUnread {
  return unread.mark === "number" || unread.mark === "unknown";
}

/**
 * Draws the unread SMS into `row`: a filled sign with the figure in it, and an envelope where there is room;
 * only the envelope and a question mark when the number is unknown.
 */
export function drawUnread(
  canvas: Canvas,
  unread: ShownUnread,
  row: Box,
  measures: Measures,
  colors: UnreadColors,
): void {
  if (unread.mark === "unknown") {
    canvas.fill(content("?", row, measures), colors.sign, row);
    return;
  }
  canvas.fill(box(row, row.height * 0.3), colors.sign, row);
  const figure = content(unread.text, row, measures);
  if (colors.figure === null) canvas.erase(figure, row);
  else canvas.fill(figure, colors.figure, row);
}

/** The figure in the middle of the row, with the envelope on its left if both fit. */
function content(text: string, row: Box, measures: Measures): Shape {
  const padding = Math.max(1, Math.round(row.height / 8));
  const isWide = textWidth(text, measures.unread) + 2 * padding <= row.width;
  const figures = isWide ? measures.unread : measures.unreadNarrow;
  const width = textWidth(text, figures);
  const textTop = row.top + Math.floor((row.height - figures.height) / 2);
  const letter = measures.envelope;
  const gap = Math.max(2, Math.round(row.height / 6));
  const wholeWidth = (letter?.width ?? 0) + gap + width;
  if (letter === null || wholeWidth + 2 * padding > row.width) {
    return textShape(text, figures, row.left + Math.floor((row.width - width) / 2), textTop);
  }
  const left = row.left + Math.floor((row.width - wholeWidth) / 2);
  const top = row.top + Math.floor((row.height - letter.height) / 2);
  return union(
    envelope({ left, top, ...letter }),
    textShape(text, figures, left + letter.width + gap, textTop),
  );
}
