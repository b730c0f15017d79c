import { dayMs } from "../../contract/time";
import { type FileDamage, type Loss, lossOf } from "./file-damage";
import { entriesBetween, type LineFormat, linesText, parseLines } from "./lines";

/** What a file of lines needs of its place on the disk. Every function may throw what the disk throws. */
export type LineStorage = {
  /** The file's name without its folder. */
  name: string;
  /** The whole text; null: there is no file. */
  read: () => string | null;
  append: (text: string) => void;
  /** Replaces the file in one step. */
  replace: (text: string) => void;
  /** Copies the file beside itself and returns the copy's name. */
  setAside: () => string;
  /** Deletes the file, and its copies that were set aside. Does nothing when there is none. */
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

/** What was there for so long is looked for at the first write and then once in this time. */
const checkEveryMs = dayMs;
/** So many entries wait in memory while the disk can't be written. */
const mostUnsaved = 500;

/**
 * A file of lines in JSON, each an entry of its own. Nothing of it is held in memory. A disk that can't
 * be read or written is told to `onTrouble`, not thrown; damaged lines are skipped, set aside and told once. Those that
 * could not be set aside are told as such, and again once they were.
 */
export function createLineFile<T>(parts: {
  format: LineFormat<T>;
  storage: LineStorage;
  now: () => number;
  /** For a one-shot reader beside the running application: nothing is changed. */
  isReadOnly?: boolean;
  onDamaged: (damage: FileDamage) => void;
  onTrouble: (what: "read-failed" | "write-failed", name: string) => void;
}): LineFile<T> {
  const { format, storage } = parts;
  let checkedAt: number | null = null;
  /** So many damaged lines are in a copy and still in the file: until they are cut, no further copy is made. */
  let copiedLines = 0;
  let isLeftTold = false;
  let isUnreadable = false;
  let unsaved: T[] = [];

  function read(): T[] {
    const text = storage.read();
    if (text === null) return [];
    const { entries, damagedLines, isTailOpen } = parseLines(format, text);
    const kept = format.kept(entries, parts.now());
    if (parts.isReadOnly) return kept;
    const isWhole = damagedLines === 0 && !isTailOpen && kept.length === entries.length;
    if (damagedLines === 0) copiedLines = 0;
    if (!isWhole) repair(kept, damagedLines, lossOf({ kept: entries.length, lost: damagedLines }));
    return kept;
  }

  /** `loss` null: nothing was damaged. */
  function repair(kept: T[], damagedLines: number, loss: Loss | null): void {
    try {
      if (loss !== null && damagedLines > copiedLines) setAside(damagedLines, loss);
      storage.replace(linesText(kept));
      copiedLines = 0;
    } catch {
      parts.onTrouble("write-failed", storage.name);
    }
  }

  function setAside(damagedLines: number, loss: Loss): void {
    const { name } = storage;
    try {
      const keptAs = storage.setAside();
      copiedLines = damagedLines;
      isLeftTold = false;
      parts.onDamaged({ name, keptAs, loss });
    } catch (error) {
      if (!isLeftTold) parts.onDamaged({ name, keptAs: null, loss });
      isLeftTold = true;
      throw error;
    }
  }

  function readOrTell(): T[] {
    try {
      const entries = read();
      isUnreadable = false;
      return entries;
    } catch {
      isUnreadable = true;
      parts.onTrouble("read-failed", storage.name);
      return [];
    }
  }

  return {
    append(entries) {
      if (parts.isReadOnly || entries.length === 0) return;
      unsaved = [...unsaved, ...entries].slice(-mostUnsaved);
      const now = parts.now();
      if (checkedAt === null || Math.abs(now - checkedAt) >= checkEveryMs) {
        readOrTell();
        checkedAt = now;
      }
      try {
        storage.append(linesText(unsaved));
        unsaved = [];
      } catch {
        // It may have been written in part: the next attempt looks at the end of the file again.
        checkedAt = null;
        parts.onTrouble("write-failed", storage.name);
      }
    },
    entries: (from, to) => entriesBetween(format, [...readOrTell(), ...unsaved], from, to),
    isUnreadable: () => isUnreadable,
    remove() {
      unsaved = [];
      checkedAt = null;
      copiedLines = 0;
      isLeftTold = false;
      try {
        storage.remove();
        return true;
      } catch {
        parts.onTrouble("write-failed", storage.name);
        return false;
      }
    },
  };
}
