import type { AccountId } from "../../contract/state";

/**
 * The ids of `all` in the user's order: those of `wanted` first, the others behind them as they were. An id that
 * `isPinned` keeps its place: the user, who does not see it, can't have moved it. Strange and repeated ids of `wanted`
 * change nothing.
 */
export function inOwnOrder(
  all: readonly AccountId[],
  wanted: readonly AccountId[],
  isPinned: (id: AccountId) => boolean,
): AccountId[] {
  const movable = new Set(all.filter((id) => !isPinned(id)));
  const named = new Set(wanted.filter((id) => movable.has(id)));
  const queue = [...named, ...[...movable].filter((id) => !named.has(id))].values();
  return all.map((id) => (movable.has(id) ? (queue.next().value ?? id) : id));
}
