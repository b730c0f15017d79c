import { parseAccessKey } from "../../contract/access-key";
import type { SubmitAccessKeyResult, SubmitPinResult } from "../../contract/ipc";
import { type CustomerInfo, emptySnapshot } from "../../contract/snapshot";
import type { AccountId, AccountState } from "../../contract/state";
import type { CallResult, PlusofonClient } from "../plusofon/client";
import { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import type { Clock, Random } from "../system/clock";
import type { Demo } from "../system/demo";
import type { Vault } from "../vault/vault";
import { canSaveUnchecked } from "./access-key-check";
import type { Roster, RosterEntry } from "./roster-file";
import { networkReturnDelayMs, resumeDelayMs } from "./schedule";
import { createServerClock, type ServerClock } from "./server-clock";
import { type StoredSnapshots, saysTheSame } from "./snapshots-file";
import { createWatcher, type Watcher } from "./watcher";

/** At a start with many accounts, one begins every so many milliseconds. */
const startSpacingMs = 300;

export type AccountsParts = {
  rosterFile: DataFile<Roster>;
  snapshotsFile: DataFile<StoredSnapshots>;
  vault: Vault;
  client: () => Promise<PlusofonClient>;
  demo: Demo;
  clock: Clock;
  random: Random;
  newId: () => AccountId;
  intervalMs: () => number;
  onChange: () => void;
  onFault: (error: unknown) => void;
};

export type Accounts = {
  states: () => AccountState[];
  serverClock: ServerClock;
  /** Begins to watch the accounts of the roster. */
  start: () => void;
  submitAccessKey: (request: {
    accessKey: string;
    accountId: AccountId | null;
    label: string;
    isCheckSkipped: boolean;
  }) => Promise<SubmitAccessKeyResult>;
  submitPin: (id: AccountId, isOn: boolean, pin: string) => Promise<SubmitPinResult>;
  rename: (id: AccountId, label: string) => void;
  /** Throws when the key could not be taken from the disk; the account then stays. */
  remove: (id: AccountId) => void;
  refresh: (id: AccountId) => Promise<void>;
  startDemo: () => Promise<AccountId>;
  wake: (reason: "resume" | "network") => void;
  intervalChanged: () => void;
  /** Saves what is known and ends all work. */
  stop: () => void;
};

type Entry = RosterEntry & { isDemo: boolean; watcher: Watcher };

const demoId: AccountId = "demo";

/** The customer's accounts: the roster, a watcher each, their keys in the vault, and their last good data on disk. */
export function createAccounts(parts: AccountsParts): Accounts {
  const { vault } = parts;
  const serverClock = createServerClock(parts.clock);
  const saved = { snapshots: new Map(Object.entries(parts.snapshotsFile.read().snapshots)) };
  const entries = new Map<AccountId, Entry>();
  /** The key whose check failed last in a way that lets the user keep it unchecked. */
  let offered: { accessKey: Secret; accountId: AccountId | null } | null = null;
  let demoKey: Secret | null = null;
  for (const { id, label } of parts.rosterFile.read().accounts) {
    if (id !== demoId) addEntry(id, label);
  }
  // A roster that was lost is made anew from the keys that were not.
  const orphans = vault.ids().filter((id) => !entries.has(id) && id !== demoId);
  for (const id of orphans) addEntry(id, "");
  if (orphans.length > 0) saveRoster();

  function addEntry(id: AccountId, label: string): Entry {
    const isDemo = id === demoId;
    const snapshot = saved.snapshots.get(id) ?? emptySnapshot;
    const watcher = createWatcher(
      {
        client: isDemo ? async () => (await parts.demo.start()).client : parts.client,
        accessKey: () => (isDemo ? demoKey : vault.accessKey(id)),
        clock: parts.clock,
        serverClock,
        random: parts.random,
        intervalMs: parts.intervalMs,
        onChange: () => {
          saveIfNews(id);
          parts.onChange();
        },
        onFault: parts.onFault,
      },
      snapshot,
    );
    const entry = { id, label, isDemo, watcher };
    entries.set(id, entry);
    return entry;
  }

  function saveRoster(): void {
    const accounts = [...entries.values()]
      .filter((entry) => !entry.isDemo)
      .map(({ id, label }) => ({ id, label }));
    parts.rosterFile.write({ schema: 1, accounts });
  }

  /** Writes when an account's facts changed; when only their time did, the end of the program does. */
  function saveIfNews(id: AccountId): void {
    const entry = entries.get(id);
    if (entry === undefined || entry.isDemo) return;
    const before = saved.snapshots.get(id);
    if (before === undefined || !saysTheSame(before, entry.watcher.watched().snapshot)) saveSnapshots();
  }

  function saveSnapshots(): void {
    saved.snapshots = new Map();
    for (const { id, isDemo, watcher } of entries.values()) {
      if (!isDemo) saved.snapshots.set(id, watcher.watched().snapshot);
    }
    parts.snapshotsFile.write({ schema: 1, snapshots: Object.fromEntries(saved.snapshots) });
  }

  function stateOf({ id, label, isDemo, watcher }: Entry): AccountState {
    return { id, label, isDemo, keyPlace: isDemo ? "session" : vault.keyPlace(id), ...watcher.watched() };
  }

  async function submitAccessKey(
    request: Parameters<Accounts["submitAccessKey"]>[0],
  ): Promise<SubmitAccessKeyResult> {
    const parsed = parseAccessKey(request.accessKey);
    if (!parsed.ok) return { state: "malformed", problem: parsed.problem };
    const accessKey = new Secret(parsed.accessKey);
    const rejected = rejection(request.accountId, accessKey);
    if (rejected !== null) return rejected;
    const isOffered =
      offered !== null && offered.accountId === request.accountId && offered.accessKey.equals(accessKey);
    offered = null;
    if (request.isCheckSkipped && isOffered) return keep(request.accountId, request.label, accessKey, null);
    const checked = await check(request.accountId, accessKey);
    if (!checked.ok) {
      const isUnchecked = canSaveUnchecked(checked.failure);
      if (isUnchecked) offered = { accessKey, accountId: request.accountId };
      return { state: isUnchecked ? "unchecked" : "refused", failure: checked.failure };
    }
    // The list may have changed while the server was asked.
    return (
      rejection(request.accountId, accessKey) ??
      keep(request.accountId, request.label, accessKey, checked.value)
    );
  }

  /** Reads customer-info with a new key; for an account that is there, in the turn of its other requests. */
  async function check(accountId: AccountId | null, accessKey: Secret): Promise<CallResult<CustomerInfo>> {
    const ask = async (): Promise<CallResult<CustomerInfo>> =>
      (await parts.client()).readCustomerInfo(accessKey);
    const entry = accountId === null ? undefined : entries.get(accountId);
    const checked = await (entry === undefined ? ask() : entry.watcher.inTurn(ask));
    serverClock.observe(checked.serverTime);
    return checked;
  }

  function rejection(accountId: AccountId | null, accessKey: Secret): SubmitAccessKeyResult | null {
    if (accountId !== null && (!entries.has(accountId) || accountId === demoId))
      return { state: "no-account" };
    const owner = vault.ownerOf(accessKey);
    return owner !== null && owner !== accountId ? { state: "duplicate", accountId: owner } : null;
  }

  function keep(
    accountId: AccountId | null,
    label: string,
    accessKey: Secret,
    customer: CustomerInfo | null,
  ): SubmitAccessKeyResult {
    const id = accountId ?? parts.newId();
    const entry = entries.get(id) ?? addEntry(id, label);
    if (accountId === null) {
      endDemo();
      // Before the key: an account without a key can be mended, a key without an account is lost from sight.
      saveRoster();
    }
    vault.keep(id, accessKey);
    entry.watcher.keyChanged(customer);
    void entry.watcher.refresh();
    parts.onChange();
    return { state: "saved", accountId: id };
  }

  /** A real account takes the demonstration's place. */
  function endDemo(): void {
    entries.get(demoId)?.watcher.stop();
    if (entries.delete(demoId)) parts.demo.stop().catch(parts.onFault);
  }

  return {
    states: () => [...entries.values()].map(stateOf),
    serverClock,
    start() {
      let delayMs = 0;
      for (const { watcher } of entries.values()) {
        watcher.pollIn(delayMs);
        delayMs += startSpacingMs;
      }
    },
    submitAccessKey,
    async submitPin(id, isOn, pin) {
      return entries.get(id)?.watcher.submitPin(isOn, pin) ?? { state: "no-account" };
    },
    rename(id, label) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      entry.label = label.trim();
      saveRoster();
      parts.onChange();
    },
    remove(id) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      if (!vault.forget(id)) throw new Error("The key could not be taken from the disk");
      entry.watcher.stop();
      entries.delete(id);
      if (entry.isDemo) parts.demo.stop().catch(parts.onFault);
      saveRoster();
      saveSnapshots();
      parts.onChange();
    },
    async refresh(id) {
      await entries.get(id)?.watcher.refresh();
    },
    async startDemo() {
      if (entries.has(demoId)) return demoId;
      demoKey = (await parts.demo.start()).accessKey;
      // Meanwhile a real account may have come, whose place the demonstration does not take.
      const [first] = entries.values();
      if (first !== undefined) return first.id;
      await addEntry(demoId, "").watcher.refresh();
      return demoId;
    },
    wake(reason) {
      for (const { watcher } of entries.values()) {
        watcher.pollIn(
          reason === "resume" ? resumeDelayMs(parts.random) : networkReturnDelayMs(parts.random),
        );
      }
    },
    intervalChanged() {
      for (const { watcher } of entries.values()) watcher.intervalChanged();
    },
    stop() {
      saveSnapshots();
      for (const { watcher } of entries.values()) watcher.stop();
    },
  };
}
