import { inspect } from "node:util";

/** What replaces a secret wherever text is shown. */
const secretMask = "••••";

/** An access key or a PIN. It shows itself as {@link secretMask}, however it is turned into text. */
export class Secret {
  readonly #value: string;
  #spellings: readonly Spelling[] | null = null;

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

  /** How it may be spelt in a reply, where a hundred thousand texts may be searched for it. */
  spellings(): readonly Spelling[] {
    this.#spellings ??= spellingsOf(this.#value.toWellFormed());
    return this.#spellings;
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
  for (const { pattern } of secrets.flatMap((secret) => secret.spellings()))
    masked = masked.replace(pattern, secretMask);
  return masked.replace(bearer, `Bearer ${secretMask}`);
}

/** Whether `text` holds one of the secrets, in any spelling that {@link maskSecrets} knows. */
export function holdsSecret(text: string, secrets: readonly Secret[]): boolean {
  const folded = text.toLowerCase();
  return secrets.some((secret) => secret.spellings().some((spelling) => folded.includes(spelling.folded)));
}

/** One way in which a secret may be spelt: in lower case, and what finds it in any letter case. */
type Spelling = { folded: string; pattern: RegExp };

function spellingsOf(value: string): Spelling[] {
  if (value === "") return [];
  const texts = new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]);
  return [...texts]
    .sort((left, right) => right.length - left.length)
    .map((text) => ({
      folded: text.toLowerCase(),
      pattern: new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu"),
    }));
}
