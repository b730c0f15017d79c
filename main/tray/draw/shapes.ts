/** A flat shape: whether the point (x to the right, y down, in pixels) is inside it. */
export type Shape = (x: number, y: number) => boolean;

/** A box in pixels, measured from the top left corner. */
export type Box = { left: number; top: number; width: number; height: number };

/** A box with round corners of `radius` pixels (at most half a side); 0: a plain box. */
export function box({ left, top, width, height }: Box, radius = 0): Shape {
  const corner = Math.min(radius, width / 2, height / 2);
  return (x, y) => {
    if (x < left || x >= left + width || y < top || y >= top + height) return false;
    const beyondX = Math.max(left + corner - x, x - (left + width - corner), 0);
    const beyondY = Math.max(top + corner - y, y - (top + height - corner), 0);
    return beyondX * beyondX + beyondY * beyondY <= corner * corner;
  };
}

/** The outline of a round-cornered box, drawn inside it: upright strokes of one width, level ones of another. */
export function frame(outer: Box, radius: number, uprightStroke: number, levelStroke: number): Shape {
  const inner = {
    left: outer.left + uprightStroke,
    top: outer.top + levelStroke,
    width: outer.width - 2 * uprightStroke,
    height: outer.height - 2 * levelStroke,
  };
  const innerRadius = Math.max(0, radius - Math.min(uprightStroke, levelStroke));
  return without(box(outer, radius), box(inner, innerRadius));
}

/** A round disc. */
export function disc(centerX: number, centerY: number, radius: number): Shape {
  return (x, y) => (x - centerX) ** 2 + (y - centerY) ** 2 <= radius * radius;
}

/** The inside of a convex or concave outline given by its corners in order. */
export function polygon(...corners: (readonly [number, number])[]): Shape {
  return (x, y) => {
    let isInside = false;
    let previous = corners[corners.length - 1] ?? [0, 0];
    for (const corner of corners) {
      const crosses = corner[1] > y !== previous[1] > y;
      const crossingX = ((previous[0] - corner[0]) * (y - corner[1])) / (previous[1] - corner[1]) + corner[0];
      if (crosses && x < crossingX) isInside = !isInside;
      previous = corner;
    }
    return isInside;
  };
}

/** A straight stroke of `thickness` pixels with square ends. */
export function line(fromX: number, fromY: number, toX: number, toY: number, thickness: number): Shape {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const sideX = ((toY - fromY) / length) * (thickness / 2);
  const sideY = ((toX - fromX) / length) * (thickness / 2);
  return polygon(
    [fromX + sideX, fromY - sideY],
    [toX + sideX, toY - sideY],
    [toX - sideX, toY + sideY],
    [fromX - sideX, fromY + sideY],
  );
}

/** Everything inside any of the shapes. */
export function union(...shapes: Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}

/** What of `shape` is outside all of `holes`. */
export function without(shape: Shape, ...holes: Shape[]): Shape {
  return (x, y) => shape(x, y) && !holes.some((hole) => hole(x, y));
}

/** What the two shapes share. */
export function within(shape: Shape, clip: Shape): Shape {
  return (x, y) => shape(x, y) && clip(x, y);
}

/** The shape moved right and down by whole or part pixels. */
export function moved(shape: Shape, byX: number, byY: number): Shape {
  return (x, y) => shape(x - byX, y - byY);
}
