import { isKeyLacking } from "../../contract/accounts/key-place";
import { policyOf } from "../../contract/failure-policy";
import type { AccountState } from "../../contract/state";
import type { KnownSavedKey } from "../store/window-state";

/** How a key was just saved. `isSealed` false: it lasts until quit. */
export type SavedKeyView = { isChecked: boolean; isSealed: boolean };

/**
 * What to say about the key just saved for `account`; null: nothing, as the state is older than the key, or the key
 * was refused since, which is shown elsewhere.
 *
 * @param isDiskBehind whether something is not on the disk yet, which may be the key
 */
export function savedKeyView(
  saved: KnownSavedKey,
  account: AccountState,
  isDiskBehind: boolean,
): SavedKeyView | null {
  const { keyPlace, customerFailure, snapshot } = account;
  const isRefused = customerFailure !== null && policyOf(customerFailure).keyFault === "refused";
  if (saved.accountId !== account.id || isKeyLacking(keyPlace) || isRefused) return null;
  // Anything read since then has checked it.
  const isChecked = saved.isChecked || snapshot.customerReadAt !== saved.readAt;
  return { isChecked, isSealed: keyPlace === "sealed" && !isDiskBehind };
}
