import type { TrayStatus } from "../icon";
import type { GroundName } from "./palette";
import { type Box, box, disc, type Point, type Shape, stroke, triangle, union, without } from "./shapes";

/** A mark that fills a box. */
type Mark = (area: Box) => Shape;

/** How much wider than high an envelope is. */
export const envelopeRatio = 1.4;

/** The mark of each status, and its ground; null: none. */
export const statusMarks: Record<TrayStatus, { mark: Mark; ground: GroundName } | null> = {
  normal: null,
  blocked: { mark: noEntry, ground: "danger" },
  stale: { mark: clock, ground: "stale" },
  "key-refused": { mark: key, ground: "warning" },
  "low-balance": { mark: exclamation, ground: "warning" },
  "no-account": { mark: plus, ground: "days" },
  demo: { mark: triangle, ground: "demo" },
};

/** A disc with a level bar cut out, as on the road sign; the side of the box is even. */
function noEntry(area: Box): Shape {
  const inset = Math.max(1, Math.round(area.width * 0.2));
  const barHeight = 2 * Math.max(1, Math.round(area.height / 10));
  const top = area.top + (area.height - barHeight) / 2;
  return without(
    disc(area),
    box({ left: area.left + inset, top, width: area.width - 2 * inset, height: barHeight }),
  );
}

/** A key that stands on its bit. */
function key({ left, top, width, height }: Box): Shape {
  const stem = Math.max(1, Math.round(height / 6));
  const ring = sameParity(height * 0.6, stem);
  const ringArea = { left: left + Math.floor((width - ring) / 2), top, width: ring, height: ring };
  const shaftLeft = ringArea.left + (ring - stem) / 2;
  const tooth = Math.max(1, Math.round(height / 8));
  const toothWidth = stem + Math.max(2, Math.round(height * 0.22));
  return union(
    without(disc(ringArea), disc(ringArea, stem)),
    box({ left: shaftLeft, top: top + ring - 1, width: stem, height: height - ring + 1 }),
    box({ left: shaftLeft, top: top + height - tooth, width: toothWidth, height: tooth }),
    box({ left: shaftLeft, top: top + height - 3 * tooth, width: toothWidth, height: tooth }),
  );
}

/** An exclamation mark. */
function exclamation({ left, top, width, height }: Box): Shape {
  const stem = sameParity(width / 4, width);
  const middle = left + (width - stem) / 2;
  const dotTop = top + height - stem;
  return union(
    box({ left: middle, top, width: stem, height: height - 2 * stem }),
    box({ left: middle, top: dotTop, width: stem, height: stem }),
  );
}

/** A clock face with two hands. */
function clock(area: Box): Shape {
  const stem = Math.max(1, Math.round(area.height / 9));
  const left = area.left + Math.floor((area.width - stem) / 2);
  const top = area.top + Math.floor((area.height - stem) / 2);
  const reach = Math.round(area.height * 0.26);
  return union(
    without(disc(area), disc(area, stem)),
    box({ left, top: top - reach, width: stem, height: reach + stem }),
    box({ left, top, width: reach + stem, height: stem }),
  );
}

/** A plus with arms of a third of its side. */
export function plus({ left, top, width, height }: Box): Shape {
  const stem = sameParity(width / 3, width);
  const inset = (width - stem) / 2;
  return union(
    box({ left: left + inset, top, width: stem, height }),
    box({ left, top: top + inset, width, height: stem }),
  );
}

/** A closed envelope, with the fold cut out. */
export function envelope(area: Box): Shape {
  const stem = Math.max(1, Math.round(area.height / 7));
  const at = placesIn(area);
  const fold = stroke([at(0, 0.06), at(0.5, 0.62), at(1, 0.06)], stem);
  return without(box(area, stem), fold);
}

/** A telephone receiver: nothing to count. */
export function handset(area: Box): Shape {
  const at = placesIn(area);
  return union(
    stroke([at(0.1, 0.2), at(0.2, 0.5), at(0.5, 0.8), at(0.8, 0.9)], area.width * 0.2),
    stroke([at(0.16, 0.16), at(0.23, 0.34)], area.width * 0.3),
    stroke([at(0.84, 0.84), at(0.66, 0.77)], area.width * 0.3),
  );
}

/** A calendar page, crossed out. */
export function endedCalendar({ left, top, width, height }: Box): Shape {
  const stem = Math.max(1, Math.round(height / 11));
  const ring = Math.max(1, Math.round(height / 8));
  const ringInset = Math.round(width * 0.2);
  const page = { left, top: top + stem, width, height: height - stem };
  const headHeight = Math.max(2, Math.round(height * 0.2));
  const sheet = {
    left: left + stem,
    top: page.top + headHeight,
    width: width - 2 * stem,
    height: page.height - headHeight - stem,
  };
  const at = placesIn(sheet);
  return union(
    without(box(page, stem * 1.5), box(sheet)),
    box({ left: left + ringInset, top, width: ring, height: ring + stem }),
    box({ left: left + width - ringInset - ring, top, width: ring, height: ring + stem }),
    stroke([at(0.25, 0.2), at(0.75, 0.8)], stem * 1.5),
    stroke([at(0.25, 0.8), at(0.75, 0.2)], stem * 1.5),
  );
}

/** Places in a box by their shares of its width and height. */
function placesIn({ left, top, width, height }: Box): (across: number, down: number) => Point {
  return (across, down) => [left + across * width, top + down * height];
}

/** A whole number near `value` that leaves the same space on both sides of `whole`. */
function sameParity(value: number, whole: number): number {
  const floor = Math.floor(value);
  return (whole - floor) % 2 === 0 ? floor : floor + 1;
}
