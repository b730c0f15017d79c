import { writeAtomically } from "../write-atomically";

/**
 * Stands in for atomically, which tries again without a pause for a second where the disk refuses a write, and takes a
 * part that a full disk has written for the whole. Throws what the file system throws.
 */
export function writeFileSync(path: string, text: string): void {
  writeAtomically(path, text);
}
