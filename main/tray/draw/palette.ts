import type { Color } from "./paint";

/** How the icon is drawn: in colours, in one colour, or for macOS, which takes the shape alone and tints it itself. */
export type IconStyle = "colour" | "monochrome" | "template";

/** What a ground is for. Nothing rests on its colour alone: each state has a sign of its own too. */
export type GroundName = "days" | "unread" | "stale" | "warning" | "danger" | "demo";

/** The colour of the signs, and of the grounds that they stand on; `grounds` null: the signs stand alone. */
type Palette = { sign: Color; grounds: Record<GroundName, Color> | null };

const white: Color = [255, 255, 255];
const midGrey: Color = [116, 116, 116];
const darkGrey: Color = [84, 84, 84];

/**
 * The palette of each style. A panel may have any colour and no interface tells it, so each sign stands on a ground of
 * its own: a contrast of at least 4.5:1, and a colour that is lost neither on a dark panel nor on a light one.
 */
export const palettes: Record<IconStyle, Palette> = {
  colour: {
    sign: white,
    grounds: {
      days: [0, 108, 204],
      unread: [0, 126, 84],
      stale: [110, 112, 116],
      warning: [166, 94, 0],
      danger: [208, 36, 36],
      demo: [142, 84, 200],
    },
  },
  monochrome: {
    sign: white,
    grounds: {
      days: midGrey,
      unread: darkGrey,
      stale: [48, 48, 48],
      warning: midGrey,
      danger: midGrey,
      demo: midGrey,
    },
  },
  template: { sign: [0, 0, 0], grounds: null },
};
