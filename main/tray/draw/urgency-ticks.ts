import type { RunningUrgency } from "../../../contract/trial";
import { type Box, box, type Shape, union } from "./shapes";

/**
 * What stands on both sides of the days when the trial nears its end, as around a ringing bell: one tick in the last
 * week, two in the last three days, an exclamation mark at the very last. Nothing rests on their colour.
 *
 * @param figure where a wide figure of the days stands
 * @param sizePx the side of the icon
 */
export function urgencyTicks(urgency: Exclude<RunningUrgency, "calm">, figure: Box, sizePx: number): Shape {
  const stem = Math.max(1, Math.floor(sizePx / 10));
  const gap = Math.max(1, Math.floor(stem / 2));

  /** A bar on each side, `distance` pixels from the figure, over a part of its height. */
  function bars(distance: number, top: number, height: number): Shape {
    const side = { top, width: stem, height };
    return union(
      box({ ...side, left: figure.left - distance - stem }),
      box({ ...side, left: figure.left + figure.width + distance }),
    );
  }
  function centredBars(distance: number, share: number): Shape {
    const height = Math.max(2, Math.round(figure.height * share));
    return bars(distance, figure.top + Math.floor((figure.height - height) / 2), height);
  }

  switch (urgency) {
    case "week":
      return centredBars(gap, 0.5);
    case "days":
      return union(centredBars(gap, 0.5), centredBars(2 * gap + stem, 0.3));
    case "last":
      return union(
        bars(gap, figure.top, figure.height - stem - gap),
        bars(gap, figure.top + figure.height - stem, stem),
      );
  }
}
