import { plus } from "./marks";
import { box, moved, type Point, type Shape, stroke, union } from "./shapes";

/** How figures are cut: whole pixels, so that upright and level strokes fall on the pixel grid. */
export type Figures = {
  width: number;
  height: number;
  /** The width of upright strokes. */
  stem: number;
  /** The width of level strokes. */
  bar: number;
  /** The space between two figures. */
  gap: number;
};

/**
 * The strokes of each sign but the plus, as points in eighths of the figure from its top left corner. Places are rounded to whole pixels, towards the edges, so that one drawing serves every size.
 */
const strokesOf: Record<string, readonly string[]> = {
  "0": ["2,0 6,0 8,2 8,6 6,8 2,8 0,6 0,2 2,0"],
  "1": ["0,2 8,0", "8,0 8,8"],
  "2": ["1,1 3,0 6,0 8,2 8,3 0,8", "0,8 8,8"],
  // Flat ends: hooked ones would close it to a 9 where the rows are few.
  "3": ["1,0 6,0 8,2 6,4 3,4", "6,4 8,5 8,6 6,8 1,8"],
  "4": ["6,0 6,8", "6,0 0,5", "0,5 8,5"],
  "5": ["8,0 0,0", "0,0 0,4", "0,4 6,4 8,5 8,6 6,8 1,8"],
  "6": ["7,1 6,0 2,0 0,2 0,6 2,8 6,8 8,6 8,5 6,4 0,4"],
  "7": ["0,0 8,0", "8,0 3,8"],
  "8": ["2,0 6,0 8,2 6,4 2,4 0,2 2,0", "2,4 6,4 8,5 8,6 6,8 2,8 0,6 0,5 2,4"],
  "9": ["1,7 2,8 6,8 8,6 8,2 6,0 2,0 0,2 2,4 8,4"],
  "?": ["1,1 3,0 6,0 8,2 8,2.5 4,4.8", "4,8"],
};

/** The width in pixels of `text` in these figures. */
export function textWidth(text: string, figures: Figures): number {
  const widths = [...text].map((sign) => signWidth(sign, figures));
  return widths.reduce((sum, width) => sum + width + figures.gap, -figures.gap);
}

/** `text`, of digits, `+` and `?`, with its top left corner at this pixel. */
export function textShape(text: string, figures: Figures, left: number, top: number): Shape {
  let nextLeft = left;
  const shapes = [...text].map((sign) => {
    const shape = moved(signShape(sign, figures), nextLeft, top);
    nextLeft += signWidth(sign, figures) + figures.gap;
    return shape;
  });
  return union(...shapes);
}

function signWidth(sign: string, { width, stem }: Figures): number {
  if (sign === "1") return stem + Math.max(1, Math.round((width - stem) / 2));
  return sign === "+" ? 2 * Math.max(1, Math.floor(width * 0.3)) + 1 : width;
}

function signShape(sign: string, figures: Figures): Shape {
  const { height, stem, bar } = figures;
  const width = signWidth(sign, figures);
  if (sign === "+") return plus({ left: 0, top: Math.floor((height - width) / 2), width, height: width });
  const place = (point: string): Point => {
    const [x = 0, y = 0] = point.split(",").map(Number);
    return [snapped(x, width - stem) + stem / 2, snapped(y, height - bar) + bar / 2];
  };
  // A round end would be a blur at these sizes.
  const squareEnd = ([x, y]: Point): Shape =>
    box({ left: x - stem / 2, top: y - bar / 2, width: stem, height: bar });
  const shapes = (strokesOf[sign] ?? []).flatMap((path) => {
    const points = path.split(" ");
    const ends = [points[0] ?? "", points.at(-1) ?? ""];
    const isClosed = points.length > 1 && ends[0] === ends[1];
    return [stroke(points.map(place), stem, bar), ...(isClosed ? [] : ends.map(place).map(squareEnd))];
  });
  return union(...shapes);
}

/** A place in eighths as whole pixels of a length; halves go to the nearer edge, so that both sides look the same. */
function snapped(eighths: number, lengthPx: number): number {
  const exact = (eighths / 8) * lengthPx;
  return eighths <= 4 ? Math.ceil(exact - 0.5) : Math.floor(exact + 0.5);
}
