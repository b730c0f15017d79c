import { balanceAge, tfaAge } from "../../contract/accounts/account-age";
import {
  type AccountStanding,
  accountStanding,
  compareUrgency,
} from "../../contract/accounts/account-standing";
import { type Age, pollIntervalMs } from "../../contract/age";
import type { AccountState, AppState } from "../../contract/state";

/** One account as the tray sees it at some moment. */
export type TrayAccount = AccountStanding & {
  account: AccountState;
  /** The age of the two-factor state, which has a call of its own. */
  tfaAge: Age;
  balanceAge: Age;
};

/**
 * The accounts at `now` (milliseconds since 1970, by the corrected clock), the most urgent first, as the window's list
 * has them too; those that are equally urgent as the user has them.
 */
export function trayAccounts(state: AppState, now: number): readonly TrayAccount[] {
  if (last?.state === state && last.now === now) return last.accounts;
  const intervalMs = pollIntervalMs(state.settings);
  const accounts = state.accounts
    .map((account) => trayAccount(account, intervalMs, now))
    .toSorted(compareUrgency);
  last = { state, now, accounts };
  return accounts;
}

/** The newest result: icon, tooltip and menu of one moment ask for the same, and a thousand accounts take long. */
let last: { state: AppState; now: number; accounts: readonly TrayAccount[] } | null = null;

function trayAccount(account: AccountState, intervalMs: number, now: number): TrayAccount {
  const standing = accountStanding(account, now, intervalMs);
  return {
    ...standing,
    account,
    tfaAge: tfaAge(account, now, intervalMs),
    balanceAge: balanceAge(account, now, intervalMs),
  };
}
