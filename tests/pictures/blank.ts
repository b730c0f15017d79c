import type { Pixels } from "./pixels";
import { ordinarySize } from "./stage";
import type { PicturedState } from "./states";

/** A window may be emptier than full: this much of its ordinary height. */
const emptyWindow = 0.75;
/** Between two rows of a part there is no more than this, in CSS pixels. */
const emptyPart = 120;
/** Below the end of a page that is longer than the window there is no more than this, in CSS pixels. */
const emptyEnd = 80;

/**
 * Where a picture at this zoom factor shows nothing where its state shows something: more than a window that is not full
 * has, a part with a hole, or an end without content below a page that is longer than the window. Null: all is shown.
 */
export function findBlank(
  { size, part, isEndless }: Pick<PicturedState, "size" | "part" | "isEndless">,
  zoom: number,
  { height, longestBlank, blankEnd }: Pixels,
): string | null {
  const windowHeight = (size ?? ordinarySize).height;
  const most = part === undefined ? emptyWindow * windowHeight : emptyPart * zoom;
  if (longestBlank > most) return `${longestBlank} of ${height} rows have nothing`;
  const isLonger = part === undefined && height > windowHeight && isEndless !== true;
  if (isLonger && blankEnd > emptyEnd * zoom) return `the last ${blankEnd} of ${height} rows have nothing`;
  return null;
}
