import { readlinkSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** As Linux has it: what leads through more links leads in a circle. */
const maxLinks = 40;

/**
 * Where a path leads through symbolic links, also if nothing is there yet; the path itself when it is no link. Throws for
 * links that lead in a circle.
 */
export function linkTarget(path: string): string {
  let target = path;
  for (let links = 0; links < maxLinks; links += 1) {
    const link = readLink(target);
    if (link === null) return target;
    target = resolve(realFolder(dirname(target)), link);
  }
  throw new Error(`Too many links: ${path}`);
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
