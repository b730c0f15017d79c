import { trialUrgency } from "../../../contract/trial";
import type { TrayDays, TrayIcon, TrayUnread } from "../icon";
import { type Figures, textShape, textWidth } from "./figures";
import { endedCalendar, envelope, envelopeRatio, handset, plus, statusMarks } from "./marks";
import { type Measures, measuresOf } from "./measures";
import { type Layer, type Picture, paint } from "./paint";
import { type GroundName, type IconStyle, palettes } from "./palette";
import { type Box, box, type Shape, union, within } from "./shapes";
import { urgencyTicks } from "./urgency-ticks";

/** The sizes in pixels that systems ask for. */
export const iconSizes: readonly number[] = [16, 20, 22, 24, 32, 44, 48];

/** A part of the icon: its sign, and the ground that it stands on. */
type Cell = { area: Box; ground: GroundName; sign: Shape };

/**
 * Draws the icon, a square with round corners: the days on top; below them the unread SMS and the mark of the status,
 * each on a ground of its own. Without the days the SMS have their place; without the SMS the days have the icon to
 * themselves, or share it with the mark.
 *
 * @param icon what to show
 * @param sizePx the side in pixels, even
 */
export function drawTrayIcon(icon: TrayIcon, sizePx: number, style: IconStyle): Picture {
  const { sign: signColor, grounds } = palettes[style];
  const measures = measuresOf(sizePx, statusMarks[icon.status] !== null);
  const silhouette = box(square(0, 0, sizePx), measures.corner);
  const cells = icon.status === "no-account" ? [invitation(sizePx)] : iconCells(icon, measures);
  const layers = cells.flatMap(({ area, ground, sign }): Layer[] => {
    if (grounds === null) return [{ shape: sign, area, color: signColor }];
    return [
      { shape: within(silhouette, box(area)), area, color: grounds[ground] },
      { shape: within(sign, silhouette), area, color: signColor },
    ];
  });
  return paint(sizePx, layers);
}

/** No account yet: the receiver with a plus at its shoulder. */
function invitation(size: number): Cell {
  const unit = Math.max(1, Math.round(size / 16));
  const side = 2 * Math.floor(size * 0.19) + 1;
  return {
    area: square(0, 0, size),
    ground: "days",
    sign: union(
      handset(square(2 * unit, 4 * unit, size - 6 * unit)),
      plus(square(size - side - unit, unit, side)),
    ),
  };
}

function iconCells(icon: TrayIcon, measures: Measures): Cell[] {
  const { days, unread, status, isStale } = icon;
  const { sizePx, rowTop, rowHeight, markSide, padding } = measures;
  const isUnreadBelow = days.mark !== "hidden" && hasUnreadSign(unread);
  const statusMark = statusMarks[status];
  const isShared = isUnreadBelow || statusMark !== null;
  const upper = { left: 0, top: 0, width: sizePx, height: isShared ? rowTop : sizePx };
  const cells = [
    days.mark === "hidden" && unread.mark !== "hidden"
      ? smsCell(icon, upper, measures)
      : daysCell(days, isStale, upper, measures),
  ];
  const markWidth = isUnreadBelow ? padding + markSide : sizePx;
  if (statusMark !== null) {
    const area = { left: 0, top: rowTop, width: markWidth, height: rowHeight };
    const markLeft = isUnreadBelow ? padding : (sizePx - markSide) / 2;
    const markTop = rowTop + Math.floor((rowHeight - markSide) / 2);
    const sign = statusMark.mark(square(markLeft, markTop, markSide));
    cells.push({ area, ground: statusMark.ground, sign });
  }
  if (isUnreadBelow) {
    const left = statusMark === null ? 0 : markWidth;
    const area = { left, top: rowTop, width: sizePx - left, height: rowHeight };
    cells.push({ area, ground: isStale ? "stale" : "unread", sign: unreadSign(unread, area, measures) });
  }
  return cells;
}

/** The days as figures or as a mark, in the middle of the area, with their ticks. */
function daysCell(days: TrayDays, isStale: boolean, area: Box, measures: Measures): Cell {
  const { sizePx, padding } = measures;
  const isAlone = area.height === sizePx;
  const ground = isStale ? "stale" : "days";
  // Hidden with the SMS: every account is muted.
  if (days.mark === "ended" || days.mark === "none" || days.mark === "hidden") {
    const side = isAlone ? sizePx - 2 * Math.round(sizePx / 7) : area.height - 2 * padding;
    const mark = days.mark === "ended" ? endedCalendar : handset;
    const { left, top } = placeOf(side, side, area);
    return { area, ground, sign: mark(square(left, top, side)) };
  }
  const figures = isAlone ? measures.daysAlone : measures.days;
  const text = days.mark === "number" ? days.text : "?";
  const figure = centred(text, text.length > 2 ? measures.daysNarrow : figures, area);
  const urgency = days.mark === "number" ? trialUrgency(Number.parseInt(text, 10)) : "calm";
  if (urgency === "calm") return { area, ground, sign: figure };
  const { width, height } = figures;
  const place = { ...placeOf(width, height, area), width, height };
  const urgent = urgency === "last" ? "danger" : "warning";
  return {
    area,
    ground: isStale ? "stale" : urgent,
    sign: union(figure, urgencyTicks(urgency, place, sizePx)),
  };
}

/** The unread SMS where the days are hidden: never the receiver, which says that there is no trial. */
function smsCell({ unread, isStale }: TrayIcon, area: Box, measures: Measures): Cell {
  const { sizePx, padding, days, daysAlone } = measures;
  const ground = isStale ? "stale" : "unread";
  const isAlone = area.height === sizePx;
  if (!hasUnreadSign(unread)) return { area, ground, sign: envelopeIn(area, padding) };
  if (!isAlone) return { area, ground, sign: unreadSign(unread, area, measures) };
  if (unread.mark === "number") return { area, ground, sign: centred(unread.text, daysAlone, area) };
  const upper = { ...area, height: sizePx - days.height - padding };
  const lower = { ...area, top: upper.height, height: days.height };
  return { area, ground, sign: union(envelopeIn(upper, padding), centred("?", days, lower)) };
}

function hasUnreadSign(unread: TrayUnread): boolean {
  return unread.mark === "number" || unread.mark === "unknown";
}

/** The number of unread SMS, or a question mark, in the middle of `row`, with an envelope on its left if both fit. */
function unreadSign(unread: TrayUnread, row: Box, measures: Measures): Shape {
  const text = unread.mark === "number" ? unread.text : "?";
  const room = row.width - 2 * measures.padding;
  const figures = textWidth(text, measures.unread) <= room ? measures.unread : measures.unreadNarrow;
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
function envelopeIn(area: Box, padding: number): Shape {
  const inset = padding + Math.round(area.width / 16);
  const width = Math.min(area.width - 2 * inset, Math.round((area.height - 2 * padding) * envelopeRatio));
  const height = Math.round(width / envelopeRatio);
  return envelope({ ...placeOf(width, height, area), width, height });
}

function centred(text: string, figures: Figures, area: Box): Shape {
  const { left, top } = placeOf(textWidth(text, figures), figures.height, area);
  return textShape(text, figures, left, top);
}

/** The top left corner, on a whole pixel, of what is centred in an area. */
function placeOf(width: number, height: number, area: Box): Pick<Box, "left" | "top"> {
  return {
    left: area.left + Math.floor((area.width - width) / 2),
    top: area.top + Math.floor((area.height - height) / 2),
  };
}

function square(left: number, top: number, side: number): Box {
  return { left, top, width: side, height: side };
}
