import { sampleAccountAt } from "../../../contract/sample-state";
import type { CustomerInfo } from "../../../contract/snapshot";
import type { AccountState } from "../../../contract/state";
import { noon } from "./scene-for-test";

/** An account read at noon with nothing wrong, with these differences. */
export function accountOf(
  account: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  return sampleAccountAt(noon, account, customer);
}

/** The account after a poll that ended at `at` (milliseconds since 1970) and read these differences. */
export function polledAt(
  state: AccountState,
  at: number,
  customer: Partial<CustomerInfo> = {},
  tfa: AccountState["snapshot"]["tfa"] = state.snapshot.tfa,
): AccountState {
  const { snapshot } = state;
  return {
    ...state,
    snapshot: {
      ...snapshot,
      customerReadAt: at,
      customer: { ...snapshot.customer, ...customer },
      tfaReadAt: at,
      tfa,
    },
    checkedAt: at,
  };
}
