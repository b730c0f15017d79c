import { trialUrgency } from "../../../contract/trial";
import type { TrayDays, TrayIcon, TrayUnread } from "../icon";
import { type Figures, textShape, textWidth } from "./figures";
import { endedCalendar, envelope, envelopeRatio, handset, plus, statusMarks } from "./marks";
import { type Measures, measuresOf } from "./measures";
import { type Layer, type Picture, paint } from "./paint";
import { type Palette, type PanelTone, palettes } from "./palette";
import { type Box, box, type Shape, union } from "./shapes";
import { urgencyTicks } from "./urgency-ticks";

/** The sizes in pixels that systems ask for. */
export const iconSizes: readonly number[] = [16, 20, 22, 24, 32, 44, 48];

/**
 * Draws the icon: the days on top; below them the unread SMS in a filled sign and the mark of the status. Without the
 * days the SMS have their place; without the SMS the days have the icon to themselves, or share it with the mark.
 *
 * @param icon what to show
 * @param sizePx the side in pixels, even
 * @param tone the panel that it is for
 */
export function drawTrayIcon(icon: TrayIcon, sizePx: number, tone: PanelTone): Picture {
  const palette = palettes[tone];
  const measures = measuresOf(sizePx);
  const layers =
    icon.status === "no-account" ? invitation(sizePx, palette) : iconLayers(icon, measures, palette);
  return paint(sizePx, layers, { color: palette.rim, opacity: palette.rimOpacity, widthPx: measures.rim });
}

/** No account yet: the receiver with a plus at its shoulder. */
function invitation(size: number, palette: Palette): Layer[] {
  const unit = Math.max(1, Math.round(size / 16));
  const side = 2 * Math.floor(size * 0.22) + 1;
  return [
    { shape: handset(square(unit, 3 * unit, size - 4 * unit)), color: palette.plain },
    { shape: plus(square(size - side, 0, side)), color: palette.accent },
  ];
}

function iconLayers(icon: TrayIcon, measures: Measures, palette: Palette): Layer[] {
  const { days, unread, status } = icon;
  const { sizePx, rowTop, rowHeight, markSide, rim } = measures;
  const isUnreadBelow = days.mark !== "hidden" && hasUnreadSign(unread);
  const hasMark = statusMarks[status] !== null;
  const isShared = isUnreadBelow || hasMark;
  const area = { left: 0, top: 0, width: sizePx, height: isShared ? measures.days.height : sizePx };
  const layers =
    days.mark === "hidden" && unread.mark !== "hidden"
      ? smsLayers(icon, area, measures, palette)
      : daysLayers(days, icon.isStale, area, measures, palette);
  const markLeft = isUnreadBelow ? 0 : (sizePx - markSide) / 2;
  layers.push(...markLayers(icon, square(markLeft, rowTop + (rowHeight % 2), markSide), palette));
  if (isUnreadBelow) {
    const left = hasMark ? markSide + rim : 0;
    const row = { left, top: rowTop, width: sizePx - left, height: rowHeight };
    layers.push(...unreadLayers(icon, row, measures, palette));
  }
  return layers;
}

/** The days as figures or as a mark, in the middle of the area, with their ticks. */
function daysLayers(
  days: TrayDays,
  isStale: boolean,
  area: Box,
  measures: Measures,
  palette: Palette,
): Layer[] {
  const { sizePx } = measures;
  const isAlone = area.height === sizePx;
  const figures = isAlone ? measures.daysAlone : measures.days;
  const color = isStale ? palette.stale : palette.plain;
  // Hidden with the SMS: every account is muted.
  if (days.mark === "ended" || days.mark === "none" || days.mark === "hidden") {
    const side = isAlone ? sizePx - 2 * Math.round(sizePx / 10) : area.height;
    const inset = (sizePx - side) / 2;
    const mark = days.mark === "ended" ? endedCalendar : handset;
    return [{ shape: mark(square(inset, isAlone ? inset : 0, side)), color }];
  }
  const text = days.mark === "number" ? days.text : "?";
  const layers = [{ shape: centred(text, text.length > 2 ? measures.daysNarrow : figures, area), color }];
  const urgency = days.mark === "number" ? trialUrgency(Number.parseInt(text, 10)) : "calm";
  if (urgency !== "calm") {
    const { width, height } = figures;
    const figure = { ...placeOf(width, height, area), width, height };
    const urgent = urgency === "last" ? palette.danger : palette.warning;
    layers.push({ shape: urgencyTicks(urgency, figure, sizePx), color: isStale ? palette.stale : urgent });
  }
  return layers;
}

