import { expect, it } from "vitest";
import { iconSizes } from "./draw-tray-icon";
import { textShape } from "./figures";
import { measuresOf } from "./measures";

const measures = iconSizes.flatMap((size) => [measuresOf(size, false), measuresOf(size, true)]);
const cuts = measures.flatMap(({ days, daysAlone, unread }) => [days, daysAlone, unread]);

it.each(cuts)("a three is open to the left, so that it is no nine, in %j", (figures) => {
  const isInked = textShape("3", figures, 0, 0);
  const column = Math.ceil((figures.width - figures.stem) / 8 - 0.5) + 0.5;
  const rows = Array.from({ length: figures.height }, (_, y) => (isInked(column, y + 0.5) ? "#" : "."));
  expect(rows.join("")).toMatch(/^#+\.+#+$/);
});
