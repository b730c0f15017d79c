import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { linkTarget } from "./link-target";

/** Leaves room for the ending in the 255 bytes that a name may have, four for each character. */
const maxNameLength = 50;

/**
 * Replaces a file in one step: after a crash or a power cut it holds the old text or the new one, never a part. Only
 * its owner may read it. A link stays, and what it leads to is replaced. Throws at once what the file system throws.
 */
export function writeAtomically(path: string, text: string): void {
  const target = linkTarget(path);
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ending = `${Math.floor(Date.now() / 1_000)}${randomBytes(3).toString("hex")}`;
  const temporary = join(folder, `${basename(target).slice(0, maxNameLength)}.tmp-${ending}`);
  try {
    writeFileSync(temporary, text, { mode: 0o600, flush: true });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What {@link sweepTemporaries} looks for, for people. */
export const temporaryNames = "*.tmp-*";
const temporaryName = /\.tmp-\d{10}[0-9a-f]{6}$/;

/**
 * Deletes what a crash left of a write in `folder`. Only for the one process that writes there. Never throws; returns
 * whether nothing is left.
 */
export function sweepTemporaries(folder: string): boolean {
  try {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of names) if (temporaryName.test(name)) rmSync(join(folder, name), { force: true });
    return true;
  } catch {
    return false;
  }
}
