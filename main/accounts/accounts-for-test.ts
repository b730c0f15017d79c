import { minuteMs } from "../../contract/time";
import { createClientDouble } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { noSnapshots } from "../polling/snapshots-file";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { Accounts, type AccountsDeps } from "./accounts";
import { emptyRoster, newRosterEntry } from "./roster-file";

export const canaryKey = "canary-key-000000000000";
export const anotherKey = "another-key-0000";

/** Accounts in fake time on doubles. `open` starts the program once more over the same files. */
export function setUpAccounts() {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const client = createClientDouble();
  const demoClient = createClientDouble();
  const demoStops = { count: 0 };
  const rosterFile = createMemoryFile(emptyRoster());
  const snapshotsFile = createMemoryFile(noSnapshots());
  const vaultFile = createMemoryFile(emptyVault());
  const box = createSecretBoxDouble();
  /** The accounts whose history was deleted. */
  const removedIds: string[] = [];
  let ids = 0;
  const open = (changes: Partial<AccountsDeps> = {}) =>
    new Accounts({
      rosterFile,
      snapshotsFile,
      vault: createVault(box, vaultFile),
      client: async () => client,
      demo: {
        start: async () => ({ client: demoClient, accessKey: new Secret("demo-key-0000") }),
        stop: async () => {
          demoStops.count += 1;
        },
      },
      clock,
      random: () => 0.5,
      newId: () => `id-${++ids}`,
      intervalMs: () => 5 * minuteMs,
      balanceSettings: () => ({ isBalanceOn: false, balanceWarningRoubles: 300 }),
      onChange: () => undefined,
      publish: () => undefined,
      onRemoved: (id) => removedIds.push(id),
      onFault: (error) => {
        throw error;
      },
      ...changes,
    });
  const submit = (accounts: Accounts, changes: Partial<Parameters<Accounts["submitAccessKey"]>[0]> = {}) =>
    accounts.submitAccessKey({
      accessKey: canaryKey,
      accountId: null,
      label: "",
      isCheckSkipped: false,
      ...changes,
    });
  /** The program with one account that was read. */
  const openWithAccount = async (label = "") => {
    const accounts = open();
    await submit(accounts, { label });
    await clock.advance(0);
    return accounts;
  };
  /** Stores so many accounts with their keys, as an earlier run left them: `id-0`, with the key `key-of-account-0`. */
  const storeAccounts = (count: number): void => {
    for (let number = 0; number < count; number += 1) {
      const id = `id-${number}`;
      const text = JSON.stringify({ account: id, accessKey: `key-of-account-${number}` });
      rosterFile.content.accounts.push(newRosterEntry(id, `Филиал ${number}`));
      vaultFile.content.keys[id] = { backend: box.name, sealed: box.seal(text).toString("base64") };
    }
  };
  const onDisk = () => ({
    roster: rosterFile.content.accounts.map(({ id }) => id),
    keys: Object.keys(vaultFile.content.keys),
    data: Object.keys(snapshotsFile.content.snapshots),
  });
  const files = { rosterFile, snapshotsFile, vaultFile };
  return {
    clock,
    client,
    demoClient,
    demoStops,
    ...files,
    box,
    open,
    submit,
    openWithAccount,
    storeAccounts,
    removedIds,
    onDisk,
  };
}

/** Two accounts that were read, the first with the key of {@link canaryKey}. */
export async function setUpTwoAccounts() {
  const all = setUpAccounts();
  const accounts = await all.openWithAccount("Офис");
  await all.submit(accounts, { accessKey: anotherKey, label: "Склад" });
  await all.clock.advance(0);
  return { ...all, accounts, shown: (of = accounts) => of.states().map(({ id }) => id) };
}
