import { emptySnapshot, type Snapshot } from "../../contract/snapshot";
import type { AccountId } from "../../contract/state";
import type { DataFile } from "../storage/data-file";
import { inOwnOrder } from "./own-order";
import type { Roster, RosterEntry } from "./roster-file";
import { type StoredSnapshots, saysTheSame } from "./snapshots-file";
import type { Watcher } from "./watcher";

/** One account: what the roster says of it, and who watches it. */
export type ListedAccount = RosterEntry & { isDemo: boolean; watcher: Watcher };

/** The accounts in the user's order, those that are being removed in their places; and their two files. */
export type AccountList = {
  all: () => ListedAccount[];
  /** Those that are not being removed. */
  visible: () => ListedAccount[];
  get: (id: AccountId) => ListedAccount | undefined;
  visibleOne: (id: AccountId) => ListedAccount | undefined;
  /** Puts an account at the end, with its last good data; nothing is written. */
  add: (
    entry: RosterEntry & { isDemo: boolean },
    watcherOf: (lastGood: Snapshot) => Watcher,
  ) => ListedAccount;
  /** Takes an account off the list; nothing is written. */
  drop: (id: AccountId) => void;
  /** The user's new order; nothing is written. */
  order: (ids: readonly AccountId[]) => void;
  /** Keeps the mark of an account that is off the list until the next start, which deletes what is left of it. */
  leaveToNextStart: (entry: RosterEntry) => void;
  /** Returns whether the list is on the disk. */
  saveRoster: () => boolean;
  /** Returns whether the last good data is on the disk. */
  saveSnapshots: () => boolean;
  /** Saves the data when an account's facts changed; when only their time did, the end of the program does. */
  saveIfNews: (id: AccountId) => void;
};

/** The list that the two files hold; its accounts are still to be added, as their watchers come from elsewhere. */
export function createAccountList(parts: {
  rosterFile: DataFile<Roster>;
  snapshotsFile: DataFile<StoredSnapshots>;
}): AccountList {
  const entries = new Map<AccountId, ListedAccount>();
  const remains: RosterEntry[] = [];
  let saved = new Map(Object.entries(parts.snapshotsFile.read().snapshots));
  let isRosterUnsaved = false;

  function visibleOne(id: AccountId): ListedAccount | undefined {
    const entry = entries.get(id);
    return entry?.isBeingRemoved ? undefined : entry;
  }

  function saveRoster(): boolean {
    const listed = [...entries.values()]
      .filter((entry) => !entry.isDemo)
      .map(({ isDemo: _, watcher: __, ...entry }) => entry);
    isRosterUnsaved = !parts.rosterFile.write({ schema: 1, accounts: [...listed, ...remains] });
    return !isRosterUnsaved;
  }

  function saveSnapshots(): boolean {
    // A disk that was full may not be any more.
    if (isRosterUnsaved) saveRoster();
    saved = new Map();
    for (const { id, isDemo, watcher } of entries.values()) {
      if (!isDemo) saved.set(id, watcher.watched().snapshot);
    }
    return parts.snapshotsFile.write({ schema: 1, snapshots: Object.fromEntries(saved) });
  }

  return {
    all: () => [...entries.values()],
    visible: () => [...entries.values()].filter((entry) => !entry.isBeingRemoved),
    get: (id) => entries.get(id),
    visibleOne,
    add(entry, watcherOf) {
      const listed = { ...entry, watcher: watcherOf(saved.get(entry.id) ?? emptySnapshot) };
      entries.set(entry.id, listed);
      return listed;
    },
    drop(id) {
      entries.delete(id);
    },
    order(ids) {
      const former = [...entries.values()];
      const ordered = inOwnOrder([...entries.keys()], ids, (id) => visibleOne(id) === undefined);
      const places = new Map(ordered.map((id, place) => [id, place]));
      entries.clear();
      for (const entry of former.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))) {
        entries.set(entry.id, entry);
      }
    },
    leaveToNextStart(entry) {
      remains.push(entry);
    },
    saveRoster,
    saveSnapshots,
    saveIfNews(id) {
      const entry = entries.get(id);
      if (entry === undefined || entry.isDemo) return;
      const before = saved.get(id);
      if (before === undefined || !saysTheSame(before, entry.watcher.watched().snapshot)) saveSnapshots();
    },
  };
}
