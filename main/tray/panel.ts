import type { IconTone } from "../../contract/settings/settings";
import type { PanelTone } from "./draw/palette";

/** What is known of the desktop whose panel holds the icon. */
export type Desktop = {
  platform: NodeJS.Platform;
  /** The value of `XDG_CURRENT_DESKTOP`; empty: none. */
  currentDesktop: string;
  /** The system's own choice for applications, not one that this application made. */
  isSystemDark: boolean;
  /** Windows: the choice for the taskbar; null: not known. */
  isTaskbarDark: boolean | null;
  /** What the user wants. */
  iconTone: IconTone;
};

/**
 * The tone of the panel, as far as it can be known. On Linux no interface reports it; most panels are dark whatever
 * the applications are, only KDE's follows them. A wrong guess still reads: the icon has a rim of the other tone.
 */
export function panelTone(desktop: Desktop): PanelTone {
  if (desktop.iconTone === "colour") return isPanelDark(desktop) ? "dark" : "light";
  // macOS tints such a picture by itself, whatever lies behind its menu bar.
  if (desktop.platform === "darwin") return "template";
  return isPanelDark(desktop) ? "dark-monochrome" : "light-monochrome";
}

function isPanelDark({ platform, currentDesktop, isSystemDark, isTaskbarDark }: Desktop): boolean {
  if (platform === "win32") return isTaskbarDark ?? isSystemDark;
  if (platform === "darwin") return isSystemDark;
  const followsSystem = currentDesktop.split(":").includes("KDE");
  return !followsSystem || isSystemDark;
}

/** One picture of the icon: its side in pixels, and how many of them make one logical pixel. */
export type Representation = { sizePx: number; scaleFactor: number };

/**
 * The pictures that the icon needs on a system.
 *
 * @param displayScale device pixels per logical pixel of the main display
 */
export function representations(platform: NodeJS.Platform, displayScale: number): Representation[] {
  switch (platform) {
    case "darwin":
      return [
        { sizePx: 16, scaleFactor: 1 },
        { sizePx: 32, scaleFactor: 2 },
      ];
    case "win32":
      return [
        { sizePx: 16, scaleFactor: 1 },
        { sizePx: 20, scaleFactor: 1.25 },
        { sizePx: 24, scaleFactor: 1.5 },
        { sizePx: 32, scaleFactor: 2 },
        { sizePx: 48, scaleFactor: 3 },
      ];
    default:
      // The panel is given one picture, the first, and scales it itself.
      return [{ sizePx: linuxSize(displayScale), scaleFactor: 1 }];
  }
}

function linuxSize(displayScale: number): number {
  if (displayScale >= 1.75) return 44;
  return displayScale >= 1.25 ? 32 : 22;
}
