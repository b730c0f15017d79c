import { useEffect, useMemo, useState } from "react";
import type { AccountId, AccountState } from "../../../contract/state";
import { inOrder, isSameOrder } from "../../model/accounts/own-order";
import { useWindow } from "../window-context";

/** The accounts in the user's own order, and how to change it. */
export type OwnOrder = { accounts: readonly AccountState[]; reorder: (ids: AccountId[]) => void };

/** The user's own order: as it was last asked for until the main process has it too, or has refused. */
export function useOwnOrder(): OwnOrder {
  const { store, app } = useWindow();
  const [wanted, setWanted] = useState<AccountId[] | null>(null);
  const accounts = useMemo(
    () => (wanted === null ? app.accounts : inOrder(app.accounts, wanted)),
    [app.accounts, wanted],
  );
  const isTakenOver = isSameOrder(
    accounts.map(({ id }) => id),
    app.accounts.map(({ id }) => id),
  );
  useEffect(() => {
    if (isTakenOver) setWanted(null);
  }, [isTakenOver]);

  async function reorder(accountIds: AccountId[]): Promise<void> {
    setWanted(accountIds);
    const reply = await store.request((to) => to.orderAccounts({ accountIds }));
    if (!reply.ok) setWanted((current) => (current === accountIds ? null : current));
  }

  return { accounts, reorder: (ids) => void reorder(ids) };
}
