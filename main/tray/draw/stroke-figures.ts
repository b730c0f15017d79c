import type { Figures, Sign } from "./figures";
import { type Box, box, frame, polygon, type Shape, union, without } from "./shapes";

/** How a row of figures is cut: whole pixels, so that stems and bars fall on the pixel grid. */
export type DigitCut = {
  width: number;
  height: number;
  /** The width of upright strokes. */
  stem: number;
  /** The width of level strokes. */
  bar: number;
  /** The space between two figures. */
  gap: number;
};

/** Figures drawn as strokes of the given cut, for rows of ten pixels and more. */
export function strokeFigures(cut: DigitCut): Figures {
  return {
    height: cut.height,
    gap: cut.gap,
    widthOf: (sign) => signWidth(sign, cut),
    shapeOf: (sign) => drawings[sign](cut),
  };
}

const drawings: Record<Sign, (cut: DigitCut) => Shape> = {
  "0": (cut) => frame(whole(cut), round(cut), cut.stem, cut.bar),
  "1": one,
  "2": two,
  "3": three,
  "4": four,
  "5": five,
  "6": six,
  "7": seven,
  "8": (cut) => union(upperBowl(cut), lowerBowl(cut)),
  "9": nine,
  "+": plus,
  "?": question,
};

/** `1` and `+` are narrower than the rest. */
function signWidth(sign: Sign, cut: DigitCut): number {
  if (sign === "1") return cut.stem + Math.max(2, Math.round(cut.width / 4));
  if (sign === "+") return plusSide(cut);
  return cut.width;
}

function whole({ width, height }: DigitCut): Box {
  return { left: 0, top: 0, width, height };
}

function round({ width }: DigitCut): number {
  return width * 0.4;
}

/** Where the middle bar begins: a little above the middle, so that the lower bowl is the larger one. */
function middle({ height, bar }: DigitCut): number {
  return Math.floor((height - bar) / 2);
}

function upperBowl(cut: DigitCut): Shape {
  return frame({ ...whole(cut), height: middle(cut) + cut.bar }, round(cut), cut.stem, cut.bar);
}

function lowerBowl(cut: DigitCut): Shape {
  const top = middle(cut);
  return frame({ left: 0, top, width: cut.width, height: cut.height - top }, round(cut), cut.stem, cut.bar);
}

/** The left half between two heights: what is cut away where a stroke ends in the open. */
function leftSide(cut: DigitCut, from: number, to: number): Shape {
  return box({ left: 0, top: from, width: cut.width / 2, height: to - from });
}

function rightSide(cut: DigitCut, from: number, to: number): Shape {
  return box({ left: cut.width / 2, top: from, width: cut.width / 2, height: to - from });
}

/** How far an open end reaches down from the top, or up from the bottom. */
function openEnd({ bar, height }: DigitCut): number {
  return bar + Math.max(1, Math.round((height - 3 * bar) / 5));
}

/** The same for `6` and `9`, which small need all of their opening to be told from `8`. */
function wideOpenEnd(cut: DigitCut): number {
  return cut.height < 16 ? cut.bar : openEnd(cut);
}

function one(cut: DigitCut): Shape {
  const width = signWidth("1", cut);
  const stemLeft = width - cut.stem;
  const fall = Math.max(2, Math.round(cut.height / 4));
  return union(
    box({ left: stemLeft, top: 0, width: cut.stem, height: cut.height }),
    polygon(
      [stemLeft, 0],
      [stemLeft + cut.stem / 2, 0],
      [stemLeft + cut.stem / 2, cut.bar],
      [0, fall + cut.bar * 0.75],
      [0, fall - cut.bar * 0.5],
    ),
  );
}

function two(cut: DigitCut): Shape {
  const bowlHeight = middle(cut) + cut.bar;
  const arch = without(
    frame({ ...whole(cut), height: bowlHeight }, round(cut), cut.stem, cut.bar),
    leftSide(cut, openEnd(cut), cut.height),
    box({ left: 0, top: bowlHeight - cut.bar, width: cut.width, height: cut.bar }),
  );
  const bendTop = bowlHeight - cut.bar;
  const foot = cut.height - cut.bar;
  return union(
    arch,
    polygon([cut.width - cut.stem, bendTop], [cut.width, bendTop], [cut.stem * 1.4, foot], [0, foot]),
    box({ left: 0, top: foot, width: cut.width, height: cut.bar }),
  );
}

