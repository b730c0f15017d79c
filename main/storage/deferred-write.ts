import type { Clock } from "../system/clock";

/** A file of so many accounts is written in a moment; beyond that it takes the longer, and may wait. */
const maxAccountsAtOnce = 20;
const waitPerAccountMs = 10;

/** A write that may wait, so that many changes of a large file are one write. */
export class DeferredWrite {
  readonly #after: Clock["after"];
  readonly #write: () => void;
  #cancel: (() => void) | null = null;

  constructor(after: Clock["after"], write: () => void) {
    this.#after = after;
    this.#write = write;
  }

  /** Writes soon, the later the more accounts there are; of few at once. */
  request(accountCount: number): void {
    if (accountCount <= maxAccountsAtOnce) this.now();
    else this.#cancel ??= this.#after(accountCount * waitPerAccountMs, () => this.now());
  }

  /** Writes at once, what was requested too. */
  now(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#write();
  }

  /** Writes at once what was requested, if anything was. */
  flush(): void {
    if (this.#cancel !== null) this.now();
  }
}
