import type { Clock } from "../system/clock";

/** Combines many changes of one moment into one publication. */
type Publisher = {
  request: () => void;
  publishNow: () => void;
  /** Settles when what was requested so far has been published. */
  published: () => Promise<void>;
  stop: () => void;
};

/** What is published this much after the data has turned stale is certain to show it as stale, in milliseconds. */
const staleMarginMs = 1_000;

/**
 * Calls `publish` once after any number of requests in the same turn of the event loop, and when data turns stale
 * without a new poll: `publish` returns in how many milliseconds that is; null: never.
 */
export function createPublisher(deps: {
  publish: () => number | null;
  clock: Pick<Clock, "after">;
  onFault: (error: unknown) => void;
}): Publisher {
  let isRequested = false;
  let isStopped = false;
  let cancelStale = (): void => {};

  function publishNow(): void {
    const staleInMs = deps.publish();
    cancelStale();
    if (staleInMs !== null) cancelStale = deps.clock.after(staleInMs + staleMarginMs, request);
  }

  function request(): void {
    if (isRequested || isStopped) return;
    isRequested = true;
    setImmediate(() => {
      isRequested = false;
      if (isStopped) return;
      try {
        publishNow();
      } catch (error) {
        deps.onFault(error);
      }
    });
  }

  return {
    request,
    publishNow,
    published: () => new Promise((resolve) => setImmediate(resolve)),
    stop() {
      isStopped = true;
      cancelStale();
    },
  };
}
