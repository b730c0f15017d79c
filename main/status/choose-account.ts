import { valueOrNull } from "../../contract/reading";
import type { Texts } from "../../locales/texts";
import type { RosterEntry } from "../accounts/roster-file";
import type { Stores } from "../composition/stores";
import type { NoTarget } from "./run-status";

/** The account, with the customer ID that was read last, or why there is none. */
export type ChosenAccount = { ok: true; account: RosterEntry; customerId: string | null } | NoTarget;

/**
 * The account that is asked for by its label, customer ID or id; null: the first. Where no account has that name, the
 * message lists those there are.
 */
export function chooseAccount(
  wanted: string | null,
  { roster, snapshots }: Pick<Stores, "roster" | "snapshots">,
  texts: Texts,
): ChosenAccount {
  const read = snapshots.read().snapshots;
  // Version 0.1.0 marked what the user had removed.
  const accounts = roster
    .read()
    .accounts.filter(({ isBeingRemoved }) => isBeingRemoved !== true)
    .map((account) => {
      const customer = read[account.id]?.customer;
      return { account, customerId: customer === undefined ? null : valueOrNull(customer.customerId) };
    });
  const chosen = accounts.find(
    ({ account, customerId }) => wanted === null || [account.label, customerId, account.id].includes(wanted),
  );
  if (chosen !== undefined) return { ok: true, ...chosen };
  if (accounts.length === 0) return { ok: false, kind: "no-account" };
  const names = accounts.map(({ account, customerId }) =>
    texts.t("status.name", { name: account.label === "" ? (customerId ?? account.id) : account.label }),
  );
  return {
    ok: false,
    kind: "no-account",
    message: texts.t("status.no-such-account", { names: names.join(", ") }),
  };
}
