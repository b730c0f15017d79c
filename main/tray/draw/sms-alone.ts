import { assertNever } from "../../../contract/assert-never";
import type { TrayIcon, TrayUnread } from "../icon";
import type { Canvas } from "./canvas";
import { envelope, handset } from "./marks";
import type { Measures } from "./measures";
import type { Palette } from "./palette";
import type { Box } from "./shapes";
import { drawStatusMark, hasStatusMark } from "./status-mark";
import { centredText } from "./text";
import { drawUnread, hasUnreadSign, type ShownUnread } from "./unread-sign";

/** How much wider than high an envelope is. */
const envelopeShape = 1.4;

/**
 * Draws an icon that shows no days: the unread SMS in all of it, or above the mark of the state. Without any it is an
 * empty envelope, never the receiver, which says that there is no trial.
 */
export function drawSmsAlone(
  canvas: Canvas,
  { unread, status, isStale }: TrayIcon,
  size: number,
  measures: Measures,
  palette: Palette,
): void {
  const isMarked = hasStatusMark(status);
  const area = { left: 0, top: 0, width: size, height: isMarked ? measures.days.height : size };
  const sign = isStale ? palette.unreadStale : palette.unread;
  const colors = { sign, figure: palette.onUnread };
  const plain = isStale ? palette.daysStale : palette.days;
  if (!hasUnreadSign(unread)) {
    canvas.fill(calm(unread, area), plain, area);
  } else if (isMarked) {
    drawUnread(canvas, unread, area, measures, colors);
  } else if (unread.mark === "unknown") {
    drawUnknown(canvas, size, measures, plain);
  } else {
    const { daysAlone, daysNarrow } = measures;
    const large = { ...measures, unread: daysAlone, unreadNarrow: daysNarrow, envelope: null };
    drawUnread(canvas, unread, area, large, colors);
  }
  drawStatusMark(canvas, status, Math.floor((size - measures.markSide) / 2), measures, palette);
}

/** An envelope above a question mark. */
function drawUnknown(canvas: Canvas, size: number, measures: Measures, color: Palette["days"]): void {
  const { days, rowTop } = measures;
  const letter = envelopeIn({ left: 0, top: 0, width: size, height: size - days.height - 1 });
  canvas.fill(envelope(letter), color, letter);
  const lower = { left: 0, top: Math.min(rowTop, size - days.height), width: size, height: days.height };
  canvas.fill(centredText("?", days, size, lower.top), color, lower);
}

function calm(unread: Exclude<TrayUnread, ShownUnread>, area: Box) {
  switch (unread.mark) {
    case "none":
      return envelope(envelopeIn(area));
    case "hidden":
      return handset({ ...area, left: Math.floor((area.width - area.height) / 2), width: area.height });
    default:
      return assertNever(unread);
  }
}

/** The largest envelope in the middle of an area, in whole pixels. */
function envelopeIn(area: Box): Box {
  const inset = Math.round(area.width / 16);
  const width = Math.min(area.width - 2 * inset, Math.round(area.height * envelopeShape));
  const height = Math.min(area.height, Math.round(width / envelopeShape));
  const left = area.left + Math.floor((area.width - width) / 2);
  return { left, top: area.top + Math.floor((area.height - height) / 2), width, height };
}
