import type { TrayStatus } from "../icon";
import type { Canvas } from "./canvas";
import { addition, clock, key, type Mark, noEntry, play } from "./marks";
import type { Measures } from "./measures";
import type { Palette } from "./palette";

const marks: Record<TrayStatus, Mark | null> = {
  normal: null,
  blocked: noEntry,
  stale: clock,
  "key-refused": key,
  "no-account": addition,
  demo: play,
};

/** Whether the icon marks this state. */
export function hasStatusMark(status: TrayStatus): boolean {
  return marks[status] !== null;
}

/** Draws the mark of the state into the lower row, `left` pixels from the edge; nothing where there is none. */
export function drawStatusMark(
  canvas: Canvas,
  status: TrayStatus,
  left: number,
  { rowTop, rowHeight, markSide }: Measures,
  palette: Palette,
): void {
  const mark = marks[status];
  if (mark === null) return;
  const top = rowTop + Math.ceil((rowHeight - markSide) / 2);
  const area = { left, top, width: markSide, height: markSide };
  canvas.fill(mark(area), palette.status[status], area);
}
