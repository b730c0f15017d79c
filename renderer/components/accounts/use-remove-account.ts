import type { AccountState } from "../../../contract/state";
import { useWindow } from "../window-context";

/** How an account is removed; `isAsked`: only after the user was asked, as a key goes with it. */
export type RemoveAccount = { isAsked: boolean; now: () => void };

/** Removes `account`, and shows the list where more than one is left. The bar that brings it back appears by itself. */
export function useRemoveAccount({ id, isDemo, keyPlace }: AccountState): RemoveAccount {
  const { store } = useWindow();

  async function remove(): Promise<void> {
    const reply = await store.request((to) => to.removeAccount({ accountId: id }));
    // With one account left the store goes on to that.
    if (reply.ok) store.showScreen({ name: "accounts" });
  }

  return { isAsked: !isDemo && keyPlace !== "missing", now: () => void remove() };
}
