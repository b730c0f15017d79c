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

/**
 * Returns what keeps a copy of a damaged file beside it, before the file is written over, and reports it to `onDamaged`.
 * Where none can be made that is reported, once, and what the file system throws is thrown.
 */
export function createCopyKeeper(deps: {
  path: string;
  /** Milliseconds since 1970. */
  now: () => number;
  onDamaged: (damage: FileDamage) => void;
}): (loss: Loss) => void {
  const name = basename(deps.path);
  let isReported = false;
  return (loss) => {
    let keptAs: string | null = null;
    try {
      const copy = copyPrefix(name) + new Date(deps.now()).toISOString().replace(/[:.]/g, "-");
      copyFileSync(deps.path, join(dirname(deps.path), copy));
      keptAs = copy;
    } finally {
      if (keptAs !== null || !isReported) deps.onDamaged({ name, keptAs, loss });
      isReported = keptAs === null;
    }
  };
}
