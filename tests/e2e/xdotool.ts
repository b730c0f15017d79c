import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Desktop } from "../desktop/session.mjs";

const run = promisify(execFile);

/** Does on a desktop what a hand does on keyboard and mouse, whatever window is in front. Returns what xdotool printed. */
export async function xdotool({ env }: Desktop, ...args: string[]): Promise<string> {
  return (await run("xdotool", args, { env })).stdout.trim();
}

/** The title of the window in front; null: none is, as for a moment while another one comes. */
export function frontTitle(desktop: Desktop): Promise<string | null> {
  return xdotool(desktop, "getactivewindow", "getwindowname").catch(() => null);
}