function three(cut: DigitCut): Shape {
  const top = middle(cut);
  const spine = box({
    left: Math.round(cut.width * 0.3),
    top,
    width: cut.width - cut.stem - Math.round(cut.width * 0.3),
    height: cut.bar,
  });
  const bowls = without(
    union(upperBowl(cut), lowerBowl(cut)),
    leftSide(cut, openEnd(cut), cut.height - openEnd(cut)),
  );
  return union(bowls, spine);
}

function four(cut: DigitCut): Shape {
  const crossTop = cut.height - cut.bar - Math.max(2, Math.round(cut.height * 0.2));
  const stemLeft = cut.width - cut.stem - Math.max(1, Math.round(cut.width * 0.12));
  return union(
    box({ left: stemLeft, top: 0, width: cut.stem, height: cut.height }),
    box({ left: 0, top: crossTop, width: cut.width, height: cut.bar }),
    polygon(
      [stemLeft - cut.stem * 0.2, 0],
      [stemLeft + cut.stem / 2, 0],
      [stemLeft + cut.stem / 2, cut.bar],
      [cut.stem * 1.1, crossTop],
      [0, crossTop],
    ),
  );
}

function five(cut: DigitCut): Shape {
  const top = middle(cut);
  return union(
    box({ left: 0, top: 0, width: cut.width, height: cut.bar }),
    box({ left: 0, top: 0, width: cut.stem, height: top + cut.bar }),
    box({ left: 0, top, width: cut.width / 2, height: cut.bar }),
    without(lowerBowl(cut), leftSide(cut, top, cut.height - openEnd(cut))),
  );
}

function six(cut: DigitCut): Shape {
  const outer = frame(whole(cut), round(cut), cut.stem, cut.bar);
  return union(lowerBowl(cut), without(outer, rightSide(cut, wideOpenEnd(cut), cut.height)));
}

function nine(cut: DigitCut): Shape {
  const outer = frame(whole(cut), round(cut), cut.stem, cut.bar);
  const bowlHeight = cut.height - middle(cut);
  const bowl = frame({ ...whole(cut), height: bowlHeight }, round(cut), cut.stem, cut.bar);
  return union(bowl, without(outer, leftSide(cut, 0, cut.height - wideOpenEnd(cut))));
}

function seven(cut: DigitCut): Shape {
  const footLeft = Math.round(cut.width * 0.2);
  return union(
    box({ left: 0, top: 0, width: cut.width, height: cut.bar }),
    polygon(
      [cut.width - cut.stem * 1.1, cut.bar],
      [cut.width, cut.bar],
      [footLeft + cut.stem * 1.1, cut.height],
      [footLeft, cut.height],
    ),
  );
}

/** A side that lets the stroke sit exactly in the middle. */
function plusSide(cut: DigitCut): number {
  const side = Math.round(cut.width * 0.65);
  return (side - plusStroke(cut)) % 2 === 0 ? side : side + 1;
}

function plusStroke(cut: DigitCut): number {
  return cut.width < 7 ? 1 : Math.max(1, cut.bar - (cut.width < 14 ? 0 : 1));
}

function plus(cut: DigitCut): Shape {
  const side = plusSide(cut);
  const stroke = plusStroke(cut);
  const top = Math.floor((cut.height - side) / 2);
  const inset = (side - stroke) / 2;
  return union(
    box({ left: inset, top, width: stroke, height: side }),
    box({ left: 0, top: top + inset, width: side, height: stroke }),
  );
}

function question(cut: DigitCut): Shape {
  const dotTop = cut.height - Math.max(cut.bar, cut.stem);
  const archHeight = Math.max(middle(cut) + cut.bar, 3);
  const stemLeft = Math.floor((cut.width - cut.stem) / 2);
  const arch = without(
    frame({ ...whole(cut), height: archHeight }, round(cut), cut.stem, cut.bar),
    box({ left: 0, top: openEnd(cut), width: stemLeft, height: cut.height }),
  );
  const neckEnd = dotTop - Math.max(1, Math.round(cut.height / 12));
  return union(
    arch,
    box({
      left: stemLeft,
      top: archHeight - cut.bar,
      width: cut.stem,
      height: neckEnd - archHeight + cut.bar,
    }),
    box({ left: stemLeft, top: dotTop, width: cut.stem, height: cut.height - dotTop }),
  );
}
