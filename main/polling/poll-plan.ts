import type { Clock } from "../system/clock";

/** An empty plan; `poll` is called when a poll is due. */
export function createPollPlan(clock: Clock, poll: () => void) {
  let cancelTimer = (): void => {};
  let plannedAt = Number.POSITIVE_INFINITY;
  let askedAt: number | null = null;
  let notBefore = Number.NEGATIVE_INFINITY;
  let isPolling = false;

  function plan(at: number): void {
    cancelTimer();
    plannedAt = at;
    cancelTimer = clock.after(Math.max(0, at - clock.monotonic()), poll);
  }

  function drop(): void {
    cancelTimer();
    plannedAt = Number.POSITIVE_INFINITY;
    askedAt = null;
    isPolling = false;
  }

  return {
    /** The next poll comes after `delayMs`, or sooner if `bringForward` asked for that while the last one failed. */
    set(delayMs: number, hasFailed: boolean): void {
      const regular = clock.monotonic() + delayMs;
      const asked = hasFailed && askedAt !== null ? Math.min(regular, askedAt) : regular;
      drop();
      plan(Math.max(asked, notBefore));
    },
    /** A poll after `delayMs`, if none is due before; during a poll, after it, should it fail. */
    bringForward(delayMs: number): void {
      const at = Math.max(clock.monotonic() + delayMs, notBefore);
      if (isPolling) askedAt = at;
      else if (at < plannedAt) plan(at);
    },
    /** The server asked not to be called for `delayMs`: nothing is brought forward before. */
    deferBy(delayMs: number): void {
      notBefore = clock.monotonic() + delayMs;
    },
    /** A poll begins: it replaces the planned one. */
    begin(): void {
      drop();
      isPolling = true;
    },
    /** Drops the plan, and what the server asked for. */
    cancel(): void {
      drop();
      notBefore = Number.NEGATIVE_INFINITY;
    },
  };
}

/** When the next poll comes. All of it runs on the monotonic clock. */
export type PollPlan = ReturnType<typeof createPollPlan>;
