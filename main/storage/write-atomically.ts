import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileSync } from "atomically";

/**
 * Replaces a file in one step: after a crash or a power cut it holds the old text or the new one, never a part. Only
 * its owner may read it. Throws what the file system throws.
 */
export function writeAtomically(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
}

/** What {@link sweepTemporaries} looks for, for people. */
export const temporaryNames = "*.tmp-*";
/** As atomically names them, also for electron-store. */
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
