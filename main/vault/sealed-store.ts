import * as z from "zod/mini";
import type { DataFile } from "../storage/data-file";
import { isProtecting, type SecretBox } from "./secret-box";
import type { SealedText, VaultContent } from "./vault-file";

/** Reads `file` once, and asks the keychain for each entry only. */
export function createSealedStore(box: SecretBox, file: DataFile<VaultContent>) {
  const backend = box.backend();
  const isUsable = (): boolean => isProtecting(backend) && box.isAvailable();
  let canSeal = isUsable();
  let content = file.read();
  return {
    /** The keychain's name. */
    backend,
    /** False: the keychain protects nothing, or can't be used now. */
    canSeal: (): boolean => canSeal,
    /** Why it can't be used now, where that may end by itself; null: for no such reason. */
    waitsFor: box.waitsFor,
    /** Asks the keychain again whether it can be used. */
    reopen(): void {
      canSeal = isUsable();
    },
    content: (): VaultContent => content,
    /** False: the newest content is not on the disk yet. */
    isSaved: file.isSaved,
    /** Replaces the content; false: it is in memory so far, and written again by itself. */
    set(next: VaultContent): boolean {
      content = next;
      return file.write(next);
    },
    /** The same for what is to be erased at once or not at all; false: it could not be, and nothing changed. */
    erase(next: VaultContent): boolean {
      if (file.write(next)) content = next;
      // Otherwise it would be erased later, after the user was told that nothing was.
      else file.write(content);
      return content === next;
    },
    /** What was sealed; null: this keychain can't open it, or it does not fit `schema`. */
    open<S extends z.ZodMiniType>(entry: SealedText, schema: S): z.infer<S> | null {
      if (!canSeal || entry.backend !== backend) return null;
      try {
        const read = z.safeParse(schema, JSON.parse(box.open(Buffer.from(entry.sealed, "base64"))));
        return read.success ? read.data : null;
      } catch {
        // The error's text may quote the secret, so it is dropped.
        return null;
      }
    },
    /** A JSON value, sealed; null: the keychain refuses. */
    seal(value: unknown): SealedText | null {
      if (!canSeal) return null;
      try {
        return { backend, sealed: box.seal(JSON.stringify(value)).toString("base64") };
      } catch {
        return null;
      }
    },
  };
}

/** The vault's file, whose entries only the keychain that sealed them can open. */
export type SealedStore = ReturnType<typeof createSealedStore>;
