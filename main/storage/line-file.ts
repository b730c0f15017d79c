import { join } from "node:path";
import type { FileDamage, FileTrouble, Loss } from "./file-damage";
import { entriesBetween, type LineFormat, linesText, parseLines } from "./lines";
import type { UnsavedFiles } from "./unsaved-files";

/** What a file of lines needs of its place on the disk. Every function may throw what the disk throws. */
export type LineStorage = {
  folder: string;
  /** The file's name without its folder. */
  name: string;
  /** The whole text; null: there is no file. */
  read: () => string | null;
  append: (text: string) => void;
  /** Replaces the file in one step. */
  replace: (text: string) => void;
  /** Copies the file beside itself and returns the copy's name. */
  keepCopy: () => string;
  /** Deletes the file and its copies. Does nothing when there is none. */
  remove: () => void;
};

export type LineFile<T> = {
  append: (entries: readonly T[]) => void;
  /** The entries from `from` to `to` (milliseconds since 1970, both included), newest first. */
  entries: (from: number, to: number) => T[];
  /** The newest reading of the file failed: what `entries` gave is not all there is. */
  isUnreadable: () => boolean;
  /** Returns whether it is gone. */
  remove: () => boolean;
};

/** Entries that are too old are looked for at the first write and then once in this time. */
const checkEveryMs = 86_400_000;
/** The most entries that wait in memory while the disk can't be written. */
const maxUnsaved = 500;

/**
 * A file of lines in JSON, each an entry of its own; none of it stays in memory. A disk that can't be read or
 * written is reported to `onTrouble`, not thrown. Damaged lines are skipped, and cut once a copy of the file is kept, which
 * is reported to `onDamaged`; where none can be made this is reported too.
 */
export function createLineFile<T>(deps: {
  format: LineFormat<T>;
  storage: LineStorage;
  /** Milliseconds since 1970. */
  now: () => number;
  onDamaged: (damage: FileDamage) => void;
  onTrouble: FileTrouble;
  /** Takes the file while entries wait in memory, and has them written again. */
  unsaved: UnsavedFiles;
}): LineFile<T> {
  const { format, storage, onDamaged, onTrouble } = deps;
  const path = join(storage.folder, storage.name);
  let checkedAt: number | null = null;
  /** Damaged lines of which a copy is kept and which are still in the file. */
  let copiedLines = 0;
  let isLossReported = false;
  let isUnreadable = false;
  let waiting: T[] = [];

  function keepDamaged(loss: Loss): void {
    let keptAs: string | null = null;
    try {
      keptAs = storage.keepCopy();
    } finally {
      if (keptAs !== null || !isLossReported) onDamaged({ name: storage.name, keptAs, loss });
      isLossReported = keptAs === null;
    }
  }

  function repair(kept: T[], damagedLines: number, loss: Loss): void {
    try {
      if (damagedLines > copiedLines) {
        keepDamaged(loss);
        copiedLines = damagedLines;
      }
      storage.replace(linesText(kept));
      copiedLines = 0;
    } catch {
      onTrouble("write-failed", storage.name);
    }
  }

  function read(): T[] {
    try {
      const { entries, damagedLines, isTorn } = parseLines(format, storage.read() ?? "");
      const kept = format.kept(entries, deps.now());
      if (damagedLines > 0 || isTorn || kept.length < entries.length)
        repair(kept, damagedLines, entries.length === 0 ? "all" : "part");
      isUnreadable = false;
      return kept;
    } catch {
      isUnreadable = true;
      onTrouble("read-failed", storage.name);
      return [];
    }
  }

  function appendWaiting(): void {
    const now = deps.now();
    if (checkedAt === null || Math.abs(now - checkedAt) >= checkEveryMs) {
      read();
      checkedAt = now;
    }
    try {
      storage.append(linesText(waiting));
      waiting = [];
      deps.unsaved.delete(path);
    } catch (error) {
      // It may have been written in part: the next attempt looks at the end of the file again.
      checkedAt = null;
      // Once for all attempts to write it.
      if (!deps.unsaved.has(path)) onTrouble("write-failed", storage.name);
      deps.unsaved.add(path, storage.folder, error, appendWaiting);
    }
  }

  return {
    append(entries) {
      if (entries.length === 0) return;
      waiting = [...waiting, ...entries].slice(-maxUnsaved);
      appendWaiting();
    },
    entries: (from, to) => entriesBetween(format, [...read(), ...waiting], from, to),
    isUnreadable: () => isUnreadable,
    remove() {
      waiting = [];
      deps.unsaved.delete(path);
      checkedAt = null;
      copiedLines = 0;
      try {
        storage.remove();
        return true;
      } catch {
        onTrouble("write-failed", storage.name);
        return false;
      }
    },
  };
}
