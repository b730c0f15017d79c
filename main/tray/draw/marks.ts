import { type Box, box, disc, frame, line, polygon, type Shape, union, within, without } from "./shapes";

/** A mark that fills a box; its strokes are whole pixels. */
export type Mark = (area: Box) => Shape;

/** A stroke that suits a mark of this size: a ninth of its side. */
function strokeOf({ height }: Box): number {
  return Math.max(1, Math.round(height / 9));
}

/** Blocked: a filled disc with a level bar cut out, as on the road sign. */
export const noEntry: Mark = ({ left, top, width, height }) => {
  const side = Math.max(1, Math.round(width * 0.2));
  const barHeight = matching(height, height / 5);
  const bar = {
    left: left + side,
    top: top + (height - barHeight) / 2,
    width: width - 2 * side,
    height: barHeight,
  };
  return without(disc(left + width / 2, top + height / 2, width / 2), box(bar));
};

/** The whole number near `value` that leaves the same space on both sides of `whole`. */
function matching(whole: number, value: number): number {
  const isEven = whole % 2 === 0;
  return isEven ? Math.max(2, 2 * Math.round(value / 2)) : Math.max(1, 2 * Math.round((value - 1) / 2) + 1);
}

/** The key was refused: a key that stands on its bit. */
export const key: Mark = ({ left, top, width, height }) => {
  const stroke = Math.max(1, Math.round(height / 6));
  const bow = matching(stroke, height * 0.6);
  const bowLeft = left + Math.floor((width - bow) / 2);
  const shaftLeft = bowLeft + (bow - stroke) / 2;
  const tooth = Math.max(1, Math.round(height / 8));
  const toothWidth = stroke + Math.max(2, Math.round(height * 0.22));
  return union(
    frame({ left: bowLeft, top, width: bow, height: bow }, bow * 0.4, stroke, stroke),
    box({ left: shaftLeft, top: top + bow - 1, width: stroke, height: height - bow + 1 }),
    box({ left: shaftLeft, top: top + height - tooth, width: toothWidth, height: tooth }),
    box({ left: shaftLeft, top: top + height - 3 * tooth, width: toothWidth, height: tooth }),
  );
};

/** The data is old: a clock face with two hands. */
export const clock: Mark = (area) => {
  const stroke = strokeOf(area);
  const middleX = Math.floor((area.width - stroke) / 2) + area.left;
  const middleY = Math.floor((area.height - stroke) / 2) + area.top;
  const reach = Math.round(area.height * 0.26);
  return union(
    frame(area, area.width / 2, stroke, stroke),
    box({ left: middleX, top: middleY - reach, width: stroke, height: reach + stroke }),
    box({ left: middleX, top: middleY, width: reach + stroke, height: stroke }),
  );
};

/** The demonstration: a play triangle. */
export const play: Mark = ({ left, top, width, height }) =>
  polygon(
    [left + Math.round(width * 0.1), top],
    [left + width, top + height / 2],
    [left + Math.round(width * 0.1), top + height],
  );

/** No account: a plus that invites to add one. */
export const addition: Mark = ({ left, top, width, height }) => {
  const stroke = matching(width, width / 3.2);
  const inset = (width - stroke) / 2;
  return union(
    box({ left: left + inset, top, width: stroke, height }),
    box({ left, top: top + inset, width, height: stroke }),
  );
};

/** SMS: a closed envelope, with the fold cut out. */
export const envelope: Mark = ({ left, top, width, height }) => {
  const stroke = Math.max(1, Math.round(height / 7));
  const depth = top + height * 0.62;
  const middleX = left + width / 2;
  const fold = union(
    line(left, top + stroke * 0.4, middleX, depth, stroke),
    line(middleX, depth, left + width, top + stroke * 0.4, stroke),
  );
  return without(box({ left, top, width, height }, stroke), within(fold, box({ left, top, width, height })));
};

/** A telephone receiver: nothing to count. */
export const handset: Mark = ({ left, top, width }) => {
  const place = (across: number, down: number): readonly [number, number] => [
    left + across * width,
    top + down * width,
  ];
  const [centerX, centerY] = place(1, 0);
  const body = Math.max(2, width * 0.17);
  const grip = within(
    without(disc(centerX, centerY, width), disc(centerX, centerY, width - body)),
    box({ left, top: top + width * 0.12, width: width * 0.88, height: width * 0.88 }),
  );
  return union(
    grip,
    polygon(
      place(0, 0.04),
      place(0.05, 0),
      place(0.3, 0),
      place(0.38, 0.3),
      place(0.19, 0.46),
      place(0.03, 0.3),
    ),
    polygon(
      place(0.96, 1),
      place(1, 0.95),
      place(1, 0.7),
      place(0.7, 0.62),
      place(0.54, 0.81),
      place(0.7, 0.97),
    ),
  );
};

/** The trial has ended: a calendar page, crossed out. */
export const endedCalendar: Mark = ({ left, top, width, height }) => {
  const stroke = Math.max(1, Math.round(height / 11));
  const ring = Math.max(1, Math.round(height / 8));
  const page = { left, top: top + stroke, width, height: height - stroke };
  const headHeight = Math.max(2, Math.round(height * 0.2));
  const ringInset = Math.round(width * 0.2);
  const field = {
    left: left + stroke + ring,
    top: page.top + headHeight + ring,
    right: left + width - stroke - ring,
    bottom: top + height - stroke - ring,
  };
  return union(
    frame(page, stroke * 1.5, stroke, stroke),
    box({ ...page, height: headHeight }, stroke),
    box({ left: left + ringInset, top, width: ring, height: ring + stroke }),
    box({ left: left + width - ringInset - ring, top, width: ring, height: ring + stroke }),
    line(field.left, field.top, field.right, field.bottom, stroke * 1.5),
    line(field.left, field.bottom, field.right, field.top, stroke * 1.5),
  );
};
