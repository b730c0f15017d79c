import { assertNever } from "../../../contract/assert-never";
import type { TrayDays, TrayIcon } from "../icon";
import { type Canvas, createCanvas, type Picture } from "./canvas";
import type { Figures } from "./figures";
import { addition, endedCalendar, handset } from "./marks";
import { type Measures, measuresOf } from "./measures";
import { type Palette, type PanelTone, palettes } from "./palette";
import type { Box, Shape } from "./shapes";
import { drawSmsAlone } from "./sms-alone";
import { drawStatusMark, hasStatusMark } from "./status-mark";
import { centredText, textWidth } from "./text";
import { drawUnread, hasUnreadSign } from "./unread-sign";
import { urgencyOf, urgencyTicks } from "./urgency-ticks";

/**
 * Draws the icon: the days on top; below them the unread SMS in a filled sign and the mark of the status. Without the
 * days the SMS have their place; without the SMS the days have the icon to themselves, or share it with the mark.
 *
 * @param icon what to show
 * @param sizePx the side in pixels, one of `iconSizes`; others throw a RangeError
 * @param tone the panel that it is for
 */
export function drawTrayIcon(icon: TrayIcon, sizePx: number, tone: PanelTone): Picture {
  const measures = measuresOf(sizePx);
  const palette = palettes[tone];
  const canvas = createCanvas(sizePx);
  const daysColor = icon.isStale ? palette.daysStale : palette.days;
  if (icon.status === "no-account") {
    drawInvitation(canvas, sizePx, palette);
  } else if (icon.days.mark === "hidden") {
    drawSmsAlone(canvas, icon, sizePx, measures, palette);
  } else if (icon.status === "normal" && !hasUnreadSign(icon.unread)) {
    const { daysAlone: figures } = measures;
    canvas.fill(daysAlone(icon.days, sizePx, measures), daysColor, square(0, 0, sizePx));
    drawTicks(canvas, icon, figures, Math.floor((sizePx - figures.height) / 2), sizePx, palette);
  } else {
    const above = { left: 0, top: 0, width: sizePx, height: measures.days.height };
    canvas.fill(daysAbove(icon.days, sizePx, measures), daysColor, above);
    drawTicks(canvas, icon, measures.days, 0, sizePx, palette);
    drawLowerRow(canvas, icon, sizePx, measures, palette);
  }
  return canvas.withRim(palette.rim, palette.rimOpacity, measures.rim);
}

/** The ticks beside the days, which have their top at `top`, when the trial nears its end. */
function drawTicks(
  canvas: Canvas,
  { days, isStale }: TrayIcon,
  figures: Figures,
  top: number,
  size: number,
  palette: Palette,
): void {
  const urgency = urgencyOf(days);
  if (days.mark !== "number" || urgency === "calm") return;
  // A narrow figure such as 1 gets its ticks where a wide one has them.
  const width = textWidth("8", figures);
  const figure = { left: Math.floor((size - width) / 2), top, width, height: figures.height };
  const ticks = urgencyTicks(urgency, figure, size);
  const color = isStale ? palette.daysStale : palette.urgency[urgency];
  if (ticks !== null) canvas.fill(ticks, color, { left: 0, top, width: size, height: figures.height });
}

/** No account yet: the receiver with a plus at its shoulder. */
function drawInvitation(canvas: Canvas, size: number, palette: Palette): void {
  const unit = Math.max(1, Math.round(size / 16));
  const side = Math.round(size * 0.45);
  const receiver = square(unit, 3 * unit, size - 4 * unit);
  const plus = square(size - side, 0, side);
  canvas.fill(handset(receiver), palette.days, receiver);
  canvas.fill(addition(plus), palette.status["no-account"], plus);
}

function daysAbove(days: TrayDays, size: number, measures: Measures): Shape {
  const { height } = measures.days;
  const area = square(Math.floor((size - height) / 2), 0, height);
  return daysShape(days, size, measures, measures.days, 0, area);
}

function daysAlone(days: TrayDays, size: number, measures: Measures): Shape {
  const side = size - 2 * Math.round(size / 10);
  const inset = Math.floor((size - side) / 2);
  return daysShape(days, size, measures, measures.daysAlone, null, square(inset, inset, side));
}

/** The days as figures with their top at `top` (null: in the middle of the icon's height), or as a mark in `area`. */
function daysShape(
  days: TrayDays,
  size: number,
  measures: Measures,
  figures: Figures,
  top: number | null,
  area: Box,
): Shape {
  const written = (text: string, chosen: Figures): Shape =>
    centredText(text, chosen, size, top ?? Math.floor((size - chosen.height) / 2));
  switch (days.mark) {
    case "number":
      return written(days.text, days.text.length > 2 ? measures.daysNarrow : figures);
    case "unknown":
      return written("?", figures);
    case "ended":
      return endedCalendar(area);
    case "none":
    case "hidden":
      return handset(area);
    default:
      return assertNever(days);
  }
}

function drawLowerRow(
  canvas: Canvas,
  icon: TrayIcon,
  size: number,
  measures: Measures,
  palette: Palette,
): void {
  const { rowTop, rowHeight, markSide } = measures;
  const { unread, status } = icon;
  const markLeft = hasUnreadSign(unread) ? 0 : Math.floor((size - markSide) / 2);
  drawStatusMark(canvas, status, markLeft, measures, palette);
  if (!hasUnreadSign(unread)) return;
  const left = hasStatusMark(status) ? markSide + Math.max(1, Math.round(size / 22)) : 0;
  const row = { left, top: rowTop, width: size - left, height: rowHeight };
  const sign = icon.isStale ? palette.unreadStale : palette.unread;
  drawUnread(canvas, unread, row, measures, { sign, figure: palette.onUnread });
}

function square(left: number, top: number, side: number): Box {
  return { left, top, width: side, height: side };
}
