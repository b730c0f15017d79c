import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** @import { Desktop } from "./session.mjs" */

/**
 * What a screen shows: `rgb` holds three bytes for each pixel.
 *
 * @typedef {{ width: number, height: number, rgb: Uint8Array }} Screen
 * @typedef {{ left: number, top: number, width: number, height: number }} Area
 */

/**
 * Takes a picture of the whole screen.
 *
 * @param {Desktop} desktop
 * @returns {Promise<Screen>}
 */
export async function grabScreen({ env }) {
  const options = { env, encoding: /** @type {const} */ ("buffer"), maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(
    "import",
    ["-silent", "-window", "root", "-depth", "8", "ppm:-"],
    options,
  );
  const [header = "", , height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString("latin1", 0, 64)) ?? [];
  const width = Number(/\d+/.exec(header.slice(2))?.[0]);
  return { width, height: Number(height), rgb: stdout.subarray(header.length) };
}

/**
 * The area that the pixels of a colour take, but for a tolerance of 4; null: there are none.
 *
 * @param {Screen} screen
 * @param {readonly [number, number, number]} color
 * @returns {Area | null}
 */
export function areaOfColor({ width, height, rgb }, color) {
  const found = { left: width, top: height, right: -1, bottom: -1 };
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const isFar = color.some((value, channel) => Math.abs(value - (rgb[pixel * 3 + channel] ?? 0)) > 4);
    if (isFar) continue;
    found.left = Math.min(found.left, pixel % width);
    found.right = Math.max(found.right, pixel % width);
    found.top = Math.min(found.top, Math.floor(pixel / width));
    found.bottom = Math.max(found.bottom, Math.floor(pixel / width));
  }
  if (found.right < 0) return null;
  const { left, top, right, bottom } = found;
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * How many pixels differ between two pictures of a screen.
 *
 * @param {Screen} one
 * @param {Screen} other
 */
export function changedPixels(one, other) {
  let changed = 0;
  for (let at = 0; at < one.rgb.length; at += 3) {
    const isSame = one.rgb[at] === other.rgb[at] && one.rgb[at + 1] === other.rgb[at + 1];
    if (!isSame || one.rgb[at + 2] !== other.rgb[at + 2]) changed += 1;
  }
  return changed;
}
