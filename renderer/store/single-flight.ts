/** Runs `work` unless an earlier one is still running; resolves to null, at once, when it did not run. */
export type SingleFlight = <T>(work: () => Promise<T>) => Promise<T | null>;

/** A guard against the second click and the held Enter key, which come before anything is drawn anew. */
export function createSingleFlight(): SingleFlight {
  let isInFlight = false;
  return async (work) => {
    if (isInFlight) return null;
    isInFlight = true;
    try {
      return await work();
    } finally {
      isInFlight = false;
    }
  };
}
