import { describe, expect, it } from "vitest";
import { bad, createClientDouble, customerOf, good } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { createAccounts } from "./accounts";
import { emptyRoster } from "./roster-file";
import { noSnapshots } from "./snapshots-file";

const minute = 60_000;
const key = "canary-key-000000000000";

function setUp() {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const client = createClientDouble();
  const demoClient = createClientDouble();
  const demoStops = { count: 0 };
  const rosterFile = createMemoryFile(emptyRoster());
  const snapshotsFile = createMemoryFile(noSnapshots());
  const vaultFile = createMemoryFile(emptyVault());
  const box = createSecretBoxDouble();
  let ids = 0;
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
      accessKey: key,
      accountId: null,
      label: "",
      isCheckSkipped: false,
      ...changes,
    });
  return { clock, client, demoClient, demoStops, rosterFile, snapshotsFile, vaultFile, box, open, submit };
}

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
      { id: "id-1", label: "Офис", keyPlace: "sealed", snapshot: { customer: customerOf() }, isDemo: false },
    ]);
    expect(rosterFile.content.accounts).toEqual([{ id: "id-1", label: "Офис" }]);
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
  ] as const)("F-5: a key refused by %s is not kept, whoever wishes it", async (kind) => {
    const { open, submit, client, vaultFile } = setUp();
    client.customer = () => bad(kind);
    const accounts = open();
    expect(await submit(accounts)).toMatchObject({ state: "refused", failure: { kind } });
    expect(await submit(accounts, { isCheckSkipped: true })).toMatchObject({ state: "refused" });
    expect([accounts.states(), vaultFile.content.keys]).toEqual([[], {}]);
  });

  it.each(["network", "timeout", "proxy", "tls"] as const)(
    "F-6: after %s it may be kept unchecked on the user's word",
    async (kind) => {
      const { open, submit, client, clock } = setUp();
      client.customer = () => bad(kind);
      const accounts = open();
      expect(await submit(accounts)).toMatchObject({ state: "unchecked", failure: { kind } });
      expect(accounts.states()).toEqual([]);
      // The word holds for the key that was checked, not for another.
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
    const [first, second] = await Promise.all([submit(accounts), submit(accounts)]);
    expect([first?.state, second?.state]).toEqual(["saved", "duplicate"]);
    expect(accounts.states()).toHaveLength(1);
  });

  it("takes no key that is there already", async () => {
    const { open, submit } = setUp();
    const accounts = open();
    await submit(accounts);
    expect(await submit(accounts)).toEqual({ state: "duplicate", accountId: "id-1" });
    expect(accounts.states()).toHaveLength(1);
  });

  it("a real account takes the demonstration's place, which is never written down", async () => {
    const { open, submit, demoClient, demoStops, client, rosterFile, snapshotsFile } = setUp();
    const accounts = open();
    expect(await accounts.startDemo()).toBe("demo");
    expect(await accounts.startDemo()).toBe("demo");
    expect(accounts.states()).toMatchObject([
      { id: "demo", isDemo: true, snapshot: { customer: customerOf() } },
    ]);
    expect([demoClient.asked.length, client.asked.length]).toEqual([2, 0]);
    expect([rosterFile.content.accounts, snapshotsFile.content.snapshots]).toEqual([[], {}]);
    expect(demoStops.count).toBe(0);
    await submit(accounts);
    expect(accounts.states().map(({ id }) => id)).toEqual(["id-1"]);
    expect(demoStops.count).toBe(1);
  });
});

describe("changing accounts", () => {
  it("replaces a key: the account keeps its name and data", async () => {
    const { open, submit, client, clock } = setUp();
    const accounts = open();
    await submit(accounts, { label: "Офис" });
    await clock.advance(0);
    client.customer = () => bad("unauthorized");
    await accounts.refresh("id-1");
    client.customer = () => good(customerOf({ unreadSms: { state: "known", value: 7 } }));
    const asked = client.asked.length;
    expect(await submit(accounts, { accountId: "id-1", accessKey: "another-key-0000" })).toEqual({
      state: "saved",
      accountId: "id-1",
    });
    // What the check read is shown at once, before the next poll.
    expect(client.asked.slice(asked).map(({ call }) => call)).toEqual(["customer-info"]);
    expect(accounts.states()).toMatchObject([
      {
        id: "id-1",
        label: "Офис",
        customerFailure: null,
        snapshot: { customer: { unreadSms: { value: 7 } } },
      },
    ]);
    await clock.advance(0);
    expect(client.asked.at(-1)?.accessKey).toBe("another-key-0000");
  });

  it("does not put a key to an account that is gone", async () => {
    const { open, submit, vaultFile } = setUp();
    expect(await submit(open(), { accountId: "gone" })).toEqual({ state: "no-account" });
    expect(vaultFile.content.keys).toEqual({});
  });

  it("renames and removes, in every file", async () => {
    const { open, submit, clock, rosterFile, vaultFile, snapshotsFile, client } = setUp();
    const accounts = open();
    await submit(accounts);
    await clock.advance(0);
    accounts.rename("id-1", "  Склад ");
    expect(rosterFile.content.accounts).toEqual([{ id: "id-1", label: "Склад" }]);
    expect(Object.keys(snapshotsFile.content.snapshots)).toEqual(["id-1"]);
    // Amid a poll, whose answer comes too late.
    let answer = (): void => undefined;
    client.customer = () =>
      new Promise((resolve) => {
        answer = () => resolve(good(customerOf()));
      });
    void accounts.refresh("id-1");
    await clock.advance(0);
    accounts.remove("id-1");
    answer();
    await clock.advance(0);
    expect(clock.pending()).toEqual([]);
    expect([rosterFile.content.accounts, vaultFile.content.keys, snapshotsFile.content.snapshots]).toEqual([
      [],
      {},
      {},
    ]);
    const asked = client.asked.length;
    await clock.advance(60 * minute);
    expect(client.asked).toHaveLength(asked);
  });
});

