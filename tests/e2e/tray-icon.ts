import type { Area } from "../desktop/screen.mjs";
import type { Desktop } from "../desktop/session.mjs";
import { xdotool } from "./xdotool";

/** The ground of the days in the icon. */
const daysGround = [0, 108, 204] as const;
/** The same where the figures are old. */
const staleGround = [110, 112, 116] as const;

/** Where the icon is on the screen, by the ground of its days; null: nowhere. */
export async function iconArea(desktop: Desktop): Promise<Area | null> {
  const { areaOfColor, grabScreen } = await import("../desktop/screen.mjs");
  return areaOfColor(await grabScreen(desktop), daysGround);
}

/** Whether an icon with old figures is on the screen. */
export async function isStaleIconShown(desktop: Desktop): Promise<boolean> {
  const { areaOfColor, grabScreen } = await import("../desktop/screen.mjs");
  return areaOfColor(await grabScreen(desktop), staleGround) !== null;
}

/** No icon is larger, in pixels. */
const maxIconSize = 64;
const lastAreas = new WeakMap<Desktop, Area>();

/** Where to point at; while a window is in view, which has the icon's colour too, the place where the icon last was. */
async function placeToPointAt(desktop: Desktop): Promise<Area> {
  const area = await iconArea(desktop);
  const isIcon = area !== null && Math.max(area.width, area.height) <= maxIconSize;
  if (isIcon) lastAreas.set(desktop, area);
  const place = isIcon ? area : lastAreas.get(desktop);
  if (place === undefined) throw new Error("There is no icon on the screen");
  return place;
}

/** Puts the pointer on the icon. Throws when there is none. */
export async function pointAtIcon(desktop: Desktop): Promise<void> {
  const area = await placeToPointAt(desktop);
  const [x, y] = [area.left + area.width / 2, area.top + area.height / 2].map(Math.round);
  await xdotool(desktop, "mousemove", String(x), String(y));
}

/** Clicks the icon as a hand does. */
export async function clickIcon(desktop: Desktop): Promise<void> {
  await pointAtIcon(desktop);
  await xdotool(desktop, "click", "1");
}
