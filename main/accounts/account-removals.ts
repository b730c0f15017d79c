import type { AccountId, AccountState, Removal } from "../../contract/state";
import type { Clock } from "../system/clock";
import type { Demo } from "../system/demo";
import type { Vault } from "../vault/vault";
import type { AccountList, ListedAccount } from "./account-list";
import { createRemovals } from "./removals";

export type AccountRemovalsParts = {
  list: AccountList;
  vault: Vault;
  demo: Demo;
  clock: Clock;
  /** Milliseconds since 1970, by the corrected clock. */
  now: () => number;
  stateOf: (entry: ListedAccount) => AccountState;
  onChange: () => void;
  /** An account was removed for good: returns whether what others keep of it is gone too. */
  onRemoved: (id: AccountId) => boolean;
  /** The key of a removed account could not be taken from the disk: the account is back. */
  onRemovalFailed: (account: AccountState) => void;
  onFault: (error: unknown) => void;
};

/** Accounts on their way out: marked first, gone some seconds later, and until then to be brought back. */
export type AccountRemovals = {
  /** What the user can still bring back, newest last. */
  states: () => Removal[];
  /** Takes an account out of sight. Throws when that could not be written down. */
  begin: (entry: ListedAccount) => void;
  /** Undoes a removal that is among `states`. Throws when it is too late. */
  restore: (id: AccountId) => void;
  bringBack: (entry: ListedAccount) => void;
  /** Returns false when the key could not be taken from the disk: then the account is back. */
  finish: (id: AccountId) => boolean;
  /** A real account takes the demonstration's place. */
  endDemo: () => void;
  /** Ends all of them for good, as the program ends. */
  finishAll: () => void;
};

/** No removals yet; those that the roster has marked are to be finished by the caller. */
export function createAccountRemovals(parts: AccountRemovalsParts): AccountRemovals {
  const { list, vault } = parts;
  const removals = createRemovals(parts.clock, parts.now, finish);

  /**
   * The entry goes last: a crash on the way leaves it, with its mark, to the next start. Returns false, with everything
   * as it was, when the key could not be taken from the disk.
   */
  function removeForGood(entry: ListedAccount): boolean {
    const { isDemo, watcher, ...listed } = entry;
    removals.end(entry.id);
    if (!vault.forget(entry.id)) return false;
    watcher.stop();
    list.drop(entry.id);
    if (isDemo) {
      parts.demo.stop().catch(parts.onFault);
    } else {
      const isDataGone = list.saveSnapshots();
      const isRestGone = parts.onRemoved(entry.id);
      if (!isDataGone || !isRestGone) list.leaveToNextStart(listed);
      list.saveRoster();
    }
    parts.onChange();
    return true;
  }

  function endDemo(): void {
    const demo = list.all().find(({ isDemo }) => isDemo);
    if (demo !== undefined) removeForGood(demo);
  }

  function bringBack(entry: ListedAccount): void {
    removals.end(entry.id);
    entry.isBeingRemoved = false;
    if (!entry.isDemo) {
      endDemo();
      list.saveRoster();
    }
    entry.watcher.resume();
    parts.onChange();
  }

  function finish(id: AccountId): boolean {
    const entry = list.get(id);
    if (entry === undefined || removeForGood(entry)) return true;
    bringBack(entry);
    parts.onRemovalFailed(parts.stateOf(entry));
    return false;
  }

  return {
    states: () =>
      removals.list().flatMap(({ id, until }) => {
        const entry = list.get(id);
        return entry === undefined ? [] : [{ account: parts.stateOf(entry), until }];
      }),
    begin(entry) {
      entry.isBeingRemoved = true;
      if (!entry.isDemo && !list.saveRoster()) {
        entry.isBeingRemoved = false;
        throw new Error("The removal could not be written down");
      }
      entry.watcher.rest();
      removals.begin(entry.id);
      parts.onChange();
    },
    restore(id) {
      const entry = removals.has(id) ? list.get(id) : undefined;
      if (entry === undefined) throw new Error("There is nothing left to bring back");
      bringBack(entry);
    },
    bringBack,
    finish,
    endDemo,
    finishAll() {
      for (const { id } of removals.list()) {
        const entry = list.get(id);
        // Should its key stay on the disk, the mark in the roster leaves it to the next start.
        if (entry !== undefined) removeForGood(entry);
      }
    },
  };
}
