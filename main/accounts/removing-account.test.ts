import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sampleCustomer } from "../../contract/sample-state";
import { minuteMs } from "../../contract/time";
import { openStores } from "../composition/stores";
import { openRecords } from "../history/records";
import { good } from "../plusofon/client-double";
import type { DataFile } from "../storage/data-file";
import { storeFiles } from "../storage/store-file";
import { unsavedFilesForTest } from "../storage/unsaved-files-for-test";
import { createVault } from "../vault/vault";
import { canaryKey, setUpAccounts, setUpTwoAccounts } from "./accounts-for-test";
import { newRosterEntry } from "./roster-file";

const both = { roster: ["id-1", "id-2"], keys: ["id-1", "id-2"], data: ["id-1", "id-2"] };
const theOther = { roster: ["id-2"], keys: ["id-2"], data: ["id-2"] };

describe("a removed account", () => {
  it("is gone at once, with its key, its data and its history; a poll in progress changes nothing", async () => {
    const { accounts, clock, client, onDisk, shown, removedIds } = await setUpTwoAccounts();
    let answer = (): void => undefined;
    client.customer = () =>
      new Promise((resolve) => {
        answer = () => resolve(good(sampleCustomer()));
      });
    void accounts.refresh("id-1");
    await clock.advance(0);
    expect(accounts.remove("id-1")).toEqual({ state: "removed" });
    client.customer = () => good(sampleCustomer());
    answer();
    const asked = client.asked.length;
    await clock.advance(60 * minuteMs);
    expect([onDisk(), shown(), removedIds]).toEqual([theOther, ["id-2"], ["id-1"]]);
    expect(client.asked.slice(asked).some(({ accessKey }) => accessKey === canaryKey)).toBe(false);
    expect(await accounts.submitPin("id-1", true, "1234")).toEqual({ state: "no-account" });
    expect(accounts.remove("id-1")).toEqual({ state: "removed" });
  });

  it("stays whole when its key can't be erased, and is removed once it can", async () => {
    const { accounts, clock, client, vaultFile, onDisk, shown, removedIds } = await setUpTwoAccounts();
    vaultFile.failsToWrite = true;
    expect(accounts.remove("id-1")).toEqual({ state: "key-not-erased" });
    expect([onDisk(), shown(), removedIds]).toEqual([both, ["id-1", "id-2"], []]);
    const asked = client.asked.length;
    await clock.advance(6 * minuteMs);
    expect(client.asked.slice(asked)).toContainEqual({ call: "customer-info", accessKey: canaryKey });
    vaultFile.failsToWrite = false;
    accounts.remove("id-1");
    expect([onDisk(), removedIds]).toEqual([theOther, ["id-1"]]);
  });

  it("is taken off the list on disk by a later write when the first one fails", async () => {
    const { accounts, rosterFile, onDisk } = await setUpTwoAccounts();
    rosterFile.failsToWrite = true;
    accounts.remove("id-1");
    expect(onDisk().roster).toEqual(both.roster);
    rosterFile.failsToWrite = false;
    rosterFile.retry();
    expect(onDisk()).toEqual(theOther);
  });

  it.each(["gnome_libsecret", "basic_text"])(
    "can be added again with the same key, which %s kept",
    async (keychain) => {
      const { open, submit, box, vaultFile } = setUpAccounts();
      box.name = keychain;
      const accounts = open();
      await submit(accounts);
      accounts.remove("id-1");
      expect(vaultFile.content.keys).toEqual({});
      expect(await submit(accounts)).toMatchObject({ state: "saved", accountId: "id-2" });
    },
  );

  it("may be the demonstration, of which nothing was ever on the disk", async () => {
    const { open, clock, demoStops, rosterFile, removedIds } = setUpAccounts();
    const accounts = open();
    await accounts.startDemo();
    accounts.remove("demo");
    expect([accounts.states(), demoStops.count, clock.pending()]).toEqual([[], 1, []]);
    expect([rosterFile.writes, removedIds]).toEqual([0, []]);
    expect(await accounts.startDemo()).toBe("demo");
  });
});

