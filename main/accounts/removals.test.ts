import { describe, expect, it } from "vitest";
import { bad, customerOf, good } from "../plusofon/client-double";
import { canaryKey, minute, setUpTwoAccounts as setUpTwo } from "./accounts-for-test";
import { removalGraceMs } from "./removals";
import { newRosterEntry } from "./roster-file";

const everything = { roster: ["id-1", "id-2"], keys: ["id-1", "id-2"], data: ["id-1", "id-2"] };
const theOther = { roster: ["id-2"], keys: ["id-2"], data: ["id-2"] };

describe("a removed account", () => {
  it("is out of sight at once, is asked for nothing, and can be brought back for ten seconds", async () => {
    const { accounts, clock, client, onDisk, shown } = await setUpTwo();
    accounts.remove("id-1");
    expect(shown()).toEqual(["id-2"]);
    expect(accounts.removals()).toMatchObject([
      { account: { id: "id-1", label: "Офис", keyPlace: "sealed" }, until: clock.now() + removalGraceMs },
    ]);
    expect(onDisk()).toEqual(everything);
    const asked = client.asked.length;
    accounts.wake("network");
    await accounts.refresh("id-1");
    expect(await accounts.submitPin("id-1", true, "1234")).toEqual({ state: "no-account" });
    await clock.advance(removalGraceMs - 1);
    expect(client.asked.slice(asked).filter(({ accessKey }) => accessKey === canaryKey)).toEqual([]);
    expect(onDisk()).toEqual(everything);
  });

  it("is gone for good after them, with its key, its data and its history", async () => {
    const { accounts, clock, client, onDisk, shown, removedIds } = await setUpTwo();
    accounts.remove("id-1");
    await clock.advance(removalGraceMs);
    expect([onDisk(), shown(), accounts.removals(), removedIds]).toEqual([theOther, ["id-2"], [], ["id-1"]]);
    expect(() => accounts.restore("id-1")).toThrow();
    const asked = client.asked.length;
    await clock.advance(60 * minute);
    expect(client.asked.slice(asked).some(({ accessKey }) => accessKey === canaryKey)).toBe(false);
  });

  it("comes back in its place, with its data and key, and is read at once and from then on", async () => {
    const { accounts, clock, client, onDisk, shown } = await setUpTwo();
    accounts.change("id-1", { colour: "green", isMuted: true });
    const before = accounts.states();
    accounts.remove("id-1");
    await clock.advance(removalGraceMs - 1);
    const asked = client.asked.length;
    accounts.restore("id-1");
    expect(shown()).toEqual(["id-1", "id-2"]);
    expect(accounts.states()[0]?.snapshot).toEqual(before[0]?.snapshot);
    expect(accounts.states()).toMatchObject([
      { id: "id-1", label: "Офис", colour: "green", isMuted: true, keyPlace: "sealed" },
      { id: "id-2" },
    ]);
    await clock.advance(0);
    expect(client.asked.slice(asked)).toMatchObject([
      { call: "customer-info", accessKey: canaryKey },
      { call: "tfa", accessKey: canaryKey },
    ]);
    await clock.advance(removalGraceMs);
    expect([accounts.removals(), onDisk()]).toEqual([[], everything]);
    const later = client.asked.length;
    await clock.advance(12 * minute);
    expect(client.asked.slice(later).some(({ accessKey }) => accessKey === canaryKey)).toBe(true);
  });

  it("keeps the pause after refused PINs over a removal that is undone", async () => {
    const { accounts, client } = await setUpTwo();
    client.switched = () =>
      bad("rejected", { call: "tfa", httpStatus: 200, serverMessage: "Неверный ПИН-код" });
    for (let attempt = 0; attempt < 3; attempt += 1) await accounts.submitPin("id-1", true, "1234");
    expect(await accounts.submitPin("id-1", true, "1234")).toMatchObject({ state: "paused" });
    accounts.remove("id-1");
    accounts.restore("id-1");
    expect(await accounts.submitPin("id-1", true, "1234")).toMatchObject({ state: "paused" });
  });

  it("is not mixed up by an answer that was under way", async () => {
    const { accounts, clock, client, shown } = await setUpTwo();
    let answer = (): void => undefined;
    client.customer = () =>
      new Promise((resolve) => {
        answer = () => resolve(good(customerOf({ unreadSms: { state: "known", value: 99 } })));
      });
    void accounts.refresh("id-1");
    await clock.advance(0);
    accounts.remove("id-1");
    client.customer = () => good(customerOf());
    accounts.restore("id-1");
    answer();
    await clock.advance(0);
    expect(shown()).toEqual(["id-1", "id-2"]);
    expect(accounts.states()[0]).toMatchObject({ isChecking: false, snapshot: { customer: customerOf() } });
  });

  it("waits by the monotonic clock, and says until when by the corrected one", async () => {
    const { accounts, clock, onDisk } = await setUpTwo();
    accounts.remove("id-1");
    clock.setWallClockBy(3_600_000);
    await clock.advance(4_000);
    expect(onDisk()).toEqual(everything);
    expect(accounts.removals()[0]?.until).toBe(clock.now() + removalGraceMs - 4_000);
    await clock.advance(6_000);
    expect(onDisk()).toEqual(theOther);
  });

  it("is listed with others in the order of removing", async () => {
    const { accounts, clock } = await setUpTwo();
    accounts.remove("id-2");
    await clock.advance(3_000);
    accounts.remove("id-1");
    expect(accounts.removals().map(({ account }) => account.id)).toEqual(["id-2", "id-1"]);
    await clock.advance(7_000);
    expect(accounts.removals().map(({ account }) => account.id)).toEqual(["id-1"]);
  });
});

