import type { DataFile } from "./data-file";

/** A data file for tests, kept in memory: what was written is read back, as after a restart. */
export type MemoryFile<T> = DataFile<T> & { writes: number; failsToWrite: boolean; content: T };

export function createMemoryFile<T>(initial: T): MemoryFile<T> {
  const file: MemoryFile<T> = {
    writes: 0,
    failsToWrite: false,
    content: initial,
    read: () => structuredClone(file.content),
    write(value) {
      if (file.failsToWrite) return false;
      file.writes += 1;
      file.content = structuredClone(value);
      return true;
    },
  };
  return file;
}
