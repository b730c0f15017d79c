import * as z from "zod/mini";
import type { AccountId, KeyKeeping, KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import { createProxyPasswords, type ProxyPasswords } from "./proxy-password";
import { isProtecting, type SecretBox } from "./secret-box";
import type { SealedText, VaultContent } from "./vault-file";

export type Vault = {
  /** The account's access key; null when there is none that can be read. */
  accessKey: (id: AccountId) => Secret | null;
  keyPlace: (id: AccountId) => KeyPlace;
  /** Keeps a key: sealed where the system protects, else in memory until quit. */
  keep: (id: AccountId, accessKey: Secret) => void;
  /** Drops a key for good; false: it could not be taken from the disk, and is still there. */
  forget: (id: AccountId) => boolean;
  /** The accounts that the vault holds a key for, readable or not. */
  ids: () => AccountId[];
  /** The account that has this very key; null: none. */
  ownerOf: (accessKey: Secret) => AccountId | null;
  /** How keys are kept, and in what. */
  keeping: () => KeyKeeping;
  /** The proxy's password, sealed beside the keys. */
  proxyPasswords: ProxyPasswords;
};

/** The text that is sealed. The account's id inside proves that it was opened with the right keychain and for the right account. */
const keyTextSchema = z.object({ account: z.string(), accessKey: z.string() });

/**
 * Access keys, sealed by the OS keychain (invariant 1). Where the keychain protects nothing, keys stay in memory.
 * A key that can't be opened stays in the file untouched: the keychain may come back.
 */
export function createVault(box: SecretBox, file: DataFile<VaultContent>): Vault {
  const backend = box.backend();
  const canSeal = isProtecting(backend) && box.isAvailable();
  let content = file.read();
  const opened = new Map<AccountId, Secret>();
  const places = new Map<AccountId, KeyPlace>();

  /** What was sealed; null: this keychain can't open it. */
  function openText(entry: SealedText): string | null {
    if (!canSeal || entry.backend !== backend) return null;
    try {
      return box.open(Buffer.from(entry.sealed, "base64"));
    } catch {
      return null;
    }
  }

  /** Throws when the keychain refuses. */
  function sealText(text: string): SealedText {
    return { backend, sealed: box.seal(text).toString("base64") };
  }

  for (const [id, entry] of Object.entries(content.keys)) {
    const text = openText(entry);
    const accessKey = text === null ? null : keyIn(text, id);
    if (accessKey !== null) opened.set(id, accessKey);
    places.set(id, accessKey === null ? "unreadable" : "sealed");
  }

  function sealToFile(id: AccountId, accessKey: Secret): boolean {
    if (!canSeal) return false;
    const before = content.keys[id];
    try {
      content.keys[id] = sealText(JSON.stringify({ account: id, accessKey: accessKey.reveal() }));
    } catch {
      return false;
    }
    if (file.write(content)) return true;
    if (before === undefined) delete content.keys[id];
    else content.keys[id] = before;
    return false;
  }

  function removeFromFile(id: AccountId): boolean {
    const before = content.keys[id];
    if (before === undefined) return true;
    delete content.keys[id];
    if (file.write(content)) return true;
    content.keys[id] = before;
    return false;
  }

  /** Puts `entry` in the place of the proxy's password; false: it could not be written, and nothing changed. */
  function writeProxyPassword(entry: SealedText | null): boolean {
    const { proxyPassword: before, ...rest } = content;
    if (before === undefined && entry === null) return true;
    const after: VaultContent = entry === null ? rest : { ...rest, proxyPassword: entry };
    if (!file.write(after)) return false;
    content = after;
    return true;
  }

  const proxyPasswords = createProxyPasswords({
    stored: () => content.proxyPassword ?? null,
    open: () => (content.proxyPassword === undefined ? null : openText(content.proxyPassword)),
    seal(text) {
      if (!canSeal) return false;
      try {
        return writeProxyPassword(sealText(text));
      } catch {
        return false;
      }
    },
    remove: () => writeProxyPassword(null),
  });

  return {
    accessKey: (id) => opened.get(id) ?? null,
    keyPlace: (id) => places.get(id) ?? "missing",
    ids: () => Object.keys(content.keys),
    keep(id, accessKey) {
      opened.set(id, accessKey);
      const isSealed = sealToFile(id, accessKey);
      // Else the key that was just replaced would be back at the next start.
      if (!isSealed && places.get(id) === "sealed") removeFromFile(id);
      places.set(id, isSealed ? "sealed" : "session");
    },
    forget(id) {
      if (!removeFromFile(id)) return false;
      opened.delete(id);
      places.delete(id);
      return true;
    },
    ownerOf(accessKey) {
      for (const [id, known] of opened) if (known.equals(accessKey)) return id;
      return null;
    },
    keeping() {
      const hasForeign = Object.values(content.keys).some((entry) => entry.backend !== backend);
      const own = canSeal ? "sealed" : "session-only";
      return {
        keyProtection: hasForeign ? "backend-changed" : own,
        keychain: backend,
        canSealKeys: canSeal,
      };
    },
    proxyPasswords,
  };
}

function keyIn(text: string, id: AccountId): Secret | null {
  try {
    const read = keyTextSchema.safeParse(JSON.parse(text));
    return read.success && read.data.account === id ? new Secret(read.data.accessKey) : null;
  } catch {
    // The error's text may quote what was opened: it goes nowhere.
    return null;
  }
}
