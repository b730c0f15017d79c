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
