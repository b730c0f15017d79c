import { type Figures, signsOf } from "./figures";
import { moved, type Shape, union } from "./shapes";

/** The width in pixels of `text` in these figures. */
export function textWidth(text: string, figures: Figures): number {
  const signs = signsOf(text);
  const widths = signs.reduce((sum, sign) => sum + figures.widthOf(sign), 0);
  return widths + Math.max(0, signs.length - 1) * figures.gap;
}

/** `text` with its top left corner at the given pixel. */
export function textShape(text: string, figures: Figures, left: number, top: number): Shape {
  let nextLeft = left;
  const shapes = signsOf(text).map((sign) => {
    const shape = moved(figures.shapeOf(sign), nextLeft, top);
    nextLeft += figures.widthOf(sign) + figures.gap;
    return shape;
  });
  return union(...shapes);
}

/** `text` in the middle of a width of `width` pixels. */
export function centredText(text: string, figures: Figures, width: number, top: number): Shape {
  return textShape(text, figures, Math.floor((width - textWidth(text, figures)) / 2), top);
}
