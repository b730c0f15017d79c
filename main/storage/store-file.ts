import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import ElectronStore from "electron-store";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { type DataFile, type OpenFile, readJsonFile } from "./data-file";
import { createCopyKeeper, type FileDamage, type FileTrouble } from "./file-damage";
import type { Parse } from "./stored-format";
import type { UnsavedFiles } from "./unsaved-files";
import { sweepTemporaries, temporaryNames } from "./write-atomically";

type FileDeps = {
  /** Milliseconds since 1970. */
  now: () => number;
  onTrouble: FileTrouble;
  /** Takes what could not be written, and has it written again. */
  unsaved: UnsavedFiles;
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
  const { path, parse, onDamaged, onTrouble, unsaved } = deps;
  const name = basename(path);
  const keepCopy = createCopyKeeper(deps);
  let store: ElectronStore<T> | null = null;
  /** The digest of what is on the disk: of many accounts the text is megabytes. */
  let saved: string | null = null;
  /** Writing would destroy what of this loss is on the disk. */
  let loss: DamagedFile["loss"] | null = null;

  /** Keeps a copy of what a write would destroy. Throws where none can be kept. */
  function keepLoss(): void {
    if (loss === "unread") throw new Error("What can't be read is not written over");
    // The user may have taken a damaged file away.
    if (loss !== null && existsSync(path)) keepCopy(loss);
    loss = null;
  }

  function storeHere(): ElectronStore<T> {
    store ??= new ElectronStore<T>({
      cwd: dirname(path),
      name,
      fileExtension: "",
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      serialize,
      // The library reads the file again at each write, for what it keeps there itself, which is nothing.
      deserialize: () => parse(undefined).value,
    });
    return store;
  }

  function write(value: T): boolean {
    const digest = digestOf(value);
    try {
      if (digest !== saved) {
        keepLoss();
        storeHere().store = value;
        saved = digest;
      }
      unsaved.delete(path);
      return true;
    } catch (error) {
      // Once for all attempts to write it.
      if (!unsaved.has(path)) onTrouble("write-failed", name);
      unsaved.add(path, dirname(path), error, () => write(value));
      return false;
    }
  }

  return {
    read() {
      const stored = readJsonFile(path, parse);
      loss = stored.loss;
      if (loss === null) saved = digestOf(stored.value);
      // Repaired at once: a file that stays damaged would be reported at each start.
      else if (loss !== "unread") write(stored.value);
      else {
        onTrouble("read-failed", name);
        onDamaged({ name, keptAs: null, loss });
      }
      return stored.value;
    },
    write,
  };
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(serialize(value)).digest("base64");
}

function serialize(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
