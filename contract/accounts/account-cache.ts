import type { AccountState } from "../state";

/**
 * Keeps what was made of each account. An unchanged account is the same object, so of a thousand only the changed ones
 * are made something of again.
 */
export class AccountCache<T> {
  #made = new WeakMap<AccountState, T>();
  #key: readonly unknown[] = [];

  /**
   * What `make` makes of each account, in their order.
   *
   * @param key what else `make` depends on: with another one, everything is made again
   */
  of(accounts: readonly AccountState[], key: readonly unknown[], make: (account: AccountState) => T): T[] {
    if (!key.every((part, place) => part === this.#key[place])) this.#made = new WeakMap();
    this.#key = key;
    return accounts.map((account) => {
      const known = this.#made.get(account) ?? make(account);
      this.#made.set(account, known);
      return known;
    });
  }
}
