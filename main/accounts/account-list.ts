import { emptySnapshot, type Snapshot } from "../../contract/snapshot";
import type { AccountId, AccountState } from "../../contract/state";
import { type StoredSnapshots, saysTheSame } from "../polling/snapshots-file";
import type { Watcher } from "../polling/watcher";
import type { DataFile } from "../storage/data-file";
import { DeferredWrite } from "../storage/deferred-write";
import type { Clock } from "../system/clock";
import type { Roster, RosterEntry } from "./roster-file";

/** One account: its roster entry and its watcher. The demonstration is never written to disk. */
export type ListedAccount = RosterEntry & {
  isDemo: boolean;
  watcher: Watcher;
  /** The account as it was last shown, and the settings it was shown with; null: something of it has changed since. */
  shown: { state: AccountState; settings: object } | null;
};

type AccountFiles = { rosterFile: DataFile<Roster>; snapshotsFile: DataFile<StoredSnapshots> };

/** The accounts in the order in which they were added, and the only writer of `accounts.json` and `snapshots.json`. */
export class AccountList {
  readonly #files: AccountFiles;
  readonly #snapshotsWrite: DeferredWrite;
  readonly #accounts = new Map<AccountId, ListedAccount>();
  #savedSnapshots: Map<string, Snapshot>;

  /** An empty list: the owner adds what it reads from `rosterFile`, since it creates the watchers. */
  constructor(files: AccountFiles, clock: Clock) {
    this.#files = files;
    this.#snapshotsWrite = new DeferredWrite(clock.after, () => this.#writeSnapshots());
    this.#savedSnapshots = new Map(Object.entries(files.snapshotsFile.read().snapshots));
  }

  all(): ListedAccount[] {
    return [...this.#accounts.values()];
  }

  count(): number {
    return this.#accounts.size;
  }

  get(id: AccountId): ListedAccount | undefined {
    return this.#accounts.get(id);
  }

  /** The last good data that was saved for an account; empty when there is none. */
  savedSnapshot(id: AccountId): Snapshot {
    return this.#savedSnapshots.get(id) ?? emptySnapshot;
  }

  /** Appends an account; nothing is written. */
  add(account: ListedAccount): void {
    this.#accounts.set(account.id, account);
  }

  /** Takes an account off the list; nothing is written. */
  delete(id: AccountId): void {
    this.#accounts.delete(id);
  }

  /** Returns whether the disk took it. */
  saveRoster(): boolean {
    const accounts = this.#stored().map(({ id, label, colour, isMuted }) => ({ id, label, colour, isMuted }));
    return this.#files.rosterFile.write({ schema: 1, accounts });
  }

  saveSnapshots(): void {
    this.#snapshotsWrite.now();
  }

  #writeSnapshots(): void {
    this.#savedSnapshots = new Map(this.#stored().map(({ id, watcher }) => [id, watcher.watched().snapshot]));
    this.#files.snapshotsFile.write({ schema: 1, snapshots: Object.fromEntries(this.#savedSnapshots) });
  }

  /** Saves the data soon when an account's facts changed. When only the time of reading did, `stop` saves it. */
  saveIfChanged(id: AccountId): void {
    const account = this.#accounts.get(id);
    if (account === undefined || account.isDemo) return;
    const { snapshot } = account.watcher.watched();
    if (saysTheSame(this.savedSnapshot(id), snapshot)) return;
    this.#snapshotsWrite.request(this.#accounts.size);
  }

  /** Deletes the saved data of accounts that are not listed: a crash may have cut their removal short. */
  deleteStraySnapshots(): void {
    if ([...this.#savedSnapshots.keys()].some((id) => !this.#accounts.has(id))) this.saveSnapshots();
  }

  #stored(): ListedAccount[] {
    return this.all().filter(({ isDemo }) => !isDemo);
  }
}
