import { describe, expect, it } from "vitest";
import { sampleCustomer } from "../../contract/sample-state";
import { bad } from "../plusofon/client-double";
import type { DataFile } from "../storage/data-file";
import { createVault } from "../vault/vault";
import { canaryKey as key, setUpAccounts as setUp } from "./accounts-for-test";
import { newRosterEntry } from "./roster-file";

describe("adding an account", () => {
  it("checks the key with one call, keeps it, and reads the account", async () => {
    const { open, submit, client, clock, rosterFile } = setUp();
    const accounts = open();
    expect(await submit(accounts, { accessKey: `Bearer ${key}\n`, label: "Офис" })).toEqual({
      state: "saved",
      accountId: "id-1",
    });
    expect(client.asked[0]).toEqual({ call: "customer-info", accessKey: key });
    await clock.advance(0);
    expect(accounts.states()).toMatchObject([
      {
        id: "id-1",
        label: "Офис",
        keyPlace: "sealed",
        snapshot: { customer: sampleCustomer() },
        isDemo: false,
      },
    ]);
    expect(rosterFile.content.accounts).toEqual([newRosterEntry("id-1", "Офис")]);
  });

  it("what the disk did not take is written later, and nothing is lost meanwhile", async () => {
    const { open, submit, rosterFile, vaultFile } = setUp();
    const accounts = open();
    rosterFile.failsToWrite = true;
    expect(await submit(accounts)).toMatchObject({ state: "saved" });
    expect(accounts.change("id-1", { label: "Дом" })).toEqual({ state: "not-saved" });
    rosterFile.failsToWrite = false;
    rosterFile.retry();
    expect(rosterFile.content.accounts).toEqual([newRosterEntry("id-1", "Дом")]);
    expect(accounts.change("id-1", { label: "Офис" })).toEqual({ state: "saved" });
    vaultFile.failsToWrite = true;
    await submit(accounts, { accessKey: "another-key-0000", label: "" });
    expect(Object.keys(vaultFile.content.keys)).toEqual(["id-1"]);
    vaultFile.failsToWrite = false;
    vaultFile.retry();
    expect(Object.keys(vaultFile.content.keys)).toEqual(["id-1", "id-2"]);
  });

  it("F-2 to F-4: explains a text that can't be a key, and sends nothing", async () => {
    const { open, submit, client } = setUp();
    const accounts = open();
    expect(await submit(accounts, { accessKey: "{token}" })).toEqual({
      state: "malformed",
      problem: "example",
    });
    expect(await submit(accounts, { accessKey: "ключ-ключ" })).toMatchObject({ state: "malformed" });
    expect(client.asked).toEqual([]);
  });

  it.each([
    "unauthorized",
    "forbidden",
    "not-found",
    "protocol",
    "redirect",
    "server",
    "rate-limited",
  ] as const)("F-5: a key refused by %s is never kept", async (kind) => {
    const { open, submit, client, vaultFile } = setUp();
    client.customer = () => bad(kind);
    const accounts = open();
    expect(await submit(accounts)).toMatchObject({ state: "refused", failure: { kind } });
    expect(await submit(accounts, { isCheckSkipped: true })).toMatchObject({ state: "refused" });
    expect([accounts.states(), vaultFile.content.keys]).toEqual([[], {}]);
  });

  it.each(["network", "timeout", "proxy", "tls"] as const)(
    "F-6: after %s it may be kept unchecked with user confirmation",
    async (kind) => {
      const { open, submit, client, clock } = setUp();
      client.customer = () => bad(kind);
      const accounts = open();
      expect(await submit(accounts)).toMatchObject({ state: "unchecked", failure: { kind } });
      expect(accounts.states()).toEqual([]);
      // The confirmation is for the key that was checked, not for another.
      const other = { accessKey: "another-key-0000", isCheckSkipped: true };
      expect(await submit(accounts, other)).toMatchObject({ state: "unchecked" });
      expect(await submit(accounts)).toMatchObject({ state: "unchecked" });
      expect(await submit(accounts, { isCheckSkipped: true })).toMatchObject({ state: "saved" });
      await clock.advance(0);
      expect(accounts.states()).toMatchObject([{ keyPlace: "sealed", customerFailure: { kind } }]);
    },
  );

  it("takes no key twice, even when both are checked at once", async () => {
    const { open, submit } = setUp();
    const accounts = open();
    const both = await Promise.all([submit(accounts), submit(accounts)]);
    expect(both.map(({ state }) => state)).toEqual(["saved", "duplicate"]);
    expect(await submit(accounts)).toEqual({ state: "duplicate", accountId: "id-1" });
    expect(accounts.states()).toHaveLength(1);
  });

  it("checks one key at a time, whatever is submitted meanwhile", async () => {
    const { open, submit, client } = setUp();
    client.customer = () => new Promise((resolve) => setImmediate(() => resolve(bad("unauthorized"))));
    const accounts = open();
    const keys = Array.from({ length: 20 }, (_, index) => `a-key-of-its-own-${index}`);
    await Promise.all(keys.map((accessKey) => submit(accounts, { accessKey })));
    expect([client.asked.length, client.inFlight.max]).toEqual([20, 1]);
  });

  it.each([0, 1, 2, 3])("a crash behind %i writes leaves no account without its key", async (writes) => {
    const world = setUp();
    let writesLeft = writes;
    const mortal = <T>(file: DataFile<T>): DataFile<T> => ({
      ...file,
      write(content) {
        if (writesLeft <= 0) throw new Error("crash");
        writesLeft -= 1;
        return file.write(content);
      },
    });
    const first = world.open({
      rosterFile: mortal(world.rosterFile),
      snapshotsFile: mortal(world.snapshotsFile),
      vault: createVault(world.box, mortal(world.vaultFile)),
      onFault: () => undefined,
    });
    await world.submit(first, { label: "Офис" }).catch(() => undefined);
    const { roster, keys } = world.onDisk();
    expect(keys).toEqual(expect.arrayContaining(roster));
    // A key without its account brings the account back, if without its name.
    expect(world.open().states()).toMatchObject(writes === 0 ? [] : [{ id: "id-1", keyPlace: "sealed" }]);
    expect(world.onDisk().roster).toEqual(world.onDisk().keys);
  });

  it("a real account takes the demonstration's place, which is never written down", async () => {
    const { open, submit, demoClient, demoStops, client, rosterFile, snapshotsFile } = setUp();
    const accounts = open();
    expect(await accounts.startDemo()).toBe("demo");
    expect(await accounts.startDemo()).toBe("demo");
    expect(accounts.states()).toMatchObject([
      { id: "demo", isDemo: true, snapshot: { customer: sampleCustomer() } },
    ]);
    expect([demoClient.asked.length, client.asked.length]).toEqual([2, 0]);
    expect([rosterFile.content.accounts, snapshotsFile.content.snapshots]).toEqual([[], {}]);
    expect(demoStops.count).toBe(0);
    await submit(accounts);
    expect(accounts.states().map(({ id }) => id)).toEqual(["id-1"]);
    expect(demoStops.count).toBe(1);
  });
});
