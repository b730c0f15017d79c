import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { LineStorage } from "./line-file";
import { readTextFile } from "./text-file";
import { writeAtomically } from "./write-atomically";

/**
 * A file of lines in `folder`, which is made at the first write. Only its owner may read it. Each
 * function throws what the file system throws.
 *
 * @param now milliseconds since 1970, for the name of a copy that is set aside
 */
export function linesOnDisk(folder: string, name: string, now: () => number): LineStorage {
  const path = join(folder, name);
  return {
    name,
    read: () => readTextFile(path),
    append(text) {
      mkdirSync(folder, { recursive: true });
      appendFileSync(path, text, { mode: 0o600 });
    },
    replace: (text) => writeAtomically(path, text),
    setAside() {
      const keptAs = `${path}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, "-")}`;
      copyFileSync(path, keptAs);
      return basename(keptAs);
    },
    remove() {
      rmSync(path, { force: true });
      const copies = existsSync(folder) ? readdirSync(folder) : [];
      for (const copy of copies) {
        if (copy.startsWith(`${name}.damaged-`)) rmSync(join(folder, copy), { force: true });
      }
    },
  };
}
