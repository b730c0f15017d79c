import { balanceAge, tfaAge } from "../../contract/accounts/account-age";
import { AccountCache } from "../../contract/accounts/account-cache";
import {
  type AccountStanding,
  accountStanding,
  compareUrgency,
} from "../../contract/accounts/account-standing";
import { type Age, pollIntervalMs } from "../../contract/age";
import type { AccountState, AppState } from "../../contract/state";
import { secondMs } from "../../contract/time";

/** One account as the tray sees it at some moment. */
export type TrayAccount = AccountStanding & {
  account: AccountState;
  /** The age of the two-factor state, which has a call of its own. */
  tfaAge: Age;
  balanceAge: Age;
};

/** What the tray shows at `now` (milliseconds since 1970, by the corrected clock). */
export type TrayView = {
  state: AppState;
  now: number;
  /** The most urgent first, as the window's list has them too; those that are equally urgent as the user has them. */
  accounts: readonly TrayAccount[];
};

/** What time alone changes shows so many milliseconds later at most: looking at each of a thousand leaves much garbage. */
export const viewStepMs = 5 * secondMs;

/** The accounts as the tray sees them. */
export class TrayAccounts {
  readonly #cache = new AccountCache<TrayAccount>();

  /** @param now milliseconds since 1970, by the corrected clock */
  view(state: AppState, now: number): TrayView {
    const intervalMs = pollIntervalMs(state.settings);
    const key = [intervalMs, Math.floor(now / viewStepMs)];
    const accounts = this.#cache.of(state.accounts, key, (one) => trayAccount(one, intervalMs, now));
    return { state, now, accounts: accounts.toSorted(compareUrgency) };
  }
}

function trayAccount(account: AccountState, intervalMs: number, now: number): TrayAccount {
  const standing = accountStanding(account, now, intervalMs);
  return {
    ...standing,
    account,
    tfaAge: tfaAge(account, now, intervalMs),
    balanceAge: balanceAge(account, now, intervalMs),
  };
}
