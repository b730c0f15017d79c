import { type Box, clamp } from "./window-place";

/** The part of Electron's `Display` that shows where a panel is. */
export type DisplayAreas = {
  bounds: Box;
  /** What panels leave of it. */
  workArea: Box;
};

/** An edge of a display. */
type Side = "top" | "bottom" | "left" | "right";

const sides: readonly Side[] = ["bottom", "top", "right", "left"];
/** Between a popover and the edges of the work area, in pixels. */
const gap = 8;
/** How far an icon reaches from the pointer that clicked it, in pixels. */
const iconReach = 12;
/** A panel is not deeper than this, in pixels. */
const maxPanelDepth = 64;

/**
 * The place of a popover of this size: beside the icon, on the side of its panel, wholly inside the work area with a
 * small gap.
 *
 * @param anchor the icon, or the pointer that clicked it; null: neither is known, so that it stands where panels have
 *   their icons, at the end
 */
export function popoverPlace(
  anchor: Box | null,
  { bounds, workArea }: DisplayAreas,
  size: { width: number; height: number },
): Box {
  const side = panelSide(anchor, { bounds, workArea });
  const area = inset(anchor === null ? workArea : beside(anchor, side, workArea), gap);
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  const at = anchor === null ? { x: right(area), y: bottom(area) } : centre(anchor);
  const x = { left: area.x, right: right(area), top: at.x - width / 2, bottom: at.x - width / 2 }[side];
  const y = { top: area.y, bottom: bottom(area), left: at.y - height / 2, right: at.y - height / 2 }[side];
  return {
    x: clamp(Math.round(x), area.x, right(area) - width),
    y: clamp(Math.round(y), area.y, bottom(area) - height),
    width,
    height,
  };
}

/** The work area without the panel with the icon, where that did not take its room out of it, as those of i3. */
function beside(anchor: Box, side: Side, workArea: Box): Box {
  const { x, y, width, height } = workArea;
  const isAcross = side === "left" || side === "right";
  const halfIcon = anchor.width > 0 ? Math.ceil((isAcross ? anchor.width : anchor.height) / 2) : iconReach;
  const inside = Math.round(distances({ ...centre(anchor), width: 0, height: 0 }, workArea)[side]);
  const depth = inside + halfIcon;
  if (inside < 0 || depth > Math.min(maxPanelDepth, (isAcross ? width : height) / 4)) return workArea;
  return {
    x: side === "left" ? x + depth : x,
    y: side === "top" ? y + depth : y,
    width: isAcross ? width - depth : width,
    height: isAcross ? height : height - depth,
  };
}

/** The side of the panel with the icon: the one that the icon lies beyond, else the nearest one with a panel, or of all. */
function panelSide(anchor: Box | null, { bounds, workArea }: DisplayAreas): Side {
  const panels = sides.filter((side) => distances(workArea, bounds)[side] > 0);
  if (anchor === null) return panels[0] ?? "bottom";
  const at = { ...centre(anchor), width: 0, height: 0 };
  const beyond = panels.filter((side) => distances(at, workArea)[side] < 0);
  const candidates = [beyond, panels, sides].find(({ length }) => length > 0) ?? sides;
  const fromEdge = distances(at, bounds);
  return candidates.toSorted((one, other) => fromEdge[one] - fromEdge[other])[0] ?? "bottom";
}

/** How far a box is from each side of another one around it; negative: it lies beyond that side. */
function distances(inner: Box, outer: Box): Record<Side, number> {
  return {
    top: inner.y - outer.y,
    bottom: bottom(outer) - bottom(inner),
    left: inner.x - outer.x,
    right: right(outer) - right(inner),
  };
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;
const centre = ({ x, y, width, height }: Box): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});
