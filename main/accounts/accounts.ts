import type { RequestInput, SubmitAccessKeyResult, SubmitPinResult } from "../../contract/ipc";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountId, AccountState, Removal } from "../../contract/state";
import type { CallResult, PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import type { Random } from "../system/clock";
import { createAccessKeySubmission, type SubmittedAccessKey } from "./access-key-submission";
import type { AccountConnection } from "./account-connection";
import { createAccountList, type ListedAccount } from "./account-list";
import { type AccountRemovalsParts, createAccountRemovals } from "./account-removals";
import { newRosterEntry, type Roster, type RosterEntry } from "./roster-file";
import { networkReturnDelayMs, resumeDelayMs } from "./schedule";
import { createServerClock, type ServerClock } from "./server-clock";
import type { StoredSnapshots } from "./snapshots-file";
import { createWatcher } from "./watcher";

/** At a start with many accounts, one begins every so many milliseconds. */
const startSpacingMs = 300;

export type AccountsParts = Omit<AccountRemovalsParts, "list" | "now" | "stateOf"> & {
  rosterFile: DataFile<Roster>;
  snapshotsFile: DataFile<StoredSnapshots>;
  client: () => Promise<PlusofonClient>;
  random: Random;
  /** Settles when the changes told so far were published. */
  published?: () => Promise<void>;
  newId: () => AccountId;
  intervalMs: () => number;
};

export type Accounts = {
  /** In the user's order, without those that are being removed. */
  states: () => AccountState[];
  /** What the user removed and can still bring back, newest last. */
  removals: () => Removal[];
  serverClock: ServerClock;
  /** Finishes removals that a crash cut short, and begins to watch the others. */
  start: () => void;
  submitAccessKey: (request: SubmittedAccessKey) => Promise<SubmitAccessKeyResult>;
  submitPin: (id: AccountId, isOn: boolean, pin: string) => Promise<SubmitPinResult>;
  /** Takes over what is given and keeps the rest. */
  change: (id: AccountId, patch: Omit<RequestInput<"changeAccount">, "accountId">) => void;
  /** Puts the accounts into this order; those that are not named come behind, as they were. */
  order: (ids: AccountId[]) => void;
  /** Takes an account out of sight, and for good some seconds later. Throws when that could not be written down. */
  remove: (id: AccountId) => void;
  /** Undoes a removal. Throws when it is too late. */
  restore: (id: AccountId) => void;
  refresh: (id: AccountId) => Promise<void>;
  /** What a check of the connection needs of an account; null: there is no such account. */
  connection: (id: AccountId) => AccountConnection | null;
  startDemo: () => Promise<AccountId>;
  wake: (reason: "resume" | "network") => void;
  intervalChanged: () => void;
  /** Finishes removals, saves what is known and ends all work. */
  stop: () => void;
};

const demoId: AccountId = "demo";

/** The customer's accounts: the roster, a watcher each, their keys in the vault, and their last good data on disk. */
export function createAccounts(parts: AccountsParts): Accounts {
  const { vault } = parts;
  const serverClock = createServerClock(parts.clock);
  const list = createAccountList(parts);
  const removals = createAccountRemovals({ ...parts, list, now: serverClock.now, stateOf });
  let demoKey: Secret | null = null;
  for (const entry of parts.rosterFile.read().accounts) {
    if (entry.id !== demoId) add(entry);
  }
  // A roster that was lost is made anew from the keys that were not.
  const orphans = vault.ids().filter((id) => list.get(id) === undefined && id !== demoId);
  for (const id of orphans) add(newRosterEntry(id));
  if (orphans.length > 0) list.saveRoster();

  function clientOf(isDemo: boolean): () => Promise<PlusofonClient> {
    return isDemo ? async () => (await parts.demo.start()).client : parts.client;
  }

  function add(entry: RosterEntry): ListedAccount {
    const { id } = entry;
    const isDemo = id === demoId;
    const watcherParts = {
      client: clientOf(isDemo),
      accessKey: () => (isDemo ? demoKey : vault.accessKey(id)),
      clock: parts.clock,
      serverClock,
      random: parts.random,
      intervalMs: parts.intervalMs,
      onChange: () => {
        list.saveIfNews(id);
        parts.onChange();
      },
      onFault: parts.onFault,
      ...(parts.published === undefined ? {} : { published: parts.published }),
    };
    return list.add({ ...entry, isDemo }, (lastGood) => createWatcher(watcherParts, lastGood));
  }

  function stateOf({ id, label, colour, isMuted, isDemo, watcher }: ListedAccount): AccountState {
    const keyPlace = isDemo ? "session" : vault.keyPlace(id);
    return { id, label, colour, isMuted, isDemo, keyPlace, ...watcher.watched() };
  }

  const submitAccessKey = createAccessKeySubmission({
    canGetKey: (id) => list.visibleOne(id)?.isDemo === false,
    ownerOf: vault.ownerOf,
    isBeingRemoved: (id) => list.get(id)?.isBeingRemoved ?? false,
    bringBack(id, label) {
      const entry = list.get(id);
      if (entry === undefined) return false;
      if (label.trim() !== "") entry.label = label.trim();
      removals.bringBack(entry);
      const { snapshot, customerFailure } = entry.watcher.watched();
      return snapshot.customerReadAt !== null && customerFailure === null;
    },
    finishRemoval: removals.finish,
    check,
    keep,
  });

  /** Reads customer-info with a new key; for an account that is there, in the turn of its other requests. */
  async function check(accountId: AccountId | null, accessKey: Secret): Promise<CallResult<CustomerInfo>> {
    const ask = async (): Promise<CallResult<CustomerInfo>> =>
      (await parts.client()).readCustomerInfo(accessKey);
    const entry = accountId === null ? undefined : list.get(accountId);
    const checked = await (entry === undefined ? ask() : entry.watcher.runExclusive(ask));
    serverClock.observe(checked.serverTime);
    return checked;
  }

  function keep(
    accountId: AccountId | null,
    label: string,
    accessKey: Secret,
    customer: CustomerInfo | null,
  ): AccountId {
    const id = accountId ?? parts.newId();
    const entry = list.get(id) ?? add(newRosterEntry(id, label));
    if (accountId === null) {
      removals.endDemo();
      // Before the key: an account without a key can be mended, a key without an account is lost from sight.
      list.saveRoster();
    }
    vault.keep(id, accessKey);
    entry.watcher.keyChanged(customer);
    void entry.watcher.refresh();
    parts.onChange();
    return id;
  }

  return {
    states: () => list.visible().map(stateOf),
    removals: removals.states,
    serverClock,
    start() {
      for (const { id, isBeingRemoved } of list.all()) if (isBeingRemoved) removals.finish(id);
      let delayMs = 0;
      for (const { watcher } of list.all()) {
        watcher.pollIn(delayMs);
        delayMs += startSpacingMs;
      }
    },
    submitAccessKey,
    async submitPin(id, isOn, pin) {
      return list.visibleOne(id)?.watcher.submitPin(isOn, pin) ?? { state: "no-account" };
    },
    change(id, { label, colour, isMuted }) {
      const entry = list.visibleOne(id);
      if (entry === undefined) return;
      if (label !== undefined) entry.label = label.trim();
      if (colour !== undefined) entry.colour = colour;
      if (isMuted !== undefined) entry.isMuted = isMuted;
      list.saveRoster();
      parts.onChange();
    },
    order(ids) {
      list.order(ids);
      list.saveRoster();
      parts.onChange();
    },
    remove(id) {
      const entry = list.visibleOne(id);
      if (entry !== undefined) removals.begin(entry);
    },
    restore(id) {
      if (list.visibleOne(id) === undefined) removals.restore(id);
    },
    async refresh(id) {
      await list.visibleOne(id)?.watcher.refresh();
    },
    connection(id) {
      const entry = list.visibleOne(id);
      if (entry === undefined) return null;
      const state = (): AccountState | null => (list.visibleOne(id) === entry ? stateOf(entry) : null);
      return { client: clientOf(entry.isDemo), watcher: entry.watcher, state };
    },
    async startDemo() {
      if (list.get(demoId) === undefined) demoKey = (await parts.demo.start()).accessKey;
      const present = list.get(demoId);
      if (present?.isBeingRemoved) removals.bringBack(present);
      if (present !== undefined) return demoId;
      // Meanwhile a real account may have come, whose place the demonstration does not take.
      const [first] = list.visible();
      if (first !== undefined) {
        parts.demo.stop().catch(parts.onFault);
        return first.id;
      }
      await add(newRosterEntry(demoId)).watcher.refresh();
      return demoId;
    },
    wake(reason) {
      for (const { watcher } of list.all()) {
        watcher.pollIn(
          reason === "resume" ? resumeDelayMs(parts.random) : networkReturnDelayMs(parts.random),
        );
      }
    },
    intervalChanged() {
      for (const { watcher } of list.all()) watcher.intervalChanged();
    },
    stop() {
      removals.finishAll();
      list.saveSnapshots();
      for (const { watcher } of list.all()) watcher.stop();
    },
  };
}
