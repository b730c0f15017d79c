import * as z from "zod/mini";
import type { KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { PasswordOwner } from "../proxy/proxy-choice";
import type { SealedText } from "./vault-file";

/** The password of one proxy and user. It is given out for that owner alone, whatever the settings say later. */
export type ProxyPasswords = {
  /** The owner's password; null: none that can be read. */
  password: (owner: PasswordOwner) => Secret | null;
  place: (owner: PasswordOwner) => KeyPlace;
  /** Keeps it in place of any other: sealed where the system protects, else in memory until quit. */
  keep: (owner: PasswordOwner, password: Secret) => void;
  /** Drops it for good, whoever's it is; false: it could not be taken from the disk. */
  forget: () => boolean;
};

/** How the vault keeps one text that is no account's key. */
export type SealedPlace = {
  /** What is stored, readable or not; null: nothing. */
  stored: () => SealedText | null;
  /** The stored text; null: there is none that can be opened. */
  open: () => string | null;
  /** Seals and stores; false: neither worked and nothing changed. */
  seal: (text: string) => boolean;
  /** Takes it from the disk; false: it is still there. */
  remove: () => boolean;
};

const sealedSchema = z.object({ proxy: z.string(), userName: z.string(), password: z.string() });

type Known = { owner: PasswordOwner; password: Secret; isSealed: boolean };

export function createProxyPasswords(place: SealedPlace): ProxyPasswords {
  let known: Known | null = read(place.open());
  /** Something is stored that can't be opened, and nobody has said that it is to go. */
  let isUnreadable = known === null && place.stored() !== null;

  const isOf = (owner: PasswordOwner): boolean =>
    known !== null && known.owner.endpoint === owner.endpoint && known.owner.userName === owner.userName;

  return {
    password: (owner) => (known !== null && isOf(owner) ? known.password : null),
    place(owner) {
      // Nobody knows whose it is, so that it may well be this owner's.
      if (isUnreadable) return "unreadable";
      if (known === null || !isOf(owner)) return "missing";
      return known.isSealed ? "sealed" : "session";
    },
    keep(owner, password) {
      const { endpoint: proxy, userName } = owner;
      const isSealed = place.seal(JSON.stringify({ proxy, userName, password: password.reveal() }));
      // Else the former one would be back at the next start.
      if (!isSealed) place.remove();
      known = { owner, password, isSealed };
      isUnreadable = false;
    },
    forget() {
      known = null;
      isUnreadable = false;
      return place.remove();
    },
  };
}

function read(text: string | null): Known | null {
  if (text === null) return null;
  try {
    const result = sealedSchema.safeParse(JSON.parse(text));
    if (!result.success) return null;
    const { proxy, userName, password } = result.data;
    return { owner: { endpoint: proxy, userName }, password: new Secret(password), isSealed: true };
  } catch {
    // The error's text may quote what was opened: it goes nowhere.
    return null;
  }
}
