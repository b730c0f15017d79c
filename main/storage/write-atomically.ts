import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  const temporary = join(dirname(path), `.plusofon-${process.pid}.tmp`);
  try {
    const file = openSync(temporary, "w", 0o600);
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
