import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { palettes } from "../../main/tray/draw/palette";

const css = readFileSync(join(import.meta.dirname, "styles/palette.css"), "utf8");

/** A colour of the palette, in the light theme and in the dark one. */
function colourOf(name: string): { light: string; dark: string } {
  const [, light = "", dark = ""] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  return { light, dark };
}

test("the window's accent is the colour of the days in the tray icon", () => {
  const days = palettes.colour.grounds?.days ?? [];
  const hex = days.map((channel) => channel.toString(16).padStart(2, "0")).join("");
  expect(colourOf("accent").light).toBe(`#${hex}`);
});

/** The contrast of two colours. Source: WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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
    expect(contrast(colourOf(front)[theme], colourOf(back)[theme])).toBeGreaterThanOrEqual(ratio);
  }
});
