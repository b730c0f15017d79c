import { describe, expect, it } from "vitest";
import { sampleCustomer } from "../../contract/sample-state";
import { minuteMs } from "../../contract/time";
import { good } from "../plusofon/client-double";
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
