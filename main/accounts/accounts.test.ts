import { describe, expect, it } from "vitest";
import { sampleCustomer } from "../../contract/sample-state";
import type { KeyPlace } from "../../contract/state";
import { minuteMs } from "../../contract/time";
import { bad, good } from "../plusofon/client-double";
import { createVault } from "../vault/vault";
import { canaryKey, setUpAccounts as setUp } from "./accounts-for-test";
import { emptyRoster, newRosterEntry } from "./roster-file";

describe("refreshing", () => {
  it("asks for every account, and for one that is being read once more when that has ended", async () => {
    const { openWithAccount, submit, client, clock } = setUp();
    const accounts = await openWithAccount();
    await submit(accounts, { accessKey: "another-key-0000" });
    await clock.advance(0);
    const before = client.asked.length;
    void accounts.refreshAll();
    await clock.advance(0);
    expect(client.asked.length).toBe(before + 4);

    // The first request is still on its old way when the user has chosen another.
    let answer: (result: ReturnType<typeof bad>) => void = () => undefined;
    client.customer = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    void accounts.refresh("id-1");
    await clock.advance(0);
    client.customer = () => good(sampleCustomer({ unreadSms: { state: "known", value: 7 } }));
    void accounts.refreshAll();
    answer(bad("network"));
    await clock.advance(0);
    expect(accounts.states()[0]).toMatchObject({
      customerFailure: null,
      snapshot: { customer: { unreadSms: { value: 7 } } },
    });
  });
});

