import type { Color } from "./paint";

/**
 * What the icon is drawn for: a light or a dark panel, each in colours or in one tone, or macOS, which takes the shape
 * alone and tints it itself.
 */
export type PanelTone = "light" | "dark" | "light-monochrome" | "dark-monochrome" | "template";

/** What a colour is for. Nothing rests on it alone: each state has a shape of its own too. */
export type ColorName = "plain" | "stale" | "accent" | "warning" | "danger" | "demo";

/** The colours of one tone. */
export type Palette = Record<ColorName, Color> & {
  /** The figure on the filled sign; null: it is cut out of it. */
  onAccent: Color | null;
  rim: Color;
  rimOpacity: number;
};

const dark: Palette = {
  plain: [255, 255, 255],
  stale: [168, 176, 186],
  accent: [94, 200, 255],
  warning: [255, 196, 64],
  danger: [255, 112, 98],
  demo: [158, 226, 132],
  onAccent: [8, 24, 38],
  rim: [0, 0, 0],
  rimOpacity: 0.7,
};

const light: Palette = {
  plain: [24, 28, 34],
  stale: [104, 112, 122],
  accent: [0, 98, 176],
  warning: [148, 88, 0],
  danger: [196, 28, 28],
  demo: [30, 120, 30],
  onAccent: [255, 255, 255],
  rim: [255, 255, 255],
  rimOpacity: 0.7,
};

function monochrome(palette: Palette): Palette {
  const { plain } = palette;
  return { ...palette, accent: plain, warning: plain, danger: plain, demo: plain, onAccent: null };
}

const black: Color = [0, 0, 0];

/** The palette of each tone. */
export const palettes: Record<PanelTone, Palette> = {
  light,
  dark,
  "light-monochrome": monochrome(light),
  "dark-monochrome": monochrome(dark),
  template: { ...monochrome({ ...light, plain: black }), stale: black, rimOpacity: 0 },
};
