import { isDeepStrictEqual } from "node:util";
import type { DataFile } from "./data-file";

/** A data file for tests, kept in memory: what was written is read back, as after a restart. */
export type MemoryFile<T> = DataFile<T> & {
  writes: number;
  failsToWrite: boolean;
  content: T;
  /** Writes what failed again, as the file does by itself. */
  retry: () => void;
};

export function createMemoryFile<T>(initial: T): MemoryFile<T> {
  let unsaved: { value: T } | null = null;
  const file: MemoryFile<T> = {
    writes: 0,
    failsToWrite: false,
    content: initial,
    read: () => structuredClone(file.content),
    write(value) {
      const isFailing = file.failsToWrite && !isDeepStrictEqual(value, file.content);
      unsaved = isFailing ? { value } : null;
      if (isFailing) return false;
      file.writes += 1;
      file.content = structuredClone(value);
      return true;
    },
    retry() {
      if (unsaved !== null) file.write(unsaved.value);
    },
  };
  return file;
}
