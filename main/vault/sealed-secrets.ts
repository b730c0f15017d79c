import * as z from "zod/mini";
import type { KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import { isProtecting, type SecretBox } from "./secret-box";
import type { SealedText, VaultContent } from "./vault-file";

/** A secret and whose it is, which is sealed with it: proof that it was opened for the right owner. */
type OwnedSecret = { owner: string; secret: Secret };

/** The name of the proxy's password, which no account has as its id. */
export const proxyPasswordName = "/proxy";

/** The owner of the password of a user at a proxy. */
export function proxyOwner(endpoint: string, userName: string): string {
  return `${endpoint} ${userName}`;
}

/** What is sealed of each secret. Version 0.1.0 sealed a proxy's password in a form of its own. */
const sealedSchema = z.union([
  z.pipe(
    z.object({ account: z.string(), accessKey: z.string() }),
    z.transform(({ account, accessKey }) => ({ owner: account, secret: new Secret(accessKey) })),
  ),
  z.pipe(
    z.object({ proxy: z.string(), userName: z.string(), password: z.string() }),
    z.transform(({ proxy, userName, password }) => ({
      owner: proxyOwner(proxy, userName),
      secret: new Secret(password),
    })),
  ),
]);

/**
 * Secrets by name, sealed by the OS keychain (invariant 1). Where the keychain protects nothing they stay in memory. One
 * that can't be opened stays in the file untouched: the keychain may come back.
 */
export class SealedSecrets {
  /** The keychain's name. */
  readonly backend: string;
  readonly #box: SecretBox;
  readonly #file: DataFile<VaultContent>;
  #canSeal = false;
  #sealed: Record<string, SealedText>;
  readonly #opened = new Map<string, OwnedSecret>();
  readonly #places = new Map<string, KeyPlace>();

  constructor(box: SecretBox, file: DataFile<VaultContent>) {
    this.#box = box;
    this.#file = file;
    this.backend = box.backend();
    const { keys, proxyPassword } = file.read();
    this.#sealed = proxyPassword === undefined ? keys : { ...keys, [proxyPasswordName]: proxyPassword };
    this.#open();
  }

  /** False: the keychain protects nothing, or can't be used now. */
  canSeal(): boolean {
    return this.#canSeal;
  }

  /** Null: there is none that can be read. */
  get(name: string): OwnedSecret | null {
    return this.#opened.get(name) ?? null;
  }

  place(name: string): KeyPlace {
    return this.#places.get(name) ?? "missing";
  }

  /** All that can be read. */
  opened(): [name: string, secret: OwnedSecret][] {
    return [...this.#opened];
  }

  /** All that are in the file, readable or not. */
  sealed(): [name: string, sealed: SealedText][] {
    return Object.entries(this.#sealed);
  }

  /** Whether an access key was sealed by another keychain. Asked at each publication, so it makes no list of entries. */
  hasForeignKey(): boolean {
    for (const name in this.#sealed)
      if (name !== proxyPasswordName && this.#sealed[name]?.backend !== this.backend) return true;
    return false;
  }

  /**
   * Keeps a secret in place of any other of its name: sealed where the system protects it, else in memory until quit. One
   * that can't be read is not erased for one in memory.
   */
  keep(name: string, secret: OwnedSecret): void {
    const sealed = this.#seal(secret);
    // Without one, the replaced secret would be back at the next start.
    if (sealed !== null || this.place(name) === "sealed") {
      this.#sealed = this.#with(name, sealed);
      this.#write(this.#sealed);
    }
    this.#opened.set(name, secret);
    this.#places.set(name, sealed === null ? "session" : "sealed");
  }

  /** Erases a secret at once; false: it could not be erased from the disk, and nothing changed. */
  forget(name: string): boolean {
    if (name in this.#sealed) {
      const rest = this.#with(name, null);
      if (!this.#write(rest)) {
        // Otherwise it would be erased later, after the user was told that it was not.
        this.#write(this.#sealed);
        return false;
      }
      this.#sealed = rest;
    }
    this.#opened.delete(name);
    this.#places.delete(name);
    return true;
  }

  /** The keychain was opened: reads what is sealed, seals what was kept in memory, and returns which are new here. */
  reopen(): string[] {
    const added = this.#open();
    for (const [name, secret] of this.#opened) if (this.place(name) === "session") this.keep(name, secret);
    return added;
  }

  /** Opens what is sealed and not yet known, and returns the names of it. */
  #open(): string[] {
    this.#canSeal = isProtecting(this.backend) && this.#box.isAvailable();
    const unknown = this.sealed().filter(([name]) => !this.#opened.has(name));
    for (const [name, sealed] of unknown) {
      const read = this.#unseal(sealed);
      const isReadable = read !== null && (name === proxyPasswordName || read.owner === name);
      if (isReadable) this.#opened.set(name, read);
      this.#places.set(name, isReadable ? "sealed" : "unreadable");
    }
    return unknown.map(([name]) => name).filter((name) => this.#opened.has(name));
  }

  #with(name: string, sealed: SealedText | null): Record<string, SealedText> {
    const { [name]: _, ...others } = this.#sealed;
    return sealed === null ? others : { ...others, [name]: sealed };
  }

  #write({ [proxyPasswordName]: proxyPassword, ...keys }: Record<string, SealedText>): boolean {
    return this.#file.write({ schema: 1, keys, ...(proxyPassword === undefined ? {} : { proxyPassword }) });
  }

  /** Null: this keychain can't open it, or it is something else. */
  #unseal({ backend, sealed }: SealedText): OwnedSecret | null {
    if (!this.#canSeal || backend !== this.backend) return null;
    try {
      const read = z.safeParse(sealedSchema, JSON.parse(this.#box.open(Buffer.from(sealed, "base64"))));
      return read.success ? read.data : null;
    } catch {
      // The error's text may quote the secret, so it is dropped.
      return null;
    }
  }

  /** Null: the keychain refuses. */
  #seal({ owner, secret }: OwnedSecret): SealedText | null {
    if (!this.#canSeal) return null;
    try {
      const text = JSON.stringify({ account: owner, accessKey: secret.reveal() });
      return { backend: this.backend, sealed: this.#box.seal(text).toString("base64") };
    } catch {
      return null;
    }
  }
}
