import * as z from "zod/mini";
import type { KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { SealedStore } from "./sealed-store";
import type { SealedText } from "./vault-file";

/** Whose password it is: the proxy as Chromium names it, and the user. Nobody else ever gets it. */
export type PasswordOwner = { endpoint: string; userName: string };

const passwordSchema = z.object({ proxy: z.string(), userName: z.string(), password: z.string() });

type Known = { owner: PasswordOwner; password: Secret; place: "sealed" | "session" };

/** The proxy's password in the vault's file. */
export function createProxyPasswords(store: SealedStore) {
  let known: Known | null = readPassword(store);
  /** The disk had not taken the password when it was given. */
  let isUnwritten = false;
  /** Something is stored that can't be opened, and the user has not replaced or erased it. */
  let isUnreadable = known === null && store.content().proxyPassword !== undefined;

  const ownedBy = ({ endpoint, userName }: PasswordOwner): Known | null =>
    known?.owner.endpoint === endpoint && known.owner.userName === userName ? known : null;

  function write(entry: SealedText | null): boolean {
    isUnreadable = false;
    const { proxyPassword: former, ...rest } = store.content();
    if (former === undefined && entry === null) return true;
    return store.set(entry === null ? rest : { ...rest, proxyPassword: entry });
  }

  function keep(owner: PasswordOwner, password: Secret): void {
    const { endpoint: proxy, userName } = owner;
    const entry = store.seal({ proxy, userName, password: password.reveal() });
    // Without one, the former would be back at the next start.
    isUnwritten = !write(entry);
    known = { owner, password, place: entry === null ? "session" : "sealed" };
  }

  return {
    /** The owner's password; null: none that can be read. */
    password: (owner: PasswordOwner): Secret | null => ownedBy(owner)?.password ?? null,
    // Whose the unreadable one is can't be known: it may be this owner's.
    place(owner: PasswordOwner): KeyPlace {
      if (isUnreadable) return "unreadable";
      const place = ownedBy(owner)?.place ?? "missing";
      return place === "sealed" && isUnwritten && !store.isSaved() ? "session" : place;
    },
    /** Keeps it in place of any other: sealed where the system protects it, else in memory until quit. */
    keep,
    /** Erases it, whoever's it is; false: it could not be erased from the disk. */
    forget(): boolean {
      known = null;
      return write(null);
    },
    /** The keychain was opened: reads what is sealed, or seals what was kept in memory. */
    reopen(): void {
      if (known?.place === "session") keep(known.owner, known.password);
      known ??= readPassword(store);
      isUnreadable = known === null && store.content().proxyPassword !== undefined;
    },
  };
}

/** The password of one proxy and user. It is returned for that owner alone, even if the settings change. */
export type ProxyPasswords = ReturnType<typeof createProxyPasswords>;

function readPassword(store: SealedStore): Known | null {
  const { proxyPassword } = store.content();
  const read = proxyPassword === undefined ? null : store.open(proxyPassword, passwordSchema);
  if (read === null) return null;
  const owner = { endpoint: read.proxy, userName: read.userName };
  return { owner, password: new Secret(read.password), place: "sealed" };
}
