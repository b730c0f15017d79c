/** Lets one task run at a time, in the order asked for: one request in flight per account (invariant 4). */
export type Turns = { take: <T>(task: () => Promise<T>) => Promise<T> };

/** A queue of one. A task that fails does not hold up the next. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(task) {
      const mine = last.then(task, task);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
