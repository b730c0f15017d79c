import { expect, test } from "vitest";
import { accountColourSchema } from "../../contract/state";
import { coloursOf, contrast } from "../../tests/colours";
import paletteSheet from "../ui/styles/palette.css?raw";
import markSheet from "./account-colours.css?raw";

const colours = accountColourSchema.options;
const themes = ["light", "dark"] as const;

/** The angle on the wheel of colours, in degrees. */
function hue([red = Number.NaN, green = Number.NaN, blue = Number.NaN]: readonly number[] = []): number {
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

function turn(one: readonly number[] | undefined, other: readonly number[] | undefined): number {
  const difference = Math.abs(hue(one) - hue(other)) % 360;
  return Math.min(difference, 360 - difference);
}

for (const theme of themes) {
  const own = coloursOf(markSheet, theme);
  const window = coloursOf(paletteSheet, theme);

  test(`${theme}: each mark is seen on a row, on the chosen one and in the header`, () => {
    for (const colour of colours) {
      for (const ground of ["window-surface", "accent-surface", "window-ground"]) {
        expect(contrast(own.get(`account-${colour}`), window.get(ground)), colour).toBeGreaterThan(3);
      }
    }
  });

  test(`${theme}: no mark has the colour of trouble, or of another mark`, () => {
    for (const colour of colours) {
      const mark = own.get(`account-${colour}`);
      for (const alarm of ["bad-text", "bad-line", "warning-text", "warning-line"]) {
        expect(turn(mark, window.get(alarm)), `${colour} and ${alarm}`).toBeGreaterThan(15);
      }
      for (const other of colours.filter((name) => name !== colour)) {
        expect(turn(mark, own.get(`account-${other}`)), `${colour} and ${other}`).toBeGreaterThan(15);
      }
    }
  });
}
