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

/** What the tray shows at `now` (milliseconds since 1970, by the corrected clock). */
export type TrayView = {
  state: AppState;
  now: number;
  /** The most urgent first, as the window's list has them too; those that are equally urgent as the user has them. */
  accounts: readonly TrayAccount[];
};

/** For so long an unchanged account is not looked at again. What time alone changes is published no sooner after it. */
const reuseMs = 1_000;

/** The accounts as the tray saw them last, so that of a thousand it looks at those alone of which something has changed. */
export class TrayAccounts {
  #known = new WeakMap<AccountState, TrayAccount>();
  #knownSince = Number.NEGATIVE_INFINITY;
  #intervalMs = 0;

  /** @param now milliseconds since 1970, by the corrected clock */
  view(state: AppState, now: number): TrayView {
    const intervalMs = pollIntervalMs(state.settings);
    const elapsedMs = now - this.#knownSince;
    if (elapsedMs < 0 || elapsedMs >= reuseMs || intervalMs !== this.#intervalMs) {
      this.#known = new WeakMap();
      this.#knownSince = now;
      this.#intervalMs = intervalMs;
    }
    return { state, now, accounts: state.accounts.map((one) => this.#of(one, now)).toSorted(compareUrgency) };
  }

  #of(account: AccountState, now: number): TrayAccount {
    const known = this.#known.get(account) ?? trayAccount(account, this.#intervalMs, now);
    this.#known.set(account, known);
    return known;
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
