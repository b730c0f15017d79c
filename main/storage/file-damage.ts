import { copyFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DamagedFile } from "../../contract/storage/damaged-file";

/** The damage of a file; whoever opened it knows what it contains and whose it is. */
export type FileDamage = Pick<DamagedFile, "name" | "keptAs" | "loss">;

/** How much of a file was damaged that could be read. */
export type Loss = Exclude<DamagedFile["loss"], "unread">;

/** Trouble with a file that is logged by its name. */
export type FileTrouble = (what: "read-failed" | "write-failed", name: string) => void;

/** How the names of the copies of a damaged file begin. */
export const copyPrefix = (name: string): string => `${name}.damaged-`;

/** Copies a damaged file beside itself and returns the copy's name. Throws what the file system throws. */
export function keepCopy(path: string, now: number): string {
  const name = copyPrefix(basename(path)) + new Date(now).toISOString().replace(/[:.]/g, "-");
  copyFileSync(path, join(dirname(path), name));
  return name;
}