describe("the end of the program amid a removal", () => {
  it("in order finishes it", async () => {
    const { accounts, clock, onDisk, removedIds } = await setUpTwo();
    accounts.remove("id-1");
    accounts.stop();
    expect([onDisk(), removedIds, clock.pending()]).toEqual([theOther, ["id-1"], []]);
  });

  it("by a crash leaves it to the next start, which shows nothing of it", async () => {
    const { accounts, open, onDisk, shown, removedIds } = await setUpTwo();
    accounts.remove("id-1");
    const next = open();
    expect([shown(next), next.removals()]).toEqual([["id-2"], []]);
    next.start();
    expect([shown(next), onDisk(), removedIds]).toEqual([["id-2"], theOther, ["id-1"]]);
  });

  it("with a key that stays on the disk leaves it to the next start", async () => {
    const { accounts, open, vaultFile, onDisk, shown, failedIds } = await setUpTwo();
    accounts.remove("id-1");
    vaultFile.failsToWrite = true;
    accounts.stop();
    expect([onDisk(), failedIds]).toEqual([everything, []]);
    vaultFile.failsToWrite = false;
    const next = open();
    next.start();
    expect([shown(next), onDisk()]).toEqual([["id-2"], theOther]);
  });
});

describe("a disk that can't be written", () => {
  it("an account whose key can't be taken from the disk is back in its place, and that is told", async () => {
    const { accounts, clock, vaultFile, rosterFile, onDisk, shown, failedIds, client } = await setUpTwo();
    accounts.remove("id-1");
    vaultFile.failsToWrite = true;
    const asked = client.asked.length;
    await clock.advance(removalGraceMs);
    expect([shown(), failedIds, accounts.removals()]).toEqual([["id-1", "id-2"], ["id-1"], []]);
    expect(rosterFile.content.accounts[0]).toEqual(newRosterEntry("id-1", "Офис"));
    expect(client.asked.slice(asked)).toContainEqual({ call: "customer-info", accessKey: canaryKey });
    vaultFile.failsToWrite = false;
    accounts.remove("id-1");
    await clock.advance(removalGraceMs);
    expect([onDisk(), failedIds]).toEqual([theOther, ["id-1"]]);
  });

  it("the same at the start after a crash", async () => {
    const { accounts, clock, open, vaultFile, shown, failedIds } = await setUpTwo();
    accounts.remove("id-1");
    vaultFile.failsToWrite = true;
    const next = open();
    next.start();
    expect([shown(next), failedIds]).toEqual([["id-1", "id-2"], ["id-1"]]);
    await clock.advance(0);
    expect(next.states()[0]).toMatchObject({ label: "Офис", keyPlace: "sealed", customerFailure: null });
  });

  it("a removal that can't be written down is refused, and the account stays", async () => {
    const { accounts, clock, rosterFile, shown, onDisk } = await setUpTwo();
    rosterFile.failsToWrite = true;
    expect(() => accounts.remove("id-1")).toThrow();
    expect([shown(), accounts.removals()]).toEqual([["id-1", "id-2"], []]);
    await clock.advance(removalGraceMs);
    expect(onDisk()).toEqual(everything);
  });

  it("an account that was brought back stays, though that could be written down only later", async () => {
    const { accounts, open, rosterFile, shown } = await setUpTwo();
    accounts.remove("id-1");
    rosterFile.failsToWrite = true;
    accounts.restore("id-1");
    expect(shown()).toEqual(["id-1", "id-2"]);
    rosterFile.failsToWrite = false;
    accounts.stop();
    const next = open();
    next.start();
    expect(shown(next)).toEqual(["id-1", "id-2"]);
  });

  it("a history that stays on the disk keeps the mark, and the next start deletes it", async () => {
    const { accounts, clock, open, world, rosterFile, shown, removedIds } = await setUpTwo();
    world.keepsHistory = true;
    accounts.remove("id-1");
    await clock.advance(removalGraceMs);
    expect(shown()).toEqual(["id-2"]);
    expect(rosterFile.content.accounts).toMatchObject([{ id: "id-2" }, { id: "id-1", isBeingRemoved: true }]);
    world.keepsHistory = false;
    const next = open();
    next.start();
    expect([shown(next), removedIds]).toEqual([["id-2"], ["id-1", "id-1"]]);
    expect(rosterFile.content.accounts).toEqual([newRosterEntry("id-2", "Склад")]);
  });
});
