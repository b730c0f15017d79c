import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Replaces a file in one step: after a crash or a power cut it holds the old text or the new one, never a part. Only
 * its owner may read it. Throws what the file system throws.
 *
 * The known libraries for this end the process themselves on SIGTERM, before Electron has quit in order.
 */
export function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Beside the file, since a file is renamed in one step only within its file system; not longer than a user's own name.
  const temporary = join(dirname(path), `.plusofon-${randomUUID().slice(0, 8)}.tmp`);
  // Never through what others may have put there: the user chooses the folder of some files.
  const file = openSync(temporary, "wx", 0o600);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What {@link sweepTemporaries} looks for, for people. */
export const temporaryNames = ".plusofon-*.tmp";
const temporaryName = /^\.plusofon-[0-9a-f]+\.tmp$/;

/**
 * Deletes what a crash left of {@link writeAtomically} in `folder`. Only for the one process that writes there. Never
 * throws; returns whether nothing is left.
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