describe("what must not be lost", () => {
  it("a key whose account is gone from the roster brings the account back", async () => {
    const { open, submit, clock, rosterFile } = setUp();
    const first = open();
    await submit(first, { label: "Офис" });
    await clock.advance(0);
    first.stop();
    rosterFile.content = emptyRoster();
    const second = open();
    expect(second.states()).toMatchObject([
      { id: "id-1", label: "", keyPlace: "sealed", snapshot: { customer: customerOf() } },
    ]);
    expect(rosterFile.content.accounts).toEqual([{ id: "id-1", label: "" }]);
  });

  it("an account whose key can't be taken from the disk is not said to be removed", async () => {
    const { open, submit, clock, vaultFile } = setUp();
    const accounts = open();
    await submit(accounts);
    await clock.advance(0);
    vaultFile.failsToWrite = true;
    expect(() => accounts.remove("id-1")).toThrow();
    expect(accounts.states()).toHaveLength(1);
    vaultFile.failsToWrite = false;
    accounts.remove("id-1");
    expect([accounts.states(), vaultFile.content.keys]).toEqual([[], {}]);
  });

  it("after the end nothing is asked any more", async () => {
    const { open, submit, clock, client } = setUp();
    const accounts = open();
    await submit(accounts);
    await clock.advance(0);
    accounts.stop();
    expect(clock.pending()).toEqual([]);
    const asked = client.asked.length;
    await clock.advance(60 * minute);
    expect(client.asked).toHaveLength(asked);
  });

  it("hostile names in the files harm nothing", () => {
    const { open, rosterFile } = setUp();
    rosterFile.content.accounts.push({ id: "constructor", label: "" }, { id: "hasownproperty", label: "" });
    expect(open().states()).toMatchObject([
      { id: "constructor", keyPlace: "missing", checkedAt: null },
      { id: "hasownproperty", keyPlace: "missing" },
    ]);
  });
});

describe("starting again", () => {
  it("keeps the accounts and their last good data without asking, and polls", async () => {
    const { open, submit, clock, client } = setUp();
    const first = open();
    await submit(first, { label: "Офис" });
    await clock.advance(0);
    first.stop();
    client.customer = () => bad("network");
    const second = open();
    expect(second.states()).toMatchObject([
      { label: "Офис", keyPlace: "sealed", checkedAt: null, snapshot: { customer: customerOf() } },
    ]);
    second.start();
    await clock.advance(0);
    expect(second.states()).toMatchObject([
      { snapshot: { customer: customerOf() }, customerFailure: { kind: "network" } },
    ]);
  });

  it("a keyring whose content is gone costs the key alone", async () => {
    const { open, submit, clock, box } = setUp();
    const first = open();
    await submit(first, { label: "Офис" });
    await clock.advance(0);
    first.stop();
    box.secretNumber = 2;
    const second = open();
    second.start();
    await clock.advance(minute);
    expect(second.states()).toMatchObject([
      { label: "Офис", keyPlace: "unreadable", isPollingStopped: true, snapshot: { customer: customerOf() } },
    ]);
  });

  it("writes data only when the facts changed, and at the end", async () => {
    const { open, submit, clock, client, snapshotsFile } = setUp();
    const accounts = open();
    await submit(accounts);
    await clock.advance(0);
    const writes = snapshotsFile.writes;
    await clock.advance(10 * 60 * minute);
    expect(snapshotsFile.writes).toBe(writes);
    client.customer = () => good(customerOf({ unreadSms: { state: "known", value: 1 } }));
    await clock.advance(60 * minute);
    expect(snapshotsFile.writes).toBe(writes + 1);
    accounts.stop();
    expect(snapshotsFile.content.snapshots["id-1"]?.customerReadAt).toBeGreaterThan(clock.now() - 6 * minute);
  });

  it("100 accounts do not start in one moment", async () => {
    const { open, clock, client, rosterFile, vaultFile, box } = setUp();
    for (let number = 0; number < 100; number += 1) {
      const id = `id-${number}`;
      rosterFile.content.accounts.push({ id, label: "" });
      const text = JSON.stringify({ account: id, accessKey: `key-of-account-${number}` });
      vaultFile.content.keys[id] = { backend: "gnome_libsecret", sealed: box.seal(text).toString("base64") };
    }
    const accounts = open();
    accounts.start();
    await clock.advance(1_000);
    expect(client.asked.length).toBeLessThan(10);
    await clock.advance(30_000);
    expect(new Set(client.asked.map(({ accessKey }) => accessKey)).size).toBe(100);
  });

  it("polls soon after waking and when the network returns", async () => {
    const { open, submit, clock, client } = setUp();
    const accounts = open();
    await submit(accounts);
    await clock.advance(minute);
    const asked = client.asked.length;
    accounts.wake("resume");
    await clock.advance(4_999);
    expect(client.asked).toHaveLength(asked);
    await clock.advance(10_001);
    expect(client.asked).toHaveLength(asked + 2);
    accounts.wake("network");
    await clock.advance(5_000);
    expect(client.asked).toHaveLength(asked + 4);
  });
});
