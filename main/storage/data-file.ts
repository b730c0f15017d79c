import { copyFileSync, existsSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FileDamage, Loss } from "./file-damage";
import { readTextFile } from "./text-file";
import { writeAtomically } from "./write-atomically";

/** What a file's JSON was read as, and what of it was damaged and replaced or dropped; null: nothing. */
export type Parsed<T> = { value: T; loss: Loss | null };

/** How a damaged file gets its other name: moved, or copied when a part of it stays in force. */
type Put = (from: string, to: string) => void;

export type DataFile<T> = {
  /** The content, or the defaults when the file is missing or damaged. Never throws. */
  read: () => T;
  /** Replaces the file atomically; returns whether that worked. Does nothing when the content is the same. */
  write: (value: T) => boolean;
};

/**
 * A JSON file in the user data folder. A damaged file is set aside under another name and told to `onDamaged`; what of
 * it can be read is kept. One that can't be set aside is told too, and stays as it is until a write finds that it can;
 * it is then told again. One that is out of reach is told, and never written over.
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
  onTrouble: (what: "read-failed" | "write-failed", name: string) => void;
}): DataFile<T> {
  const name = basename(parts.path);
  let written: string | null = null;
  /** It is there and could not be read: writing would destroy it. */
  let isUnread = false;
  /** What is damaged and not yet set aside: writing would destroy it too. */
  let damage: { put: Put; loss: Loss; isTold: boolean } | null = null;

  function readText(): string | null {
    try {
      return readTextFile(parts.path);
    } catch {
      isUnread = true;
      parts.onTrouble("read-failed", name);
      parts.onDamaged({ name, keptAs: null, loss: "unread" });
      return null;
    }
  }

  /** Puts what is damaged under another name, and tells of it. Returns whether nothing is left to lose. */
  function setAside(): boolean {
    // The user may have taken it away.
    if (!existsSync(parts.path)) damage = null;
    if (damage === null) return true;
    const { put, loss, isTold } = damage;
    const stamp = new Date(parts.now()).toISOString().replace(/[:.]/g, "-");
    const keptAs = `${name}.damaged-${stamp}`;
    try {
      put(parts.path, join(dirname(parts.path), keptAs));
    } catch {
      parts.onTrouble("write-failed", keptAs);
      if (!isTold) parts.onDamaged({ name, keptAs: null, loss });
      damage = { put, loss, isTold: true };
      return false;
    }
    damage = null;
    parts.onDamaged({ name, keptAs, loss });
    return true;
  }

  function write(value: T): boolean {
    const text = serialize(value);
    if (text === written) return true;
    // There may be room by now for what could not be set aside.
    if (isUnread || parts.isReadOnly || !setAside()) return false;
    try {
      writeAtomically(parts.path, text);
      written = text;
      return true;
    } catch {
      parts.onTrouble("write-failed", name);
      return false;
    }
  }

  function noteDamage(put: Put, loss: Loss): void {
    if (!parts.isReadOnly) damage = { put, loss, isTold: false };
  }

  return {
    read() {
      const text = readText();
      if (text === null) return parts.fallback();
      const json = parseJson(text);
      if (!json.ok) {
        noteDamage(renameSync, "all");
        setAside();
        return parts.fallback();
      }
      const parsed = parts.parse(json.value);
      if (parsed.loss === null) {
        written = serialize(parsed.value);
      } else {
        noteDamage(copyFileSync, parsed.loss);
        // Mended at once: a file that stays damaged would be set aside and told anew at each start.
        write(parsed.value);
      }
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
