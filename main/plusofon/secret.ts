import { inspect } from "node:util";

/** What stands in place of a secret wherever text is shown. */
const secretMask = "••••";

/** An access key or a PIN. It shows itself as {@link secretMask}, however it is turned into text. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself: only for the request header, the request body, the vault and masking. */
  reveal(): string {
    return this.#value;
  }

  /** Whether both are the same secret. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return secretMask;
  }

  toJSON(): string {
    return secretMask;
  }

  [inspect.custom](): string {
    return secretMask;
  }
}

const bearer = /\bbearer\s+[^\s"',;<>]+/gi;

/**
 * Replaces each secret in `text`, in any letter case and also as it stands inside an address or inside JSON,
 * and what follows `Bearer`. Source: docs/api-behaviour.md, C16.
 */
export function maskSecrets(text: string, secrets: readonly Secret[]): string {
  let masked = text;
  for (const spelling of secrets.flatMap(spellingsOf)) {
    masked = masked.replace(new RegExp(escapeForPattern(spelling), "giu"), secretMask);
  }
  return masked.replace(bearer, `Bearer ${secretMask}`);
}

/** Whether `text` holds one of the secrets, in any spelling that {@link maskSecrets} knows. */
export function holdsSecret(text: string, secrets: readonly Secret[]): boolean {
  const folded = text.toLowerCase();
  return secrets.flatMap(spellingsOf).some((spelling) => folded.includes(spelling.toLowerCase()));
}

function spellingsOf(secret: Secret): string[] {
  const value = secret.reveal().toWellFormed();
  if (value === "") return [];
  const spellings = new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]);
  return [...spellings].sort((left, right) => right.length - left.length);
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
