/** One picture of the icon: its side in pixels, and how many of them make one logical pixel. */
type Representation = { sizePx: number; scaleFactor: number };

/**
 * The pictures that the icon needs on a system.
 *
 * @param displayScale device pixels per logical pixel of the main display
 */
export function representations(platform: NodeJS.Platform, displayScale: number): Representation[] {
  // The panel is given one picture, and scales it itself.
  if (platform === "linux") return [{ sizePx: linuxSize(displayScale), scaleFactor: 1 }];
  return [1, 1.25, 1.5, 2, 3].map((scaleFactor) => ({ sizePx: 16 * scaleFactor, scaleFactor }));
}

function linuxSize(displayScale: number): number {
  if (displayScale >= 1.75) return 44;
  return displayScale >= 1.25 ? 32 : 22;
}
