import { expect, test } from "vitest";
import { accountColourSchema } from "../../contract/state";
import paletteSheet from "../ui/styles/palette.css?raw";
import markSheet from "./account-colours.css?raw";

const colours = accountColourSchema.options;
const themes = ["light", "dark"] as const;

/** The variables that a style sheet sets with `light-dark()`, as they are in a theme. */
function variables(sheet: string, theme: (typeof themes)[number]): Map<string, string> {
  const pattern = /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g;
  return new Map(
    [...sheet.matchAll(pattern)].map(([, name = "", light = "", dark = ""]) => [
      name,
      theme === "light" ? light : dark,
    ]),
  );
}

/** Red, green and blue, each from 0 to 1. */
function channels(colour: string | undefined): [number, number, number] {
  const value = Number.parseInt(colour?.slice(1) ?? "", 16);
  expect(value).not.toBeNaN();
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function luminance(colour: string | undefined): number {
  const [red, green, blue] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The angle on the wheel of colours, in degrees. */
function hue(colour: string | undefined): number {
  const [red, green, blue] = channels(colour);
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

function turn(one: string | undefined, other: string | undefined): number {
  const difference = Math.abs(hue(one) - hue(other)) % 360;
  return Math.min(difference, 360 - difference);
}

for (const theme of themes) {
  const own = variables(markSheet, theme);
  const window = variables(paletteSheet, theme);

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
