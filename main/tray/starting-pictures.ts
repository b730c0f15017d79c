import type { IconStyle } from "./draw/palette";
import type { TrayIcon } from "./icon";
import { startingIcon } from "./starting";

/** Of the build, by the side in pixels; not there in unit tests. */
declare const __STARTING_PICTURES__: Readonly<Record<number, string>> | undefined;

/** The bitmap of the icon that the program starts with, if the build has drawn it; null: it has to be drawn. */
export function builtPicture(icon: TrayIcon, sizePx: number, style: IconStyle): Buffer | null {
  if (icon !== startingIcon || style !== "colour" || typeof __STARTING_PICTURES__ === "undefined")
    return null;
  const picture = __STARTING_PICTURES__[sizePx];
  return picture === undefined ? null : Buffer.from(picture, "base64");
}