/** The unread SMS where the days are hidden: never the receiver, which says that there is no trial. */
function smsLayers(icon: TrayIcon, area: Box, measures: Measures, palette: Palette): Layer[] {
  const { sizePx, days, daysAlone, daysNarrow } = measures;
  const color = icon.isStale ? palette.stale : palette.plain;
  if (!hasUnreadSign(icon.unread)) return [{ shape: envelopeIn(area), color }];
  if (area.height < sizePx) return unreadLayers(icon, area, measures, palette);
  if (icon.unread.mark === "number") {
    return unreadLayers(icon, area, { ...measures, unread: daysAlone, unreadNarrow: daysNarrow }, palette);
  }
  const upper = { ...area, height: sizePx - days.height - 1 };
  const lower = { ...area, top: sizePx - days.height, height: days.height };
  return [{ shape: union(envelopeIn(upper), centred("?", days, lower)), color }];
}

function markLayers({ status }: TrayIcon, area: Box, palette: Palette): Layer[] {
  const statusMark = statusMarks[status];
  return statusMark === null ? [] : [{ shape: statusMark.mark(area), color: palette[statusMark.color] }];
}

function hasUnreadSign(unread: TrayUnread): boolean {
  return unread.mark === "number" || unread.mark === "unknown";
}

/**
 * The unread SMS in `row`: a filled sign with the figure in it, and an envelope where there is room; only the envelope
 * and a question mark when the number is unknown.
 */
function unreadLayers(
  { unread, isStale }: TrayIcon,
  row: Box,
  measures: Measures,
  palette: Palette,
): Layer[] {
  const color = isStale ? palette.stale : palette.accent;
  if (unread.mark !== "number") return [{ shape: unreadContent("?", row, measures), color }];
  return [
    { shape: box(row, row.height * 0.3), color },
    { shape: unreadContent(unread.text, row, measures), color: palette.onAccent },
  ];
}

/** The figure in the middle of the row, with the envelope on its left if both fit. */
function unreadContent(text: string, row: Box, measures: Measures): Shape {
  const room = row.width - 2 * Math.max(1, Math.round(row.height / 8));
  const isWide = textWidth(text, measures.unread) <= room;
  const figures = isWide ? measures.unread : measures.unreadNarrow;
  const gap = Math.max(2, Math.round(row.height / 6));
  const { width, height } = measures.envelope;
  const beside = width + gap;
  if (beside + textWidth(text, figures) > room) return centred(text, figures, row);
  const { left } = placeOf(beside + textWidth(text, figures), height, row);
  const { top } = placeOf(width, height, row);
  const textTop = placeOf(width, figures.height, row).top;
  return union(envelope({ left, top, width, height }), textShape(text, figures, left + beside, textTop));
}

/** The largest envelope in the middle of an area. */
function envelopeIn(area: Box): Shape {
  const inset = Math.round(area.width / 16);
  const width = Math.min(area.width - 2 * inset, Math.round(area.height * envelopeRatio));
  const height = Math.round(width / envelopeRatio);
  return envelope({ ...placeOf(width, height, area), width, height });
}

function centred(text: string, figures: Figures, area: Box): Shape {
  const { left, top } = placeOf(textWidth(text, figures), figures.height, area);
  return textShape(text, figures, left, top);
}

/** The top left corner, on a whole pixel, of what stands in the middle of an area. */
function placeOf(width: number, height: number, area: Box): Pick<Box, "left" | "top"> {
  return {
    left: area.left + Math.floor((area.width - width) / 2),
    top: area.top + Math.floor((area.height - height) / 2),
  };
}

function square(left: number, top: number, side: number): Box {
  return { left, top, width: side, height: side };
}
