import { type RunningUrgency, trialUrgency } from "../../../contract/trial";
import type { TrayDays } from "../icon";
import { box, type Shape, union } from "./shapes";

/** How near the end the days are that the icon shows as a number; calm for everything else. */
export function urgencyOf(days: TrayDays): RunningUrgency {
  return days.mark === "number" ? trialUrgency(Number.parseInt(days.text, 10)) : "calm";
}

/** Where the one figure of the days stands. */
type Figure = { left: number; top: number; width: number; height: number };

/**
 * What stands on both sides of the days when the trial nears its end, as around a ringing bell: one tick in the last
 * week, two in the last three days, an exclamation mark at the very last. Nothing rests on their colour.
 */
export function urgencyTicks(urgency: RunningUrgency, figure: Figure, size: number): Shape | null {
  if (urgency === "calm") return null;
  const stroke = Math.max(1, Math.floor(size / 10));
  const gap = Math.max(1, Math.floor(stroke / 2));
  const [near, far] = [gap, gap + stroke + Math.max(1, Math.floor(stroke / 2))];
  if (urgency === "last") return bothSides(figure, near, stroke, exclamation);
  const inner = bothSides(figure, near, stroke, (left, width) => tick(figure, left, width, 0.5));
  if (urgency === "week") return inner;
  return union(
    inner,
    bothSides(figure, far, stroke, (left, width) => tick(figure, left, width, 0.3)),
  );

  function exclamation(left: number, width: number): Shape {
    const dot = width;
    const barHeight = Math.max(2, figure.height - dot - Math.max(1, Math.floor(stroke / 2)));
    return union(
      box({ left, top: figure.top, width, height: barHeight }),
      box({ left, top: figure.top + figure.height - dot, width, height: dot }),
    );
  }
}

function bothSides(
  figure: Figure,
  distance: number,
  width: number,
  shape: (left: number, width: number) => Shape,
): Shape {
  return union(
    shape(figure.left - distance - width, width),
    shape(figure.left + figure.width + distance, width),
  );
}

function tick(figure: Figure, left: number, width: number, share: number): Shape {
  const height = Math.max(2, Math.round(figure.height * share));
  return box({ left, top: figure.top + Math.floor((figure.height - height) / 2), width, height });
}
