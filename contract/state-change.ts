import * as z from "zod/mini";
import { accountIdSchema } from "./accounts/account-id";
import { type AccountState, type AppState, accountStateSchema, appStateSchema } from "./state";

/** What a page that shows the state lacks of a newer one. */
export const stateChangeSchema = z.object({
  /** One more than that of the change before: a page that finds a gap asks for the whole state. */
  sequence: z.int(),
  /** The state without its accounts. */
  rest: z.omit(appStateSchema, { accounts: true }),
  /** The accounts that are new, or of which something has changed. */
  changed: z.array(accountStateSchema),
  /** All accounts in their order; null: those there were, as they were. */
  order: z.nullable(z.array(accountIdSchema)),
});
export type StateChange = z.infer<typeof stateChangeSchema>;

/** What has changed from `before` (null: the page has no state) to `after`. An unchanged account is the same object. */
export function stateChange(before: AppState | null, after: AppState, sequence: number): StateChange {
  const { accounts, ...rest } = after;
  const former = new Set(before?.accounts);
  const isOrderKept =
    before?.accounts.length === accounts.length &&
    before.accounts.every(({ id }, place) => id === accounts[place]?.id);
  return {
    sequence,
    rest,
    changed: accounts.filter((account) => !former.has(account)),
    order: isOrderKept ? null : accounts.map(({ id }) => id),
  };
}

/** Whether a change is the whole state, which needs no state before it. */
export function isWholeState({ changed, order }: StateChange): boolean {
  return order !== null && order.length === changed.length;
}

/**
 * The state after a change of `before`, with its list of accounts where nothing changed in it; null: the change is of
 * a state with accounts that `before` lacks.
 */
export function changedState(
  before: AppState | null,
  { rest, changed, order }: StateChange,
): AppState | null {
  const former = before?.accounts ?? [];
  if (before === null && order === null) return null;
  if (changed.length === 0 && order === null) return { ...rest, accounts: former };
  const known = new Map([...former, ...changed].map((account) => [account.id, account]));
  const accounts = (order ?? former.map(({ id }) => id)).map((id) => known.get(id));
  return accounts.every((account): account is AccountState => account !== undefined)
    ? { ...rest, accounts }
    : null;
}
