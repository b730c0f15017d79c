import { known } from "../../contract/reading";
import { sampleAccountAt, sampleAppState, sampleCustomer } from "../../contract/sample-state";
import { type CustomerInfo, emptySnapshot } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";
import { TrayAccounts, type TrayView } from "./account-status";

/** A moment for tests: 23 November 2026, 14:05 by the clock of the computer that runs them. */
export const sampleNow = new Date(2026, 10, 23, 14, 5).getTime();

/** An account for tests with two-factor authentication on, read at {@link sampleNow}, with these differences. */
export function sampleAccount(
  account: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  const snapshot = {
    ...emptySnapshot,
    customerReadAt: sampleNow,
    customer: sampleCustomer(customer),
    tfaReadAt: sampleNow,
    tfa: known(true),
  };
  return sampleAccountAt(sampleNow, { snapshot, ...account });
}

/** The state of the application with these accounts, for tests. */
export function sampleState(...accounts: AccountState[]): AppState {
  return sampleAppState(accounts);
}

/** What the tray shows of `state` at `now`, for tests. */
export function viewOf(state: AppState, now = sampleNow): TrayView {
  return new TrayAccounts().view(state, now);
}
