import type { AccountId } from "../../../contract/state";

/** What a key does on a row of the list: puts the focus on another row, or moves the account by some places. */
export type RowAct = { kind: "focus"; id: AccountId } | { kind: "move"; steps: number };

/** The key that was pressed; `hasAlt`: with Alt, `hasOther`: with any other modifier. */
export type RowKey = { key: string; hasAlt: boolean; hasOther: boolean };

/**
 * What `pressed` does on the row of `id`; null: nothing of ours.
 *
 * @param ids the rows as they are shown
 * @param canMove the order is the user's own
 */
export function rowAct(
  { key, hasAlt, hasOther }: RowKey,
  ids: readonly AccountId[],
  id: AccountId,
  canMove: boolean,
): RowAct | null {
  if (hasOther) return null;
  const steps = key === "ArrowUp" ? -1 : Number(key === "ArrowDown");
  if (hasAlt) return canMove && steps !== 0 ? { kind: "move", steps } : null;
  const place = ids.indexOf(id);
  const target = key === "Home" ? ids[0] : key === "End" ? ids.at(-1) : ids[place + steps];
  if (target === undefined || (steps === 0 && key !== "Home" && key !== "End")) return null;
  return target === id || (place === 0 && steps < 0) ? null : { kind: "focus", id: target };
}