describe("a removal that version 0.1.0 marked in the list", () => {
  it("is finished at the start", async () => {
    const { open, rosterFile, onDisk, shown } = await setUpTwoAccounts();
    Object.assign(rosterFile.content.accounts[0] ?? {}, { isBeingRemoved: true });
    expect([shown(open()), onDisk()]).toEqual([["id-2"], theOther]);
  });

  it("does not happen when the key can't be erased", async () => {
    const { open, rosterFile, vaultFile, onDisk, shown } = await setUpTwoAccounts();
    Object.assign(rosterFile.content.accounts[0] ?? {}, { isBeingRemoved: true });
    vaultFile.failsToWrite = true;
    expect([shown(open()), onDisk()]).toEqual([["id-1", "id-2"], both]);
    expect(rosterFile.content.accounts[0]).toEqual(newRosterEntry("id-1", "Офис"));
  });
});

describe("a crash during a removal", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plusofon-removal-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const crash = new Error("crash");

  /** The program over the files of `folder`; the process dies at the write to the disk after `writesLeft` others. */
  function start(world: ReturnType<typeof setUpAccounts>, limit: { writesLeft: number }) {
    const onTrouble = (what: string, name: string): never => expect.unreachable(`${what} ${name}`);
    const shared = {
      now: world.clock.now,
      onDamaged: () => expect.unreachable(),
      onTrouble,
      unsaved: unsavedFilesForTest(),
    };
    const stores = openStores(storeFiles({ folder, ...shared }));
    const records = openRecords({ folder: join(folder, "history"), ...shared });
    function spend(): void {
      if (limit.writesLeft <= 0) throw crash;
      limit.writesLeft -= 1;
    }
    const mortal = <T>(file: DataFile<T>): DataFile<T> => ({
      read: file.read,
      isSaved: file.isSaved,
      write(content) {
        spend();
        return file.write(content);
      },
    });
    const accounts = world.open({
      rosterFile: mortal(stores.roster),
      snapshotsFile: mortal(stores.snapshots),
      vault: createVault(world.box, mortal(stores.vault)),
      onRemoved(id) {
        spend();
        records.histories.remove(id);
      },
    });
    records.deleteAllBut(accounts.states().map(({ id }) => id));
    return { accounts, records };
  }

  /** Which files still name the account, or are its own. */
  const filesOf = (id: string): string[] => [
    ...["accounts.json", "snapshots.json", "vault.json"].filter((name) =>
      readFileSync(join(folder, name), "utf8").includes(id),
    ),
    ...readdirSync(join(folder, "history")).filter((name) => name.startsWith(id)),
  ];
  const allFiles = ["accounts.json", "snapshots.json", "vault.json", "id-1.jsonl"];

  it.each([
    { writes: 0, at: "before anything was done", keyPlace: "sealed", left: allFiles },
    {
      writes: 1,
      at: "behind the key",
      keyPlace: "missing",
      left: ["accounts.json", "snapshots.json", "id-1.jsonl"],
    },
    { writes: 2, at: "behind the list", keyPlace: null, left: [] },
    { writes: 3, at: "behind the data", keyPlace: null, left: [] },
    { writes: 4, at: "after all", keyPlace: null, left: [] },
  ])("$at: the next start has $left", async ({ writes, keyPlace, left }) => {
    const world = setUpAccounts();
    const limit = { writesLeft: Number.POSITIVE_INFINITY };
    const first = start(world, limit);
    await world.submit(first.accounts, { label: "Офис" });
    await world.submit(first.accounts, { accessKey: "another-key-0000", label: "Склад" });
    await world.clock.advance(0);
    const entry = { change: { kind: "block-lifted", at: world.clock.now() }, outcome: "shown" } as const;
    for (const id of ["id-1", "id-2"]) first.records.histories.of(id).append([{ schema: 1, ...entry }]);
    const filesOfOther = filesOf("id-2");
    expect(filesOf("id-1")).toEqual(allFiles);
    limit.writesLeft = writes;
    const remove = () => first.accounts.remove("id-1");
    if (writes < 4) expect(remove).toThrow(crash);
    else expect(remove()).toEqual({ state: "removed" });

    limit.writesLeft = Number.POSITIVE_INFINITY;
    const next = start(world, limit);
    expect(filesOf("id-1")).toEqual(left);
    expect(next.accounts.states().find(({ id }) => id === "id-1")?.keyPlace ?? null).toBe(keyPlace);
    // What is left can be removed again; the other account is untouched throughout.
    next.accounts.remove("id-1");
    expect(filesOf("id-1")).toEqual([]);
    expect([filesOf("id-2"), next.accounts.states()]).toMatchObject([
      filesOfOther,
      [{ id: "id-2", label: "Склад", keyPlace: "sealed" }],
    ]);
  });
});
