import { minuteMs } from "../../contract/time";
import type { Clock } from "../system/clock";
import { viewStepMs } from "../tray/account-status";

type PublisherDeps = {
  /** Publishes; returns in how many milliseconds the data turns stale without a new poll, null: never. */
  publish: () => number | null;
  clock: Pick<Clock, "after" | "monotonic">;
  /** For how many milliseconds after a publication a change waits. Asked at a publication, when everything is built. */
  minGapMs: () => number;
  /** Milliseconds since 1970. */
  now: () => number;
  onFault: (error: unknown) => void;
};

/** In every time zone midnight is at a whole quarter of an hour: days left and bare times of day then mean others. */
const quarterMs = 15 * minuteMs;

/** Combines changes that come close together into one publication, and publishes when data turns stale or a day may end. */
export class Publisher {
  readonly #deps: PublisherDeps;
  #isRequested = false;
  #isStopped = false;
  #nextAtMs = 0;
  #cancelNext = (): void => {};

  constructor(deps: PublisherDeps) {
    this.#deps = deps;
  }

  readonly request = (): void => {
    if (this.#isRequested || this.#isStopped) return;
    this.#isRequested = true;
    const { clock } = this.#deps;
    const waitMs = this.#nextAtMs - clock.monotonic();
    const publish = (): void => {
      this.#isRequested = false;
      this.publishNow();
    };
    if (waitMs <= 0) setImmediate(publish);
    else clock.after(waitMs, publish);
  };

  readonly publishNow = (): void => {
    if (this.#isStopped) return;
    const { publish, clock, minGapMs, now, onFault } = this.#deps;
    this.#cancelNext();
    let dueInMs = quarterMs - (now() % quarterMs);
    try {
      dueInMs = Math.min(dueInMs, publish() ?? dueInMs);
    } catch (error) {
      onFault(error);
    }
    this.#nextAtMs = clock.monotonic() + minGapMs();
    this.#cancelNext = clock.after(dueInMs + viewStepMs, this.request);
  };

  stop(): void {
    this.#isStopped = true;
    this.#cancelNext();
  }
}
