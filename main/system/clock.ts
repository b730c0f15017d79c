/** Time and chance, injected so that tests can run a month in a moment. */
export type Clock = {
  /** Milliseconds since 1970 by the computer's clock, which the user may set. */
  now: () => number;
  /** Milliseconds that only go forward; their zero means nothing. */
  monotonic: () => number;
  /** Calls `run` once after `delayMs`, unless the returned function is called first. */
  after: (delayMs: number, run: () => void) => () => void;
};

/** A number from 0 up to but not including 1. */
export type Random = () => number;

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, run) {
    // Node fires at once for delays above 2^31 − 1 ms; nothing here waits that long.
    const timer = setTimeout(run, Math.min(delayMs, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

/** What was asked for did not come in time; it may still come. */
export class DeadlineError extends Error {
  override name = "DeadlineError";
}

/** The result of `promise`; rejects with a {@link DeadlineError} when it has not settled after `deadlineMs`. */
export function withDeadline<T>(clock: Clock, deadlineMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(deadlineMs, () => reject(new DeadlineError(`No answer in ${deadlineMs} ms`)));
    promise.then(resolve, reject).finally(cancel);
  });
}
