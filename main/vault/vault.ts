import * as z from "zod/mini";
import type { AccountId, KeyKeeping, KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import { createProxyPasswords } from "./proxy-password";
import { createSealedStore } from "./sealed-store";
import type { SecretBox } from "./secret-box";
import type { SealedText, VaultContent } from "./vault-file";

/** What is sealed. The account's id proves that the key was opened for the right account. */
const keySchema = z.object({ account: z.string(), accessKey: z.string() });

/**
 * Access keys, sealed by the OS keychain (invariant 1). Where the keychain protects nothing, keys stay in memory.
 * A key that can't be opened stays in the file untouched: the keychain may come back.
 */
export function createVault(box: SecretBox, file: DataFile<VaultContent>) {
  const store = createSealedStore(box, file);
  const proxyPasswords = createProxyPasswords(store);
  const opened = new Map<AccountId, Secret>();
  const places = new Map<AccountId, KeyPlace>();
  /** Sealed keys that the disk had not taken when they were given. */
  const unwritten = new Set<AccountId>();
  readKeys();

  /** Opens what is sealed and not yet known, and returns whose keys these are. */
  function readKeys(): AccountId[] {
    const unknown = Object.entries(store.content().keys).filter(([id]) => !opened.has(id));
    for (const [id, entry] of unknown) {
      const read = store.open(entry, keySchema);
      const isReadable = read?.account === id;
      if (isReadable) opened.set(id, new Secret(read.accessKey));
      places.set(id, isReadable ? "sealed" : "unreadable");
    }
    return unknown.map(([id]) => id).filter((id) => opened.has(id));
  }

  function keep(id: AccountId, accessKey: Secret): boolean {
    const entry = store.seal({ account: id, accessKey: accessKey.reveal() });
    // Without one, the replaced key would be back at the next start.
    const isChanged = entry !== null || places.get(id) === "sealed";
    const isWritten = !isChanged || store.set(contentWith(id, entry));
    if (!isWritten) unwritten.add(id);
    opened.set(id, accessKey);
    places.set(id, entry === null ? "session" : "sealed");
    return isWritten;
  }

  /** The content with another entry of the account, or without one (null). */
  function contentWith(id: AccountId, entry: SealedText | null): VaultContent {
    const { [id]: _, ...others } = store.content().keys;
    return { ...store.content(), keys: entry === null ? others : { ...others, [id]: entry } };
  }

  return {
    /** The account's access key; null when there is none that can be read. */
    accessKey: (id: AccountId): Secret | null => opened.get(id) ?? null,
    keyPlace(id: AccountId): KeyPlace {
      if (store.isSaved()) unwritten.clear();
      return unwritten.has(id) ? "session" : (places.get(id) ?? "missing");
    },
    /** The accounts that the file has a key for, readable or not. */
    ids: (): AccountId[] => Object.keys(store.content().keys),
    /**
     * Keeps a key: sealed where the system protects it, else in memory until quit. Returns false while the disk does not
     * take it; then it is written again by itself.
     */
    keep,
    /** Erases a key; false: it could not be erased from the disk, and is still there. */
    forget(id: AccountId): boolean {
      if (id in store.content().keys && !store.erase(contentWith(id, null))) return false;
      unwritten.delete(id);
      opened.delete(id);
      places.delete(id);
      return true;
    },
    /** The account that has this very key; null: none. */
    ownerOf(accessKey: Secret): AccountId | null {
      for (const [id, known] of opened) if (known.equals(accessKey)) return id;
      return null;
    },
    /** The keychain was opened: reads what is sealed, seals what was kept in memory, and returns whose key is new here. */
    reopen(): AccountId[] {
      store.reopen();
      const added = readKeys();
      for (const [id, accessKey] of opened) if (places.get(id) === "session") keep(id, accessKey);
      proxyPasswords.reopen();
      return added;
    },
    /** How keys are kept, and in which keychain. */
    keeping(): KeyKeeping {
      const hasForeign = Object.values(store.content().keys).some(({ backend }) => backend !== store.backend);
      const own = store.canSeal() ? "sealed" : (store.waitsFor() ?? "session-only");
      return {
        keyProtection: hasForeign ? "backend-changed" : own,
        keychain: store.backend,
        canSealKeys: store.canSeal(),
      };
    },
    /** The proxy's password, sealed beside the keys. */
    proxyPasswords,
  };
}

export type Vault = ReturnType<typeof createVault>;
