import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** As Linux has it: what leads through more links leads in a circle. */
const maxLinks = 40;

/**
 * Where a path leads through symbolic links, also if nothing is there yet; the path itself when it is no link. Throws for
 * links that lead in a circle.
 */
export function linkTarget(path: string, linksLeft = maxLinks): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  if (linksLeft === 0) throw new Error(`Too many links: ${path}`);
  return linkTarget(resolve(realpathSync(dirname(path)), readlinkSync(path)), linksLeft - 1);
}
