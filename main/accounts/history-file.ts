import type { HistoryEntry } from "../../contract/history";
import type { DamagedFile } from "../../contract/state";
import { entriesBetween, historyText, keptEntries, parseHistory } from "./history-lines";

/** What a history needs of its place on the disk. Every function may throw what the disk throws. */
export type HistoryStorage = {
  /** The file's name without its folder. */
  name: string;
  /** The whole text; null: there is no file. */
  read: () => string | null;
  append: (text: string) => void;
  /** Replaces the file in one step. */
  replace: (text: string) => void;
  /** Copies the file beside itself and returns the copy's name. */
  setAside: () => string;
  /** Does nothing when there is no file. */
  remove: () => void;
};

export type HistoryFile = {
  append: (entries: readonly HistoryEntry[]) => void;
  /** The entries from `from` to `to` (milliseconds since 1970, both included), newest first. */
  entries: (from: number, to: number) => HistoryEntry[];
  remove: () => void;
};

/** What was there for so long is looked for at the first write and then once in this time. */
const checkEveryMs = 86_400_000;
/** So many entries wait in memory while the disk can't be written. */
const mostUnsaved = 500;

/**
 * The history of one account in one file, a line for each change. Nothing of it is held in memory. A disk that can't
 * be read or written is told to `onTrouble`, not thrown; damaged lines are skipped, set aside and told once.
 */
export function createHistoryFile(parts: {
  storage: HistoryStorage;
  now: () => number;
  /** For a one-shot reader beside the running application: nothing is changed. */
  isReadOnly?: boolean;
  onDamaged: (file: DamagedFile) => void;
  onTrouble: (what: "read-failed" | "write-failed", name: string) => void;
}): HistoryFile {
  const { storage } = parts;
  let checkedAt: number | null = null;
  let isDamageTold = false;
  let unsaved: HistoryEntry[] = [];

  function read(): HistoryEntry[] {
    const text = storage.read();
    if (text === null) return [];
    const { entries, damagedLines, isTailOpen } = parseHistory(text);
    const kept = keptEntries(entries, parts.now());
    if (parts.isReadOnly) return kept;
    const isWhole = damagedLines === 0 && !isTailOpen && kept.length === entries.length;
    if (!isWhole) repair(kept, damagedLines > 0);
    return kept;
  }

  function repair(kept: HistoryEntry[], isDamaged: boolean): void {
    try {
      const keptAs = isDamaged ? storage.setAside() : null;
      storage.replace(historyText(kept));
      if (keptAs !== null) tellDamage(keptAs);
    } catch {
      parts.onTrouble("write-failed", storage.name);
      if (isDamaged) tellDamage(storage.name);
    }
  }

  function tellDamage(keptAs: string): void {
    if (!isDamageTold) parts.onDamaged({ name: storage.name, keptAs });
    isDamageTold = true;
  }

  function readOrTell(): HistoryEntry[] {
    try {
      return read();
    } catch {
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
        storage.append(historyText(unsaved));
        unsaved = [];
      } catch {
        // It may have been written in part: the next attempt looks at the end of the file again.
        checkedAt = null;
        parts.onTrouble("write-failed", storage.name);
      }
    },
    entries: (from, to) => entriesBetween([...readOrTell(), ...unsaved], from, to),
    remove() {
      unsaved = [];
      checkedAt = null;
      try {
        storage.remove();
      } catch {
        parts.onTrouble("write-failed", storage.name);
      }
    },
  };
}
