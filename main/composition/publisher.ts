import type { Clock } from "../system/clock";

type PublisherDeps = {
  /** Publishes; returns in how many milliseconds the data turns stale without a new poll, null: never. */
  publish: () => number | null;
  clock: Pick<Clock, "after" | "monotonic">;
  /** How long to rest after a publication, in milliseconds. */
  restMs: () => number;
  onFault: (error: unknown) => void;
};

/** What is published this much after the data has turned stale is certain to show it as stale, in milliseconds. */
const staleMarginMs = 1_000;

/** With fewer accounts a publication costs next to nothing. */
const maxRestlessAccounts = 50;
const restPerAccountMs = 0.25;
const maxRestMs = 500;

/**
 * How long to rest after publishing so many accounts, in milliseconds: the work grows with their number, and as long a
 * rest keeps it at a twentieth of the time.
 */
export function restAfter(accountCount: number): number {
  return accountCount <= maxRestlessAccounts ? 0 : Math.min(maxRestMs, accountCount * restPerAccountMs);
}

/**
 * Combines many changes of one moment into one publication, and publishes when data turns stale. With very many
 * accounts it rests after each.
 */
export class Publisher {
  readonly #deps: PublisherDeps;
  #isRequested = false;
  #isStopped = false;
  #restsUntil = Number.NEGATIVE_INFINITY;
  #waiting: (() => void)[] = [];
  #cancelStale = (): void => {};
  #cancelRest = (): void => {};

  constructor(deps: PublisherDeps) {
    this.#deps = deps;
  }

  readonly request = (): void => {
    if (this.#isRequested || this.#isStopped) return;
    this.#isRequested = true;
    const restMs = this.#restsUntil - this.#deps.clock.monotonic();
    if (restMs > 0) this.#cancelRest = this.#deps.clock.after(restMs, () => this.#publishRequested());
    else setImmediate(() => this.#publishRequested());
  };

  publishNow(): void {
    const { publish, clock, restMs } = this.#deps;
    const staleInMs = publish();
    this.#restsUntil = clock.monotonic() + restMs();
    this.#cancelStale();
    if (staleInMs !== null) this.#cancelStale = clock.after(staleInMs + staleMarginMs, this.request);
  }

  /** Settles when what was requested so far has been published. */
  readonly published = (): Promise<void> =>
    new Promise((resolve) => {
      if (this.#isRequested && !this.#isStopped) this.#waiting.push(resolve);
      else setImmediate(resolve);
    });

  stop(): void {
    this.#isStopped = true;
    this.#cancelStale();
    this.#cancelRest();
    this.#settle();
  }

  #publishRequested(): void {
    this.#isRequested = false;
    if (this.#isStopped) return;
    try {
      this.publishNow();
    } catch (error) {
      this.#deps.onFault(error);
    }
    this.#settle();
  }

  #settle(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
