/** Runs one task at a time, in the order asked for: one request in flight per account. */
type Mutex = { runExclusive: <T>(task: () => Promise<T>) => Promise<T> };

/** An idle mutex. A task that fails does not block the next. */
export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return {
    runExclusive(task) {
      const result = last.then(task, task);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
