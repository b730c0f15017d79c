import { policyOf } from "../../contract/failure-policy";
import { isKeyLacking } from "../../contract/key-place";
import type { AccountState } from "../../contract/state";
import type { KnownSavedKey } from "../state/window-store";

/** What is so of a key that was just taken. `isSealed` false: it lasts until quit. */
export type SavedKeyView = { isChecked: boolean; isSealed: boolean };

/**
 * What is to be said of the key just taken for `account`; null: nothing, as the state is older than the key, or the
 * key was refused since, which is told in a place of its own.
 */
export function savedKeyView(saved: KnownSavedKey, account: AccountState): SavedKeyView | null {
  const { keyPlace, customerFailure, snapshot } = account;
  const isRefused = customerFailure !== null && policyOf(customerFailure).keyFault === "refused";
  if (saved.accountId !== account.id || isKeyLacking(keyPlace) || isRefused) return null;
  // What was read with it since has checked it.
  const isChecked = saved.isChecked || snapshot.customerReadAt !== saved.readAt;
  return { isChecked, isSealed: keyPlace === "sealed" };
}
