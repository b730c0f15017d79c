import { describe, expect, it } from "vitest";
import { bad, customerOf } from "../plusofon/client-double";
import { canaryKey, setUpAccounts, setUpTwoAccounts as setUpTwo } from "./accounts-for-test";
import { removalGraceMs } from "./removals";
import { newRosterEntry } from "./roster-file";

const theOther = { roster: ["id-2"], keys: ["id-2"], data: ["id-2"] };

describe("the key of a removed account", () => {
  it("that is added again brings the account back, without asking whether it holds", async () => {
    const { accounts, submit, client, shown } = await setUpTwo();
    accounts.remove("id-1");
    const asked = client.asked.length;
    expect(await submit(accounts, { accessKey: canaryKey })).toEqual({
      state: "saved",
      accountId: "id-1",
      isChecked: true,
    });
    expect(client.asked.slice(asked)).toEqual([]);
    expect([shown(), accounts.removals()]).toEqual([["id-1", "id-2"], []]);
    expect(accounts.states()[0]?.label).toBe("Офис");
  });

  it("is not said to fit where no reply ever said so", async () => {
    const { open, submit, client } = setUpAccounts();
    const accounts = open();
    client.customer = () => bad("network");
    await submit(accounts);
    expect(await submit(accounts, { isCheckSkipped: true })).toMatchObject({ isChecked: false });
    accounts.remove("id-1");
    expect(await submit(accounts)).toEqual({ state: "saved", accountId: "id-1", isChecked: false });
  });

  it("takes the new name along, if there is one", async () => {
    const { accounts, submit, rosterFile } = await setUpTwo();
    accounts.remove("id-1");
    await submit(accounts, { accessKey: canaryKey, label: " Дача " });
    expect(rosterFile.content.accounts[0]).toEqual(newRosterEntry("id-1", "Дача"));
  });

  it("that is given to another account ends the removal first", async () => {
    const { accounts, submit, clock, onDisk, shown } = await setUpTwo();
    accounts.remove("id-1");
    expect(await submit(accounts, { accessKey: canaryKey, accountId: "id-2" })).toEqual({
      state: "saved",
      accountId: "id-2",
      isChecked: true,
    });
    expect([shown(), accounts.removals(), onDisk()]).toEqual([["id-2"], [], theOther]);
    await clock.advance(2 * removalGraceMs);
    expect(onDisk()).toEqual(theOther);
  });

  it("and stays its own when that can't be", async () => {
    const { accounts, submit, vaultFile, shown } = await setUpTwo();
    accounts.remove("id-1");
    vaultFile.failsToWrite = true;
    expect(await submit(accounts, { accessKey: canaryKey, accountId: "id-2" })).toEqual({
      state: "duplicate",
      accountId: "id-1",
    });
    expect(shown()).toEqual(["id-1", "id-2"]);
  });

  it("can be added anew once it is gone", async () => {
    const { accounts, submit, clock, shown } = await setUpTwo();
    accounts.remove("id-1");
    await clock.advance(removalGraceMs);
    expect(await submit(accounts)).toEqual({ state: "saved", accountId: "id-3", isChecked: true });
    expect(shown()).toEqual(["id-2", "id-3"]);
  });

  it("does not get a new one meanwhile", async () => {
    const { accounts, submit } = await setUpTwo();
    accounts.remove("id-1");
    expect(await submit(accounts, { accessKey: "third-key-000000", accountId: "id-1" })).toEqual({
      state: "no-account",
    });
  });
});

it("a key that is in memory alone comes back with its account, and goes with it", async () => {
  const { open, submit, box, clock, client, vaultFile } = setUpAccounts();
  box.name = "basic_text";
  const accounts = open();
  await submit(accounts);
  await clock.advance(0);
  accounts.remove("id-1");
  accounts.restore("id-1");
  const asked = client.asked.length;
  await accounts.refresh("id-1");
  expect(accounts.states()).toMatchObject([{ keyPlace: "session", customerFailure: null }]);
  expect(client.asked[asked]).toEqual({ call: "customer-info", accessKey: canaryKey });
  accounts.remove("id-1");
  await clock.advance(removalGraceMs);
  expect(await submit(accounts)).toEqual({ state: "saved", accountId: "id-2", isChecked: true });
  expect(vaultFile.content.keys).toEqual({});
});

describe("the demonstration", () => {
  it("is removed and comes back in the same way", async () => {
    const { open, clock, demoStops, rosterFile, removedIds } = setUpAccounts();
    const accounts = open();
    await accounts.startDemo();
    accounts.remove("demo");
    expect([accounts.states(), accounts.removals()]).toMatchObject([[], [{ account: { id: "demo" } }]]);
    accounts.restore("demo");
    expect(accounts.states()).toMatchObject([{ id: "demo", snapshot: { customer: customerOf() } }]);
    accounts.remove("demo");
    expect(await accounts.startDemo()).toBe("demo");
    expect([accounts.states().length, accounts.removals(), demoStops.count]).toEqual([1, [], 0]);
    accounts.remove("demo");
    await clock.advance(removalGraceMs);
    expect([accounts.states(), demoStops.count, clock.pending()]).toEqual([[], 1, []]);
    expect([rosterFile.writes, removedIds]).toEqual([0, []]);
  });

  it("makes room for a real account that is added, or comes back", async () => {
    const { open, submit, demoStops } = setUpAccounts();
    const accounts = open();
    await accounts.startDemo();
    accounts.remove("demo");
    await submit(accounts);
    expect([accounts.removals(), demoStops.count]).toEqual([[], 1]);
    accounts.remove("id-1");
    await accounts.startDemo();
    accounts.restore("id-1");
    expect(accounts.states().map(({ id }) => id)).toEqual(["id-1"]);
    expect(demoStops.count).toBe(2);
  });
});
