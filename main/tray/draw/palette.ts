import type { RunningUrgency } from "../../../contract/trial";
import type { TrayStatus } from "../icon";
import type { Color } from "./canvas";

/**
 * What the icon is drawn for: a light or a dark panel, each in colours or in one tone, or macOS, which takes the shape
 * alone and tints it itself.
 */
export type PanelTone = "light" | "dark" | "light-monochrome" | "dark-monochrome" | "template";

/** The colours of one tone. Nothing rests on them alone: each state has a shape of its own too. */
export type Palette = {
  days: Color;
  /** The days when the data is old. */
  daysStale: Color;
  /** The ticks beside the days when the trial nears its end. */
  urgency: Record<RunningUrgency, Color>;
  unread: Color;
  unreadStale: Color;
  /** The figure on the filled sign; null: cut out of it. */
  onUnread: Color | null;
  status: Record<TrayStatus, Color>;
  rim: Color;
  rimOpacity: number;
};

const black: Color = [0, 0, 0];

const dark: Palette = {
  days: [255, 255, 255],
  daysStale: [168, 176, 186],
  urgency: {
    calm: [255, 255, 255],
    week: [255, 196, 64],
    days: [255, 196, 64],
    last: [255, 112, 98],
  },
  unread: [94, 200, 255],
  unreadStale: [150, 160, 172],
  onUnread: [8, 24, 38],
  status: {
    normal: [255, 255, 255],
    blocked: [255, 112, 98],
    stale: [206, 212, 220],
    "key-refused": [255, 196, 64],
    "no-account": [94, 200, 255],
    demo: [158, 226, 132],
  },
  rim: [0, 0, 0],
  rimOpacity: 0.7,
};

const light: Palette = {
  days: [24, 28, 34],
  daysStale: [104, 112, 122],
  urgency: {
    calm: [24, 28, 34],
    week: [148, 88, 0],
    days: [148, 88, 0],
    last: [196, 28, 28],
  },
  unread: [0, 98, 176],
  unreadStale: [104, 112, 122],
  onUnread: [255, 255, 255],
  status: {
    normal: [24, 28, 34],
    blocked: [196, 28, 28],
    stale: [74, 82, 92],
    "key-refused": [148, 88, 0],
    "no-account": [0, 98, 176],
    demo: [30, 120, 30],
  },
  rim: [255, 255, 255],
  rimOpacity: 0.7,
};

/** One tone for everything; `old` is the same one, dimmed, for figures that are old. Figures are cut out of signs. */
function oneTone(tone: Color, old: Color, around: Pick<Palette, "rim" | "rimOpacity">): Palette {
  return {
    days: tone,
    daysStale: old,
    urgency: { calm: tone, week: tone, days: tone, last: tone },
    unread: tone,
    unreadStale: old,
    onUnread: null,
    status: {
      normal: tone,
      blocked: tone,
      stale: tone,
      "key-refused": tone,
      "no-account": tone,
      demo: tone,
    },
    rim: around.rim,
    rimOpacity: around.rimOpacity,
  };
}

/** The palette of each tone. */
export const palettes: Record<PanelTone, Palette> = {
  light,
  dark,
  "light-monochrome": oneTone(light.days, light.daysStale, light),
  "dark-monochrome": oneTone(dark.days, dark.daysStale, dark),
  template: oneTone(black, black, { rim: black, rimOpacity: 0 }),
};
