/** The OS keychain, as the vault uses it. In the application it is Electron's `safeStorage`. */
export type SecretBox = {
  /** False when sealing can't work now: no keychain, or one that is locked. Known only after `ready`. */
  isAvailable: () => boolean;
  /** What keeps it from being available, and may end by itself; null: nothing like that. */
  waitsFor: () => "locked" | "not-responding" | null;
  /** The keychain's name: `gnome_libsecret`, `kwallet6`, `keychain`, `dpapi`, `basic_text`, `unknown`, … */
  backend: () => string;
  /** Throws when the keychain refuses. */
  seal: (text: string) => Buffer;
  /** Throws when the keychain can't open it. */
  open: (sealed: Buffer) => string;
};

/**
 * Whether a backend really protects. On Linux `basic_text` seals with a key that is the same everywhere, and
 * `unknown` is the answer before `ready`. Source: Electron's documentation of `getSelectedStorageBackend`.
 */
export function isProtecting(backend: string): boolean {
  return /^(kwallet[56]?|gnome_libsecret|keychain|dpapi)$/.test(backend);
}
