import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { basename } from "node:path";
import type { FileDamage } from "./file-damage";
import { writeAtomically } from "./write-atomically";

/** What a file's JSON was read as: `isWhole` is false when a part of it was damaged and replaced or dropped. */
export type Parsed<T> = { value: T; isWhole: boolean };

export type DataFile<T> = {
  /** The content, or the defaults when the file is missing or damaged. Never throws. */
  read: () => T;
  /** Replaces the file atomically; returns whether that worked. Does nothing when the content is the same. */
  write: (value: T) => boolean;
};

/**
 * A JSON file in the user data folder. A damaged file is set aside under another name and told to `onDamaged`; what of
 * it can be read is kept. One that can't be set aside is told too, and stays as it is.
 *
 * @param parse reads any JSON value; must not throw
 */
export function createDataFile<T>(parts: {
  path: string;
  parse: (json: unknown) => Parsed<T>;
  fallback: () => T;
  now: () => number;
  /** For a one-shot reader beside the running application: nothing is moved or written. */
  isReadOnly?: boolean;
  onDamaged: (damage: FileDamage) => void;
  onTrouble: (what: "read-failed" | "write-failed", path: string) => void;
}): DataFile<T> {
  let written: string | null = null;
  /** False when writing would destroy what could neither be read nor set aside. */
  let isReadable = true;

  function readText(): string | null {
    try {
      return existsSync(parts.path) ? readFileSync(parts.path, "utf8") : null;
    } catch {
      // Present but unreadable (permissions, a disk fault): writing would destroy it.
      isReadable = false;
      parts.onTrouble("read-failed", parts.path);
      return null;
    }
  }

  /** Puts the damaged file under another name and tells of it. Returns whether it is safe there. */
  function setAside(put: (from: string, to: string) => void, loss: FileDamage["loss"]): boolean {
    if (parts.isReadOnly) return false;
    const stamp = new Date(parts.now()).toISOString().replace(/[:.]/g, "-");
    const keptAs = `${parts.path}.damaged-${stamp}`;
    try {
      put(parts.path, keptAs);
    } catch {
      isReadable = false;
      parts.onTrouble("write-failed", keptAs);
    }
    parts.onDamaged({
      name: basename(parts.path),
      keptAs: isReadable ? basename(keptAs) : null,
      loss,
    });
    return isReadable;
  }

  /** With nothing kept but what is there without a file, all is lost. */
  const lossOf = (kept: T): FileDamage["loss"] =>
    serialize(kept) === serialize(parts.fallback()) ? "all" : "part";

  function write(value: T): boolean {
    const text = serialize(value);
    if (text === written) return true;
    if (!isReadable || parts.isReadOnly) return false;
    try {
      writeAtomically(parts.path, text);
      written = text;
      return true;
    } catch {
      parts.onTrouble("write-failed", parts.path);
      return false;
    }
  }

  return {
    read() {
      const text = readText();
      if (text === null) return parts.fallback();
      const json = parseJson(text);
      if (!json.ok) {
        setAside(renameSync, "all");
        return parts.fallback();
      }
      const parsed = parts.parse(json.value);
      if (parsed.isWhole) written = serialize(parsed.value);
      // Mended at once: a file that stays damaged would be set aside and told anew at each start.
      else if (setAside(copyFileSync, lossOf(parsed.value))) write(parsed.value);
      return parsed.value;
    },
    write,
  };
}

function serialize(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
