import { describe, expect, it } from "vitest";
import { bad, customerOf, good } from "../plusofon/client-double";
import { day, interval, minute, setUpWatcher as setUp } from "./watcher-for-test";

describe("after a refusal or trouble", () => {
  it("A12: a refused key is tried once more after a minute, then not before the user acts", async () => {
    const { watcher, clock, client, polls, replaceKey } = setUp();
    client.customer = () => bad("unauthorized", { httpStatus: 401 });
    await watcher.refresh();
    await clock.advance(minute);
    expect(polls()).toBe(2);
    expect(watcher.watched().isPollingStopped).toBe(true);
    await clock.advance(3 * day);
    watcher.pollIn(0);
    await clock.advance(minute);
    expect(polls()).toBe(2);

    client.customer = () => good(customerOf());
    replaceKey("second-key-0000");
    await watcher.refresh();
    expect(client.asked.at(-1)?.accessKey).toBe("second-key-0000");
    expect(watcher.watched()).toMatchObject({ isPollingStopped: false, customerFailure: null });
    await clock.advance(interval);
    expect(polls()).toBe(4);
  });

  it("A13, A14, A19: what is refused by right is asked for every half hour", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("forbidden", { httpStatus: 500 });
    await watcher.refresh();
    await clock.advance(29 * minute);
    expect(polls()).toBe(1);
    await clock.advance(minute);
    expect(polls()).toBe(2);
  });

  it("A17, A18: a wait that the server asked for is kept even when the network returns", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("rate-limited", { retryAfterMs: 20 * minute });
    await watcher.refresh();
    watcher.pollIn(1_000);
    await clock.advance(19 * minute);
    expect(polls()).toBe(1);
    await clock.advance(minute);
    expect(polls()).toBe(2);
  });

  it("A17: the two-factor call is not made when the first was told to wait", async () => {
    const { watcher, client } = setUp();
    client.customer = () => bad("rate-limited", { retryAfterMs: minute });
    await watcher.refresh();
    expect(client.asked.map(({ call }) => call)).toEqual(["customer-info"]);
  });

  it("A20: backs off to half an hour and comes back to the interval", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("server", { httpStatus: 503 });
    await watcher.refresh();
    await clock.advance((1 + 2 + 4 + 8 + 16) * minute);
    expect(polls()).toBe(6);
    await clock.advance(60 * minute);
    expect(polls()).toBe(8);
    client.customer = () => good(customerOf());
    await clock.advance(30 * minute);
    expect(polls()).toBe(9);
    await clock.advance(interval);
    expect(polls()).toBe(10);
  });

  it("a refused key's former refusals do not count against the next key", async () => {
    const { watcher, clock, client, polls, replaceKey } = setUp();
    client.customer = () => bad("unauthorized", { httpStatus: 401 });
    await watcher.refresh();
    await clock.advance(minute);
    replaceKey("second-key-0000");
    await watcher.refresh();
    await clock.advance(minute);
    expect(polls()).toBe(4);
  });

  it("A17: a wait that was asked of the two-factor call slows every poll, and a new interval does not shorten it", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.tfa = () => bad("rate-limited", { call: "tfa", retryAfterMs: 60 * minute });
    await watcher.refresh();
    watcher.intervalChanged();
    await clock.advance(59 * minute);
    expect(polls()).toBe(1);
    await clock.advance(minute);
    expect(polls()).toBe(2);
  });

  it("a changed interval does not shorten a backoff", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("forbidden");
    await watcher.refresh();
    watcher.intervalChanged();
    await clock.advance(29 * minute);
    expect(polls()).toBe(1);
  });
});
