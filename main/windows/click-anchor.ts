import { type Rectangle, screen } from "electron";
import { pointerPosition } from "./x-desktop";

/**
 * What a popover stands at after a click: the icon, where the system says where that is; on Linux, which does not, the
 * pointer. Null: neither is known.
 */
export async function clickAnchor(icon: Rectangle): Promise<Rectangle | null> {
  if (process.platform !== "linux") return icon;
  const position = await pointerPosition();
  if (position === null) return null;
  // All displays of an X server have one scale.
  const { scaleFactor } = screen.getPrimaryDisplay();
  const [x = 0, y = 0] = [position.x, position.y].map((pixels) => Math.round(pixels / scaleFactor));
  return { x, y, width: 0, height: 0 };
}
