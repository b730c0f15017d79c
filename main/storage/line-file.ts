import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readTextFile } from "./data-file";
import { copyPrefix, createCopyKeeper, type FileDamage, type FileTrouble, type Loss } from "./file-damage";
import { type LineFormat, linesText, newestFirst, parseLines } from "./lines";
import { makePrivateFolder } from "./private-folder";
import type { UnsavedFiles } from "./unsaved-files";
import { writeAtomically } from "./write-atomically";

export type LineFile<T> = {
  append: (entries: readonly T[]) => void;
  /** The entries since a time (milliseconds since 1970), newest first; null: the file can't be read. */
  entries: (since: number) => T[] | null;
  /** Deletes the file and the copies of it. */
  remove: () => void;
};

/** Entries that are too old are looked for at the first write and then once in this time. */
const checkEveryMs = 86_400_000;
/** The most entries that wait in memory while the disk can't be written. */
const maxUnsaved = 500;

/**
 * A file of lines in JSON, each an entry of its own; none of it stays in memory. Its folder is made at the first write. A
 * disk that can't be read or written is reported to `onTrouble`, not thrown. Damaged lines are skipped, and cut once a copy
 * of the file is kept, which is reported to `onDamaged`; where none can be made this is reported too.
 */
export function createLineFile<T>(deps: {
  path: string;
  format: LineFormat<T>;
  /** Milliseconds since 1970. */
  now: () => number;
  onDamaged: (damage: FileDamage) => void;
  onTrouble: FileTrouble;
  /** Takes the file while entries wait in memory, and has them written again. */
  unsaved: UnsavedFiles;
}): LineFile<T> {
  const { path, format, onTrouble } = deps;
  const [folder, name] = [dirname(path), basename(path)];
  const keepCopy = createCopyKeeper(deps);
  let checkedAt: number | null = null;
  /** Damaged lines of which a copy is kept and which are still in the file. */
  let copiedLines = 0;
  let waiting: T[] = [];

  function repair(kept: T[], damagedLines: number, loss: Loss): void {
    try {
      if (damagedLines > copiedLines) {
        keepCopy(loss);
        copiedLines = damagedLines;
      }
      writeAtomically(path, linesText(kept));
      copiedLines = 0;
    } catch {
      onTrouble("write-failed", name);
    }
  }

  function read(): T[] | null {
    try {
      const { entries, damagedLines, isTorn } = parseLines(format, readTextFile(path) ?? "");
      const kept = format.kept(entries, deps.now());
      if (damagedLines > 0 || isTorn || kept.length < entries.length)
        repair(kept, damagedLines, entries.length === 0 ? "all" : "part");
      return kept;
    } catch {
      onTrouble("read-failed", name);
      return null;
    }
  }

  function appendWaiting(): void {
    const now = deps.now();
    if (checkedAt === null || Math.abs(now - checkedAt) >= checkEveryMs) {
      read();
      checkedAt = now;
    }
    try {
      makePrivateFolder(folder);
      appendFileSync(path, linesText(waiting), { mode: 0o600 });
      waiting = [];
      deps.unsaved.delete(path);
    } catch (error) {
      // It may have been written in part: the next attempt looks at the end of the file again.
      checkedAt = null;
      // Once for all attempts to write it.
      if (!deps.unsaved.has(path)) onTrouble("write-failed", name);
      deps.unsaved.add(path, folder, error, appendWaiting);
    }
  }

  return {
    append(entries) {
      if (entries.length === 0) return;
      waiting = [...waiting, ...entries].slice(-maxUnsaved);
      appendWaiting();
    },
    entries(since) {
      const written = read();
      return written === null ? null : newestFirst(format, [...written, ...waiting], since);
    },
    remove() {
      waiting = [];
      deps.unsaved.delete(path);
      checkedAt = null;
      copiedLines = 0;
      try {
        const names = existsSync(folder) ? readdirSync(folder) : [];
        for (const other of names.filter((found) => found === name || found.startsWith(copyPrefix(name))))
          rmSync(join(folder, other), { force: true });
      } catch {
        onTrouble("write-failed", name);
      }
    },
  };
}
