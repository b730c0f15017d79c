import { existsSync } from "node:fs";
import { join, parse as parsePath } from "node:path";
import ElectronStore from "electron-store";
import type { DamagedFile } from "../../contract/damaged-file";
import { type DataFile, type OpenFile, parseText, readJsonFile } from "./data-file";
import { type FileDamage, type FileTrouble, keepCopy } from "./file-damage";
import type { Parse } from "./stored-format";
import { sweepTemporaries, temporaryNames } from "./write-atomically";

type FileDeps = {
  /** Milliseconds since 1970. */
  now: () => number;
  onTrouble: FileTrouble;
};

/** Opens the files of `folder` for the one process that writes there, and deletes what a crash left of a write. */
export function storeFiles(
  deps: FileDeps & { folder: string; onDamaged: (file: DamagedFile) => void },
): OpenFile {
  const { folder, onDamaged } = deps;
  if (!sweepTemporaries(folder)) deps.onTrouble("write-failed", temporaryNames);
  return (kind, name, parse) =>
    createStoreFile({
      ...deps,
      path: join(folder, name),
      parse,
      onDamaged: (damage) => onDamaged({ ...damage, kind, accountId: null, folder }),
    });
}

/**
 * A JSON file, written by electron-store. Of a damaged file a copy is kept and reported to `onDamaged`, then it is repaired.
 * Where no copy can be made this is reported too, and the file stays as it is until a write finds that one can; it is then
 * reported again. A file that can't be read is reported, and never written over.
 */
export function createStoreFile<T extends object>(
  deps: FileDeps & { path: string; parse: Parse<T>; onDamaged: (damage: FileDamage) => void },
): DataFile<T> {
  const { path, parse, onDamaged, onTrouble } = deps;
  const { dir, name, base } = parsePath(path);
  let store: ElectronStore<T> | null = null;
  let saved: string | null = null;
  /** Writing would destroy what of this loss is on the disk. */
  let loss: DamagedFile["loss"] | null = null;
  let isLossReported = false;

  function hasNothingToLose(): boolean {
    // The user may have taken a damaged file away.
    if (loss !== "unread" && !existsSync(path)) loss = null;
    if (loss === null) return true;
    let keptAs: string | null = null;
    try {
      if (loss !== "unread") keptAs = keepCopy(path, deps.now());
    } catch {
      onTrouble("write-failed", base);
    }
    if (keptAs !== null || !isLossReported) onDamaged({ name: base, keptAs, loss });
    isLossReported = true;
    if (keptAs !== null) loss = null;
    return keptAs !== null;
  }

  function write(value: T): boolean {
    const text = serialize(value);
    if (text === saved) return true;
    if (!hasNothingToLose()) return false;
    try {
      store ??= new ElectronStore<T>({
        cwd: dir,
        name,
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
        serialize,
        // It is read again at each write: what is damaged must not throw there.
        deserialize: (stored) => parseText(stored, parse).value,
      });
      store.store = value;
      saved = text;
      return true;
    } catch {
      onTrouble("write-failed", base);
      return false;
    }
  }

  return {
    read() {
      const stored = readJsonFile(path, parse);
      loss = stored.loss;
      isLossReported = false;
      if (loss === "unread") onTrouble("read-failed", base);
      // Repaired at once: a file that stays damaged would be reported at each start.
      if (loss === null) saved = serialize(stored.value);
      else write(stored.value);
      return stored.value;
    },
    write,
  };
}

function serialize(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
