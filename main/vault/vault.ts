import type { AccountId, KeyKeeping, KeyPlace } from "../../contract/state";
import type { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import { proxyOwner, proxyPasswordName, SealedSecrets } from "./sealed-secrets";
import type { SecretBox } from "./secret-box";
import type { VaultContent } from "./vault-file";

/** Whose password it is: the proxy as Chromium names it, and the user. Nobody else ever gets it. */
export type PasswordOwner = { endpoint: string; userName: string };

/** The access keys of the accounts and the proxy's password, in one file. */
export function createVault(box: SecretBox, file: DataFile<VaultContent>) {
  const secrets = new SealedSecrets(box, file);
  return {
    /** The account's access key; null when there is none that can be read. */
    accessKey: (id: AccountId): Secret | null => secrets.get(id)?.secret ?? null,
    keyPlace: (id: AccountId): KeyPlace => secrets.place(id),
    /** The accounts that the file has a key for, readable or not. */
    ids: (): AccountId[] => secrets.sealed().flatMap(([name]) => (name === proxyPasswordName ? [] : [name])),
    /** Keeps a key. What the disk does not take is written again by itself. */
    keep: (id: AccountId, accessKey: Secret): void => secrets.keep(id, { owner: id, secret: accessKey }),
    /** Erases a key; false: it could not be erased from the disk, and is still there. */
    forget: (id: AccountId): boolean => secrets.forget(id),
    /** The account that has this very key; null: none. */
    ownerOf(accessKey: Secret): AccountId | null {
      const known = secrets
        .opened()
        .find(([name, { secret }]) => name !== proxyPasswordName && secret.equals(accessKey));
      return known?.[0] ?? null;
    },
    /** The keychain was opened: reads what is sealed, seals what was kept in memory, and returns whose key is new here. */
    reopen: (): AccountId[] => secrets.reopen().filter((name) => name !== proxyPasswordName),
    /** How keys are kept, and in which keychain. */
    keeping(): KeyKeeping {
      const own = secrets.canSeal() ? "sealed" : (box.waitsFor() ?? "session-only");
      return {
        keyProtection: secrets.hasForeignKey() ? "backend-changed" : own,
        keychain: secrets.backend,
        canSealKeys: secrets.canSeal(),
      };
    },
    /** The proxy's password, sealed beside the keys. */
    proxyPasswords: {
      /** The owner's password; null: none that can be read. */
      password({ endpoint, userName }: PasswordOwner): Secret | null {
        const known = secrets.get(proxyPasswordName);
        return known?.owner === proxyOwner(endpoint, userName) ? known.secret : null;
      },
      /** Whose an unreadable one is can't be known: it may be this owner's. */
      place({ endpoint, userName }: PasswordOwner): KeyPlace {
        const known = secrets.get(proxyPasswordName);
        const isOther = known !== null && known.owner !== proxyOwner(endpoint, userName);
        return isOther ? "missing" : secrets.place(proxyPasswordName);
      },
      /** Keeps it in place of any other, as {@link SealedSecrets.keep} does. */
      keep({ endpoint, userName }: PasswordOwner, password: Secret): void {
        secrets.keep(proxyPasswordName, { owner: proxyOwner(endpoint, userName), secret: password });
      },
      /** Erases it, whoever's it is; false: it could not be erased from the disk, and is still there. */
      forget: (): boolean => secrets.forget(proxyPasswordName),
    },
  };
}

export type Vault = ReturnType<typeof createVault>;
/** The password of one proxy and user. It is returned for that owner alone, even if the settings change. */
export type ProxyPasswords = Vault["proxyPasswords"];
