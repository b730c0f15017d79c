import { minuteMs } from "../../contract/time";
import { createClientDouble } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { createAccounts } from "./accounts";
import { emptyRoster } from "./roster-file";
import { noSnapshots } from "./snapshots-file";

export const minute = minuteMs;
export const canaryKey = "canary-key-000000000000";

/** Accounts in fake time on doubles, and what a test wants to know of them. */
export function setUpAccounts() {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const client = createClientDouble();
  const demoClient = createClientDouble();
  const demoStops = { count: 0 };
  const rosterFile = createMemoryFile(emptyRoster());
  const snapshotsFile = createMemoryFile(noSnapshots());
  const vaultFile = createMemoryFile(emptyVault());
  const box = createSecretBoxDouble();
  let ids = 0;
  /** The accounts whose history was asked to go, and those whose removal was said to have failed. */
  const removedIds: string[] = [];
  const failedIds: string[] = [];
  /** `keepsHistory`: the disk does not let a history go. */
  const world = { keepsHistory: false };
  function open() {
    return createAccounts({
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
      intervalMs: () => 5 * minute,
      onChange: () => undefined,
      onRemoved(id) {
        removedIds.push(id);
        return !world.keepsHistory;
      },
      onRemovalFailed: ({ id }) => failedIds.push(id),
      onFault: (error) => {
        throw error;
      },
    });
  }
  const submit = (
    accounts: ReturnType<typeof open>,
    changes: Partial<Parameters<typeof accounts.submitAccessKey>[0]> = {},
  ) =>
    accounts.submitAccessKey({
      accessKey: canaryKey,
      accountId: null,
      label: "",
      isCheckSkipped: false,
      ...changes,
    });
  return {
    clock,
    client,
    demoClient,
    demoStops,
    rosterFile,
    snapshotsFile,
    vaultFile,
    box,
    open,
    submit,
    removedIds,
    failedIds,
    world,
  };
}

/** Two accounts that were read, the first with the key of {@link canaryKey}, and what is on the disk. */
export async function setUpTwoAccounts() {
  const all = setUpAccounts();
  const accounts = all.open();
  await all.submit(accounts, { label: "Офис" });
  await all.submit(accounts, { accessKey: "another-key-0000", label: "Склад" });
  await all.clock.advance(0);
  const { rosterFile, vaultFile, snapshotsFile } = all;
  const onDisk = () => ({
    roster: rosterFile.content.accounts.map(({ id }) => id),
    keys: Object.keys(vaultFile.content.keys),
    data: Object.keys(snapshotsFile.content.snapshots),
  });
  const shown = (of = accounts) => of.states().map(({ id }) => id);
  return { ...all, accounts, onDisk, shown };
}
