import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { palettes } from "../../main/tray/draw/palette";
import { coloursOf, contrast } from "../../tests/colours";

const css = readFileSync(join(import.meta.dirname, "styles/palette.css"), "utf8");

test("the window's accent is the colour of the days in the tray icon", () => {
  expect(coloursOf(css, "light").get("accent")).toEqual(palettes.colour.grounds?.days);
});

test.each([
  ["text", "window-ground", 7],
  ["text", "window-surface", 7],
  ["muted", "window-ground", 4.5],
  ["muted", "window-surface", 4.5],
  ["accent-text", "window-ground", 4.5],
  ["accent-text", "window-surface", 4.5],
  ["accent-text", "accent-surface", 4.5],
  ["bad-text", "bad-surface", 4.5],
  ["bad-text", "window-surface", 4.5],
  ["warning-text", "warning-surface", 4.5],
  ["warning-text", "window-surface", 4.5],
  ["good-text", "good-surface", 4.5],
  ["good-text", "window-surface", 4.5],
  ["on-accent", "accent", 4.5],
  ["accent", "window-surface", 3],
  ["accent-line", "window-surface", 3],
  ["field-line", "window-surface", 3],
  ["field-line", "window-ground", 3],
])("%s stands out from %s by %d to 1 in both themes", (front, back, ratio) => {
  for (const theme of ["light", "dark"] as const) {
    const colours = coloursOf(css, theme);
    expect(contrast(colours.get(front), colours.get(back))).toBeGreaterThanOrEqual(ratio);
  }
});
