import type { AccountState } from "../state";

/**
 * Caches a value derived from each account. An unchanged account is the same object, so of a thousand only the changed
 * ones are computed again.
 */
export class AccountCache<T> {
  #cached = new WeakMap<AccountState, T>();
  #key: readonly unknown[] = [];

  /**
   * The value of each account, in their order.
   *
   * @param key what else `compute` depends on: with another one, everything is computed again
   */
  of(accounts: readonly AccountState[], key: readonly unknown[], compute: (account: AccountState) => T): T[] {
    if (!key.every((part, place) => part === this.#key[place])) this.#cached = new WeakMap();
    this.#key = key;
    return accounts.map((account) => {
      const known = this.#cached.get(account) ?? compute(account);
      this.#cached.set(account, known);
      return known;
    });
  }
}
