import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readTextFile } from "./data-file";
import { copyPrefix, keepCopy } from "./file-damage";
import type { LineStorage } from "./line-file";
import { makePrivateFolder } from "./private-folder";
import { writeAtomically } from "./write-atomically";

/**
 * A file of lines in `folder`, which is made at the first write. Only its owner may read it. Each function throws what
 * the file system throws.
 *
 * @param now milliseconds since 1970, for the name of a copy
 */
export function linesOnDisk(folder: string, name: string, now: () => number): LineStorage {
  const path = join(folder, name);
  return {
    folder,
    name,
    read: () => readTextFile(path),
    append(text) {
      makePrivateFolder(folder);
      appendFileSync(path, text, { mode: 0o600 });
    },
    replace: (text) => writeAtomically(path, text),
    keepCopy: () => keepCopy(path, now()),
    remove() {
      rmSync(path, { force: true });
      const names = existsSync(folder) ? readdirSync(folder) : [];
      for (const copy of names.filter((other) => other.startsWith(copyPrefix(name))))
        rmSync(join(folder, copy), { force: true });
    },
  };
}
