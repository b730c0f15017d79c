import type { AccountId } from "../../../contract/state";

/** Things with an id in the order of `ids`; those that are not named keep their order behind those that are. */
export function inOrder<T extends { id: AccountId }>(things: readonly T[], ids: readonly AccountId[]): T[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: T): number => places.get(id) ?? ids.length;
  return things.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** `ids` with `id` in the place of `target`, what lies between moved up by one; as they are when either is missing. */
export function movedTo(ids: readonly AccountId[], id: AccountId, target: AccountId): AccountId[] {
  const place = ids.indexOf(target);
  if (place === -1 || !ids.includes(id)) return [...ids];
  return ids.filter((other) => other !== id).toSpliced(place, 0, id);
}

/** `ids` with `id` `steps` places further down (negative: up), at most to the end. */
export function movedBy(ids: readonly AccountId[], id: AccountId, steps: number): AccountId[] {
  const target = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(id) + steps))];
  return target === undefined ? [...ids] : movedTo(ids, id, target);
}

/** Whether both name the same in the same order. */
export function isSameOrder(one: readonly AccountId[], other: readonly AccountId[]): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place]);
}
