import { compareUrgency } from "../../../contract/account-standing";
import { assertNever } from "../../../contract/assert-never";
import type { AccountOrder, Language } from "../../../contract/settings";
import type { RowedAccount } from "./account-row";

const collators = new Map<Language, Intl.Collator>();

/** `rowed` in the chosen order. Equally urgent ones stand by name and then by id, so that no poll makes them change places. */
export function orderedAccounts(
  rowed: readonly RowedAccount[],
  order: AccountOrder,
  language: Language,
): RowedAccount[] {
  const byName = nameOrder(language);
  switch (order) {
    case "urgency":
      return rowed.toSorted(
        (one, other) => compareUrgency(one.standing, other.standing) || byName(one, other),
      );
    case "name":
      return rowed.toSorted(byName);
    case "own":
      return [...rowed];
    default:
      return assertNever(order);
  }
}

/** «Филиал 2» before «Филиал 10», and the same name in one order whatever comes first. */
function nameOrder(language: Language): (one: RowedAccount, other: RowedAccount) => number {
  const collator =
    collators.get(language) ?? new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  collators.set(language, collator);
  return ({ row: one }, { row: other }) =>
    collator.compare(one.title, other.title) || (one.id < other.id ? -1 : Number(one.id > other.id));
}
