import { ExchangeError } from "../plusofon/transport-failure";
import type { Clock } from "../system/clock";

/** `promise`, or a rejection with a deadline's error after `ms` milliseconds: no question may hang a check. */
export function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new ExchangeError("DEADLINE_TOTAL", false)));
    promise.then(resolve, reject).finally(cancel);
  });
}
