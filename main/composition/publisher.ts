import { minuteMs } from "../../contract/time";
import type { Clock } from "../system/clock";

type PublisherDeps = {
  /** Publishes; returns in how many milliseconds the data turns stale without a new poll, null: never. */
  publish: () => number | null;
  clock: Pick<Clock, "after">;
  /** Milliseconds since 1970. */
  now: () => number;
  onFault: (error: unknown) => void;
};

/** What is published this much after the data has turned stale is certain to show it as stale, in milliseconds. */
const marginMs = 1_000;
/** In every time zone midnight is at a whole quarter of an hour: days left and bare times of day then mean others. */
const quarterMs = 15 * minuteMs;

/** Combines many changes of one moment into one publication, and publishes when data turns stale or a day may end. */
export class Publisher {
  readonly #deps: PublisherDeps;
  #isRequested = false;
  #isStopped = false;
  #cancelNext = (): void => {};

  constructor(deps: PublisherDeps) {
    this.#deps = deps;
  }

  readonly request = (): void => {
    if (this.#isRequested || this.#isStopped) return;
    this.#isRequested = true;
    setImmediate(() => {
      this.#isRequested = false;
      this.publishNow();
    });
  };

  readonly publishNow = (): void => {
    if (this.#isStopped) return;
    const { publish, clock, now, onFault } = this.#deps;
    this.#cancelNext();
    let dueInMs = quarterMs - (now() % quarterMs);
    try {
      dueInMs = Math.min(dueInMs, publish() ?? dueInMs);
    } catch (error) {
      onFault(error);
    }
    this.#cancelNext = clock.after(dueInMs + marginMs, this.request);
  };

  stop(): void {
    this.#isStopped = true;
    this.#cancelNext();
  }
}
