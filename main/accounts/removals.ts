import type { AccountId } from "../../contract/state";
import type { Clock } from "../system/clock";

/** A removed account can be brought back for so long. */
export const removalGraceMs = 10_000;

/** The removals that the user can still undo. */
export type Removals = {
  begin: (id: AccountId) => void;
  /** It is over: undone or done. */
  end: (id: AccountId) => void;
  has: (id: AccountId) => boolean;
  /** Oldest first, each with the time (milliseconds since 1970) at which it is done. */
  list: () => { id: AccountId; until: number }[];
};

/**
 * No removals yet. The seconds run on the monotonic clock, so that setting the clock neither cuts nor stretches them.
 *
 * @param now milliseconds since 1970, by the corrected clock
 * @param onDue the time of a removal is over; it is no longer listed
 */
export function createRemovals(clock: Clock, now: () => number, onDue: (id: AccountId) => void): Removals {
  const pending = new Map<AccountId, { dueAt: number; cancel: () => void }>();

  function end(id: AccountId): void {
    pending.get(id)?.cancel();
    pending.delete(id);
  }

  return {
    begin(id) {
      end(id);
      const cancel = clock.after(removalGraceMs, () => {
        end(id);
        onDue(id);
      });
      pending.set(id, { dueAt: clock.monotonic() + removalGraceMs, cancel });
    },
    end,
    has: (id) => pending.has(id),
    list() {
      const remaining = (dueAt: number): number => Math.max(0, dueAt - clock.monotonic());
      return [...pending].map(([id, { dueAt }]) => ({ id, until: Math.round(now() + remaining(dueAt)) }));
    },
  };
}
