/** A flat shape: whether the point (x to the right, y down, in pixels) is inside it. */
export type Shape = (x: number, y: number) => boolean;

/** A box in pixels, measured from the top left corner. */
export type Box = { left: number; top: number; width: number; height: number };

export type Point = readonly [x: number, y: number];

/** A box with round corners of `radius` pixels; 0: a plain box. */
export function box({ left, top, width, height }: Box, radius = 0): Shape {
  const corner = Math.min(radius, width / 2, height / 2);
  return (x, y) => {
    if (x < left || x >= left + width || y < top || y >= top + height) return false;
    const beyondX = Math.max(left + corner - x, x - (left + width - corner), 0);
    const beyondY = Math.max(top + corner - y, y - (top + height - corner), 0);
    return beyondX * beyondX + beyondY * beyondY <= corner * corner;
  };
}

/** The largest disc in the middle of a square, less `inset` pixels all around. */
export function disc({ left, top, width }: Box, inset = 0): Shape {
  const radius = width / 2 - inset;
  return (x, y) => (x - left - width / 2) ** 2 + (y - top - width / 2) ** 2 <= radius ** 2;
}

/** A line through the points with round joins and ends, `stem` pixels wide where upright and `bar` where level. */
export function stroke(points: readonly Point[], stem: number, bar = stem): Shape {
  const segments = points.slice(1).map((to, index) => segment(points[index] ?? to, to, stem, bar));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs) - stem / 2, Math.max(...xs) + stem / 2];
  const [top, bottom] = [Math.min(...ys) - bar / 2, Math.max(...ys) + bar / 2];
  const line = union(...segments);
  // Most points are far from it: the icon is drawn before anything else may start.
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom && line(x, y);
}

/** Measured in strokes instead of pixels, so that one distance serves both widths. */
function segment(from: Point, to: Point, stem: number, bar: number): Shape {
  const startX = from[0] / stem;
  const startY = from[1] / bar;
  const alongX = to[0] / stem - startX;
  const alongY = to[1] / bar - startY;
  const squaredLength = alongX ** 2 + alongY ** 2;
  return (x, y) => {
    const fromStartX = x / stem - startX;
    const fromStartY = y / bar - startY;
    const projection = (fromStartX * alongX + fromStartY * alongY) / squaredLength;
    const share = Math.min(1, Math.max(0, projection));
    return (fromStartX - share * alongX) ** 2 + (fromStartY - share * alongY) ** 2 <= 0.25;
  };
}

/** A triangle that points right and fills a box. */
export function triangle({ left, top, width, height }: Box): Shape {
  return (x, y) => x >= left && (x - left) / width + Math.abs(y - top - height / 2) / (height / 2) <= 1;
}

/** Everything inside any of the shapes. */
export function union(...shapes: Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}

/** What of `shape` is outside `hole`. */
export function without(shape: Shape, hole: Shape): Shape {
  return (x, y) => shape(x, y) && !hole(x, y);
}

/** What of `shape` is inside `frame` too. */
export function within(shape: Shape, frame: Shape): Shape {
  return (x, y) => shape(x, y) && frame(x, y);
}

/** The shape moved right and down by whole pixels. */
export function moved(shape: Shape, byX: number, byY: number): Shape {
  return (x, y) => shape(x - byX, y - byY);
}
