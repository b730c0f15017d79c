import { warningAmount } from "../../contract/accounts/balance";
import type {
  RemoveAccountResult,
  RequestInput,
  SubmitAccessKeyResult,
  SubmitPinResult,
} from "../../contract/ipc";
import type { Settings } from "../../contract/settings/settings";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountId, AccountState } from "../../contract/state";
import type { ChangeResult } from "../../contract/storage/unsaved-changes";
import type { CallResult } from "../plusofon/call-result";
import type { PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";
import { resumeDelayMs } from "../polling/schedule";
import { createServerClock, type ServerClock } from "../polling/server-clock";
import type { StoredSnapshots } from "../polling/snapshots-file";
import { Watcher, type WatcherDeps } from "../polling/watcher";
import type { DataFile } from "../storage/data-file";
import type { Vault } from "../vault/vault";
import { createAccessKeySubmission, type SubmittedAccessKey } from "./access-key-submission";
import { AccountList, type ListedAccount } from "./account-list";
import type { Demo } from "./demo";
import { newRosterEntry, type Roster, type RosterEntry } from "./roster-file";

/** When all accounts are polled at one time, the polls of two of them begin this many milliseconds apart. */
const pollSpacingMs = 300;
const demoId: AccountId = "demo";

export type AccountsDeps = Omit<WatcherDeps, "accessKey" | "serverClock" | "isBalanceOn"> & {
  rosterFile: DataFile<Roster>;
  snapshotsFile: DataFile<StoredSnapshots>;
  vault: Vault;
  demo: Demo;
  newId: () => AccountId;
  balanceSettings: () => Pick<Settings, "isBalanceOn" | "balanceWarningRoubles">;
  /** An account was removed: deletes its records elsewhere. */
  onRemoved: (id: AccountId) => void;
};

/** How a check of the connection reaches the server for one account. What its poll reads is kept like that of any poll. */
export type AccountConnection = {
  client: () => Promise<PlusofonClient>;
  watcher: Pick<Watcher, "pollWithProgress" | "runExclusive">;
  /** The account as it is now; null: it was removed meanwhile. */
  state: () => AccountState | null;
};

/** The customer's accounts: the roster, a watcher each, their keys in the vault, and their last good data on disk. */
export class Accounts {
  readonly serverClock: ServerClock;
  /** Checks an access key with Plusofon, and keeps it for a new account or in place of an account's former key. */
  readonly submitAccessKey: (request: SubmittedAccessKey) => Promise<SubmitAccessKeyResult>;
  readonly #deps: AccountsDeps;
  readonly #list: AccountList;
  #demoKey: Secret | null = null;

  /** Reads the accounts from disk and finishes the removals that an earlier run did not. Polls nothing yet. */
  constructor(deps: AccountsDeps) {
    this.#deps = deps;
    this.serverClock = createServerClock(deps.clock);
    this.#list = new AccountList(deps, deps.clock);
    this.submitAccessKey = createAccessKeySubmission({
      canGetKey: (id) => this.#list.get(id)?.isDemo === false,
      ownerOf: deps.vault.ownerOf,
      check: (id, accessKey) => this.#check(id, accessKey),
      keep: (request, accessKey, customer) => this.#keep(request, accessKey, customer),
    });
    this.#load();
  }

  /** In the order in which they were added; an account of which nothing has changed is the same object as before. */
  states(): AccountState[] {
    return this.#list.all().map((account) => this.#stateOf(account));
  }

  count(): number {
    return this.#list.count();
  }

  /** Starts to watch the accounts. */
  start(): void {
    this.#pollInTurn(this.#list.all(), 0);
  }

  async submitPin(id: AccountId, isOn: boolean, pin: string): Promise<SubmitPinResult> {
    return this.#list.get(id)?.watcher.submitPin(isOn, pin) ?? { state: "no-account" };
  }

  /** Changes the values that are present and keeps the others. */
  change(
    id: AccountId,
    { label, colour, isMuted }: Omit<RequestInput<"changeAccount">, "accountId">,
  ): ChangeResult {
    const account = this.#list.get(id);
    if (account === undefined) return { state: "saved" };
    if (label !== undefined) account.label = label.trim();
    if (colour !== undefined) account.colour = colour;
    if (isMuted !== undefined) account.isMuted = isMuted;
    const isSaved = this.#list.saveRoster();
    account.shown = null;
    this.#deps.onChange();
    return { state: isSaved ? "saved" : "not-saved" };
  }

  /**
   * Removes an account for good. Its key goes first: a crash afterwards leaves nothing that could read the account, and
   * what is left of its files goes with the next start. A key that can't be erased keeps its account.
   */
  remove(id: AccountId): RemoveAccountResult {
    const account = this.#list.get(id);
    if (account === undefined) return { state: "removed" };
    if (!this.#deps.vault.forget(id)) return { state: "key-not-erased" };
    account.watcher.stop();
    this.#list.delete(id);
    if (account.isDemo) {
      this.#deps.demo.stop().catch(this.#deps.onFault);
    } else {
      this.#list.saveRoster();
      this.#list.saveSnapshots();
      this.#deps.onRemoved(id);
    }
    this.#deps.onChange();
    return { state: "removed" };
  }

  async refresh(id: AccountId): Promise<void> {
    await this.#list.get(id)?.watcher.refresh();
  }

  /** Polls every account now; one whose poll uses the former proxy is polled once more afterwards. */
  async refreshAll(): Promise<void> {
    await Promise.allSettled(
      this.#list.all().map(async ({ watcher }) => {
        const { isChecking } = watcher.watched();
        await watcher.refresh();
        if (isChecking) await watcher.refresh();
      }),
    );
  }

  /** What a check of the connection needs of an account; null: there is no such account. */
  connection(id: AccountId): AccountConnection | null {
    const account = this.#list.get(id);
    if (account === undefined) return null;
    return {
      client: this.#clientOf(account.isDemo),
      watcher: account.watcher,
      state: () => (this.#list.get(id) === account ? this.#stateOf(account) : null),
    };
  }

  /** Adds the demonstration and returns its id; with real accounts there is none, and the first of them is returned. */
  async startDemo(): Promise<AccountId> {
    const { demo, onFault } = this.#deps;
    if (this.#list.get(demoId) === undefined) this.#demoKey = (await demo.start()).accessKey;
    const [first] = this.#list.all();
    if (first !== undefined) {
      if (!first.isDemo) demo.stop().catch(onFault);
      return first.id;
    }
    await this.#add(newRosterEntry(demoId), true).watcher.refresh();
    return demoId;
  }

  /** Polls soon: the computer resumed from sleep, or the network is back. */
  pollSoon(): void {
    this.#pollInTurn(this.#list.all(), resumeDelayMs(this.#deps.random));
  }

  /** Polls soon at another interval. The pause after a failure is another matter, and goes on. */
  intervalChanged(): void {
    const calm = this.#list.all().filter(({ watcher }) => watcher.watched().customerFailure === null);
    this.#pollInTurn(calm, resumeDelayMs(this.#deps.random));
  }

  /** The keys of these accounts can be read only now: starts to poll them. */
  keysOpened(ids: readonly AccountId[]): void {
    const opened = this.#list.all().filter(({ id }) => ids.includes(id));
    for (const { watcher } of opened) watcher.keyChanged(null);
    this.#pollInTurn(opened, 0);
    this.#deps.onChange();
  }

  /** Saves what is known and ends all work. */
  stop(): void {
    this.#list.saveSnapshots();
    for (const { watcher } of this.#list.all()) watcher.stop();
  }

  /** Polls these accounts after `delayMs`, one after the other; those without a key ask nobody, and need no turn. */
  #pollInTurn(accounts: readonly ListedAccount[], delayMs: number): void {
    let startMs = delayMs;
    for (const { id, isDemo, watcher } of accounts) {
      watcher.pollIn(startMs);
      if (isDemo || this.#deps.vault.keyPlace(id) !== "missing") startMs += pollSpacingMs;
    }
  }

  #load(): void {
    const { rosterFile, vault } = this.#deps;
    const { accounts } = rosterFile.read();
    for (const entry of accounts) {
      if (!entry.isBeingRemoved || !vault.forget(entry.id)) this.#add(entry, false);
    }
    // A roster that was lost is rebuilt from the keys that were not.
    const orphans = vault.ids().filter((id) => this.#list.get(id) === undefined);
    for (const id of orphans) this.#add(newRosterEntry(id), false);
    if (orphans.length > 0 || accounts.some(({ isBeingRemoved }) => isBeingRemoved)) this.#list.saveRoster();
    this.#list.deleteStraySnapshots();
  }

  #add(entry: RosterEntry, isDemo: boolean): ListedAccount {
    const { vault, balanceSettings } = this.#deps;
    const { id } = entry;
    const watcher = new Watcher(
      {
        ...this.#deps,
        serverClock: this.serverClock,
        client: this.#clientOf(isDemo),
        accessKey: () => (isDemo ? this.#demoKey : vault.accessKey(id)),
        isBalanceOn: () => balanceSettings().isBalanceOn,
        onChange: () => {
          account.shown = null;
          this.#list.saveIfChanged(id);
          this.#deps.onChange();
        },
      },
      this.#list.savedSnapshot(id),
    );
    const account: ListedAccount = { ...entry, isDemo, watcher, shown: null };
    this.#list.add(account);
    return account;
  }

  #stateOf(account: ListedAccount): AccountState {
    const { id, label, colour, isMuted, isDemo, watcher, shown } = account;
    const keyPlace = isDemo ? "session" : this.#deps.vault.keyPlace(id);
    const settings = this.#deps.balanceSettings();
    if (shown?.settings === settings && shown.state.keyPlace === keyPlace) return shown.state;
    const watched = watcher.watched();
    const { isBalanceOn, balanceWarningRoubles } = settings;
    const balanceWarnBelow = isBalanceOn ? warningAmount(watched.snapshot, balanceWarningRoubles) : null;
    const state = { id, label, colour, isMuted, isDemo, keyPlace, balanceWarnBelow, ...watched };
    account.shown = { state, settings };
    return state;
  }

  #clientOf(isDemo: boolean): () => Promise<PlusofonClient> {
    const { client, demo } = this.#deps;
    return isDemo ? async () => (await demo.start()).client : client;
  }

  /** Reads customer-info with a new key; for a listed account when none of its requests is in flight. */
  async #check(accountId: AccountId | null, accessKey: Secret): Promise<CallResult<CustomerInfo>> {
    const ask = async (): Promise<CallResult<CustomerInfo>> =>
      (await this.#deps.client()).readCustomerInfo(accessKey);
    const account = accountId === null ? undefined : this.#list.get(accountId);
    const checked = await (account === undefined ? ask() : account.watcher.runExclusive(ask));
    this.serverClock.observe(checked.serverTime);
    return checked;
  }

  #keep(
    { accountId, label }: SubmittedAccessKey,
    accessKey: Secret,
    customer: CustomerInfo | null,
  ): AccountId {
    const id = accountId ?? this.#deps.newId();
    const account = this.#list.get(id) ?? this.#add(newRosterEntry(id, label), false);
    // Before the list: after a crash in between, the next start lists a key's account, if without its name.
    this.#deps.vault.keep(id, accessKey);
    if (accountId === null) {
      // A real account takes the demonstration's place.
      if (this.#list.get(demoId)?.isDemo) this.remove(demoId);
      this.#list.saveRoster();
    }
    account.watcher.keyChanged(customer);
    void account.watcher.refresh();
    this.#deps.onChange();
    return id;
  }
}
