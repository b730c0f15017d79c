import type { Clock } from "../system/clock";

type PublisherDeps = {
  /** Publishes; returns in how many milliseconds the data turns stale without a new poll, null: never. */
  publish: () => number | null;
  clock: Pick<Clock, "after">;
  onFault: (error: unknown) => void;
};

/** What is published this much after the data has turned stale is certain to show it as stale, in milliseconds. */
const staleMarginMs = 1_000;

/** Combines many changes of one moment into one publication, and publishes when data turns stale. */
export class Publisher {
  readonly #deps: PublisherDeps;
  #isRequested = false;
  #isStopped = false;
  #waiting: (() => void)[] = [];
  #cancelStale = (): void => {};

  constructor(deps: PublisherDeps) {
    this.#deps = deps;
  }

  readonly request = (): void => {
    if (this.#isRequested || this.#isStopped) return;
    this.#isRequested = true;
    setImmediate(() => this.#publishRequested());
  };

  publishNow(): void {
    const { publish, clock } = this.#deps;
    const staleInMs = publish();
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
