import { inspect } from "node:util";

/** What stands in place of a secret wherever text is shown. */
export const secretMask = "••••";

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
