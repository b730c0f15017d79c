import { chmodSync, mkdirSync, statSync } from "node:fs";

const hasModes = process.platform !== "win32";

/** Makes a folder, where it is missing, that only its owner may look into, whatever the process's umask was when it was made. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!hasModes || (statSync(path).mode & 0o777) === 0o700) return;
  try {
    chmodSync(path, 0o700);
  } catch {
    // It belongs to somebody else: what is written there is still readable by its owner alone.
  }
}

/** Whether somebody but its owner may put other files into a folder. Throws what the file system throws. */
export function isWritableByOthers(path: string): boolean {
  return hasModes && (statSync(path).mode & 0o022) !== 0;
}
