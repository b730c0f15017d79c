import { describe, expect, it } from "vitest";
import type { CustomerInfo } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import { bad, customerOf, good } from "../plusofon/client-double";
import type { PollListener } from "./read-account";
import { later, setUpWatcher } from "./watcher-for-test";

function listening() {
  const heard: string[] = [];
  const listener: PollListener = {
    begun: () => heard.push("begun"),
    customer: ({ ok }) => heard.push(`customer ${ok ? "read" : "failed"}`),
    tfa: ({ ok }) => heard.push(`tfa ${ok ? "read" : "failed"}`),
  };
  return { heard, listener };
}

describe("a poll that is told of", () => {
  it("is one like any other: what it reads is kept, and the next one is planned", async () => {
    const { watcher, clock } = setUpWatcher();
    const { heard, listener } = listening();
    await watcher.pollTold(listener);
    expect(heard).toEqual(["begun", "customer read", "tfa read"]);
    expect(watcher.watched()).toMatchObject({ snapshot: { customer: customerOf() }, customerFailure: null });
    expect(clock.pending().length).toBe(1);
  });

  it("waits for the poll under way and asks anew, one request at a time", async () => {
    const { watcher, client, clock, polls } = setUpWatcher();
    const { heard, listener } = listening();
    const slow = later<CallResult<CustomerInfo>>();
    client.customer = () => slow.result;
    const first = watcher.refresh();
    const told = watcher.pollTold(listener);
    await clock.advance(0);
    expect([polls(), heard]).toEqual([1, []]);
    client.customer = () => bad("server");
    slow.give(good(customerOf()));
    await first;
    await told;
    expect([polls(), heard]).toEqual([2, ["begun", "customer failed", "tfa read"]]);
    expect(client.inFlight.most).toBe(1);
  });

  it("tells nothing without a key", async () => {
    const { watcher, replaceKey, client } = setUpWatcher();
    replaceKey(null);
    const { heard, listener } = listening();
    await watcher.pollTold(listener);
    expect([heard, client.asked]).toEqual([[], []]);
  });

  it("tells nothing more once the key is replaced", async () => {
    const { watcher, replaceKey, client, clock } = setUpWatcher();
    const { heard, listener } = listening();
    const slow = later<CallResult<CustomerInfo>>();
    client.customer = () => slow.result;
    const told = watcher.pollTold(listener);
    await clock.advance(0);
    replaceKey("second-key-000");
    slow.give(good(customerOf()));
    await told;
    expect(heard).toEqual(["begun"]);
  });
});
