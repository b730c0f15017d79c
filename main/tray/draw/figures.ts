import type { Shape } from "./shapes";

/** The signs that the icon can write. */
export const signs = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "?"] as const;
export type Sign = (typeof signs)[number];

/** One set of figures, all of one height; sizes in whole pixels. */
export type Figures = {
  height: number;
  /** The space between two figures. */
  gap: number;
  widthOf: (sign: Sign) => number;
  /** The shape of a sign whose top left corner is at 0, 0. */
  shapeOf: (sign: Sign) => Shape;
};

/** The signs of `text`, without what can't be written. */
export function signsOf(text: string): Sign[] {
  return [...text].flatMap((letter) => signs.filter((sign) => sign === letter));
}