describe("changing accounts", () => {
  it("replaces a key: the account keeps its name and data", async () => {
    const { openWithAccount, submit, client, clock } = setUp();
    const accounts = await openWithAccount("Офис");
    client.customer = () => bad("unauthorized");
    await accounts.refresh("id-1");
    client.customer = () => good(sampleCustomer({ unreadSms: { state: "known", value: 7 } }));
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

  it("asks with the present key until another one has been taken", async () => {
    const { openWithAccount, submit, client, vaultFile } = setUp();
    const accounts = await openWithAccount();
    const sealed = structuredClone(vaultFile.content.keys);
    const another = { accountId: "id-1", accessKey: "another-key-0000" };
    for (const kind of ["unauthorized", "network"] as const) {
      client.customer = () => bad(kind);
      expect((await submit(accounts, another)).state).not.toBe("saved");
      client.customer = () => good(sampleCustomer());
      const asked = client.asked.length;
      await accounts.refresh("id-1");
      expect(new Set(client.asked.slice(asked).map(({ accessKey }) => accessKey))).toEqual(
        new Set([canaryKey]),
      );
      expect([vaultFile.content.keys, accounts.states()[0]?.customerFailure]).toEqual([sealed, null]);
    }
  });

  it("does not put a key to an account that is gone", async () => {
    const { open, submit, vaultFile } = setUp();
    expect(await submit(open(), { accountId: "gone" })).toEqual({ state: "no-account" });
    expect(vaultFile.content.keys).toEqual({});
  });

  it("trims the new name, and keeps the other values", async () => {
    const { openWithAccount, rosterFile } = setUp();
    const accounts = await openWithAccount();
    accounts.change("id-1", { label: "  Склад ", colour: "green" });
    accounts.change("id-1", { isMuted: true });
    const changed = { ...newRosterEntry("id-1", "Склад"), colour: "green", isMuted: true };
    expect(rosterFile.content.accounts).toEqual([changed]);
  });
});

describe("what must not be lost", () => {
  it("a key whose account is gone from the roster brings the account back", async () => {
    const { openWithAccount, open, rosterFile } = setUp();
    const first = await openWithAccount("Офис");
    first.stop();
    rosterFile.content = emptyRoster();
    const second = open();
    expect(second.states()).toMatchObject([
      { id: "id-1", label: "", keyPlace: "sealed", snapshot: { customer: sampleCustomer() } },
    ]);
    expect(rosterFile.content.accounts).toEqual([newRosterEntry("id-1")]);
  });

  it("after the end nothing is asked any more", async () => {
    const { openWithAccount, clock, client } = setUp();
    const accounts = await openWithAccount();
    accounts.stop();
    expect(clock.pending()).toEqual([]);
    const asked = client.asked.length;
    await clock.advance(60 * minuteMs);
    expect(client.asked).toHaveLength(asked);
  });

  it("hostile names in the files harm nothing", () => {
    const { open, rosterFile } = setUp();
    rosterFile.content.accounts.push(newRosterEntry("constructor"), newRosterEntry("hasownproperty"));
    expect(open().states()).toMatchObject([
      { id: "constructor", keyPlace: "missing", checkedAt: null },
      { id: "hasownproperty", keyPlace: "missing" },
    ]);
  });
});

describe("starting again", () => {
  it("keeps the accounts and their last good data without asking, and polls", async () => {
    const { openWithAccount, open, clock, client } = setUp();
    const first = await openWithAccount("Офис");
    first.stop();
    client.customer = () => bad("network");
    const second = open();
    expect(second.states()).toMatchObject([
      { label: "Офис", keyPlace: "sealed", checkedAt: null, snapshot: { customer: sampleCustomer() } },
    ]);
    second.start();
    await clock.advance(0);
    expect(second.states()).toMatchObject([
      { snapshot: { customer: sampleCustomer() }, customerFailure: { kind: "network" } },
    ]);
  });

  it("writes data only when the facts changed, and at the end", async () => {
    const { openWithAccount, clock, client, snapshotsFile } = setUp();
    const accounts = await openWithAccount();
    const writes = snapshotsFile.writes;
    await clock.advance(10 * 60 * minuteMs);
    expect(snapshotsFile.writes).toBe(writes);
    client.customer = () => good(sampleCustomer({ unreadSms: { state: "known", value: 1 } }));
    await clock.advance(60 * minuteMs);
    expect(snapshotsFile.writes).toBe(writes + 1);
    accounts.stop();
    expect(snapshotsFile.content.snapshots["id-1"]?.customerReadAt).toBeGreaterThan(
      clock.now() - 6 * minuteMs,
    );
  });

  /** So many accounts as an earlier run left them, and when each of their polls began. */
  function openMany(count: number) {
    const all = setUp();
    const { clock, client } = all;
    all.storeAccounts(count);
    const begun: number[] = [];
    client.customer = () => {
      begun.push(clock.now());
      return good(sampleCustomer());
    };
    const maxInOneSecond = () =>
      Math.max(...begun.map((time) => begun.filter((at) => at >= time && at < time + 1_000).length));
    return { ...all, begun, maxInOneSecond };
  }

  it.each(["start", "resume", "keyring"] as const)(
    "200 accounts are not polled in one moment: %s",
    async (occasion) => {
      const { open, clock, box, begun, maxInOneSecond, vaultFile } = openMany(200);
      box.isUp = occasion !== "keyring";
      const vault = createVault(box, vaultFile);
      const accounts = open({ vault, intervalMs: () => 60 * minuteMs });
      accounts.start();
      await clock.advance(70_000);
      if (occasion === "keyring") {
        expect(begun).toEqual([]);
        box.isUp = true;
        accounts.keysOpened(vault.reopen());
        await clock.advance(70_000);
      } else if (occasion !== "start") {
        expect(begun).toHaveLength(200);
        begun.length = 0;
        accounts.pollSoon();
        await clock.advance(80_000);
      }
      expect(begun).toHaveLength(200);
      expect(maxInOneSecond()).toBeLessThanOrEqual(4);
    },
  );

  it("an account without its key takes no turn", async () => {
    const { open, clock, begun, vaultFile } = openMany(3);
    const ids = Object.keys(vaultFile.content.keys);
    vaultFile.content = {
      ...vaultFile.content,
      keys: Object.fromEntries(Object.entries(vaultFile.content.keys).slice(2)),
    };
    expect(ids).toHaveLength(3);
    open({ intervalMs: () => 60 * minuteMs }).start();
    await clock.advance(0);
    expect(begun).toHaveLength(1);
  });

  it("an account of which nothing has changed stays the same object", async () => {
    const { open, clock, box, vaultFile } = openMany(2);
    const settings = { isBalanceOn: true, balanceWarningRoubles: 300 };
    const world: { settings: typeof settings; keyPlace: KeyPlace } = { settings, keyPlace: "session" };
    const vault = { ...createVault(box, vaultFile), keyPlace: () => world.keyPlace };
    const accounts = open({ vault, balanceSettings: () => world.settings });
    accounts.start();
    await clock.advance(1_000);
    const isSame = (): boolean[] => {
      const after = accounts.states();
      const same = after.map((state, place) => state === before[place]);
      before = after;
      return same;
    };
    let before = accounts.states();
    expect(isSame()).toEqual([true, true]);
    accounts.change("id-1", { label: "Склад" });
    expect(accounts.states()[1]).toMatchObject({ label: "Склад" });
    expect(isSame()).toEqual([true, false]);
    await accounts.refresh("id-0");
    expect(isSame()).toEqual([false, true]);
    world.settings = { ...settings, isBalanceOn: false };
    expect(accounts.states()).toMatchObject([{ balanceWarnBelow: null }, { balanceWarnBelow: null }]);
    expect(isSame()).toEqual([false, false]);
    world.keyPlace = "sealed";
    expect(accounts.states()).toMatchObject([{ keyPlace: "sealed" }, { keyPlace: "sealed" }]);
  });

  it("polls soon after a resume and when the network returns", async () => {
    const { openWithAccount, clock, client } = setUp();
    const accounts = await openWithAccount();
    const asked = client.asked.length;
    accounts.pollSoon();
    await clock.advance(4_999);
    expect(client.asked).toHaveLength(asked);
    await clock.advance(10_001);
    expect(client.asked).toHaveLength(asked + 2);
  });

  it("polls soon at another interval, except where the server's trouble is waited out", async () => {
    const { openWithAccount, clock, client } = setUp();
    const accounts = await openWithAccount();
    const asked = client.asked.length;
    accounts.intervalChanged();
    await clock.advance(15_000);
    expect(client.asked).toHaveLength(asked + 2);

    client.customer = () => bad("rate-limited");
    await accounts.refresh("id-1");
    accounts.intervalChanged();
    await clock.advance(59_999);
    expect(client.asked).toHaveLength(asked + 3);
    await clock.advance(1);
    expect(client.asked).toHaveLength(asked + 4);
  });
});
