import { describe, expect, it } from "vitest";
import { ageOf } from "../../contract/age";
import type { FailureKind } from "../../contract/failure";
import { emptySnapshot } from "../../contract/snapshot";
import { bad, customerOf, good } from "../plusofon/client-double";
import { day, interval, later, minute, setUpWatcher as setUp, start } from "./watcher-for-test";

describe("watching an account", () => {
  it("reads both calls at once and then every interval", async () => {
    const { watcher, clock, client, polls } = setUp();
    watcher.pollIn(0);
    await clock.advance(0);
    expect(client.asked.map(({ call }) => call)).toEqual(["customer-info", "tfa"]);
    expect(watcher.watched()).toMatchObject({
      checkedAt: start,
      isChecking: false,
      customerFailure: null,
      snapshot: { customerReadAt: start, tfaReadAt: start, tfa: { state: "known", value: false } },
    });
    await clock.advance(60 * minute);
    expect(polls()).toBe(13);
  });

  it.each<FailureKind>(["network", "timeout", "server", "protocol", "unauthorized", "forbidden", "tls"])(
    "A1–A20: keeps the last good data through %s and says why it is old",
    async (kind) => {
      const { watcher, clock, client } = setUp();
      await watcher.refresh();
      client.customer = () => bad(kind);
      await clock.advance(interval);
      const { snapshot, customerFailure } = watcher.watched();
      expect(snapshot.customer).toEqual(customerOf());
      expect(snapshot.customerReadAt).toBe(start);
      expect(customerFailure?.kind).toBe(kind);
      expect(ageOf(snapshot.customerReadAt, clock.now(), interval, customerFailure !== null).state).toBe(
        "stale",
      );
      client.customer = () => good(customerOf());
      await clock.advance(60 * minute);
      if (kind !== "unauthorized") expect(watcher.watched().customerFailure).toBeNull();
    },
  );

  it("U3, E4: a failing two-factor call hides nothing of the account", async () => {
    const { watcher, client } = setUp();
    client.tfa = () => bad("forbidden", { call: "tfa" });
    await watcher.refresh();
    expect(watcher.watched()).toMatchObject({
      customerFailure: null,
      tfaFailure: { kind: "forbidden", call: "tfa" },
    });
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "unknown" });
  });

  it("U3: a failing customer-info call does not hide the two-factor state", async () => {
    const { watcher, client } = setUp();
    client.customer = () => bad("forbidden");
    await watcher.refresh();
    expect(watcher.watched()).toMatchObject({ customerFailure: { kind: "forbidden" }, tfaFailure: null });
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "known", value: false });
  });

  it("A12: a refused key is not tried on the two-factor call as well, which is then as unknown", async () => {
    const { watcher, client } = setUp();
    client.customer = () => bad("unauthorized", { httpStatus: 401 });
    await watcher.refresh();
    expect(client.asked.map(({ call }) => call)).toEqual(["customer-info"]);
    expect(watcher.watched()).toMatchObject({
      customerFailure: { kind: "unauthorized", call: "customer-info" },
      tfaFailure: { kind: "unauthorized", call: "tfa" },
    });
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "unknown" });
  });

  it("A23: a cached reply is as old as it says", async () => {
    const { watcher, clock, client } = setUp();
    client.customer = () => good(customerOf(), clock.now());
    await watcher.refresh();
    const cached = clock.now();
    client.customer = () => good(customerOf(), cached);
    await clock.advance(interval * 3);
    expect(watcher.watched()).toMatchObject({ isStaleResponse: true, customerFailure: null });
    // Ten minutes are let pass; from then on the copy is known to be old and says nothing new.
    expect(watcher.watched().snapshot.customerReadAt).toBe(cached + 2 * interval);
    client.customer = () => good(customerOf({ unreadSms: { state: "known", value: 2 } }), clock.now());
    await clock.advance(interval);
    expect(watcher.watched()).toMatchObject({
      isStaleResponse: false,
      snapshot: { customerReadAt: clock.now(), customer: { unreadSms: { value: 2 } } },
    });
    client.customer = () => good(customerOf({ unreadSms: { state: "known", value: 9 } }), cached);
    await clock.advance(interval);
    expect(watcher.watched()).toMatchObject({
      isStaleResponse: true,
      snapshot: { customer: { unreadSms: { value: 2 } } },
    });
  });

  it("A25: one request is in flight at a time, however often it is refreshed or switched", async () => {
    const { watcher, clock, client, polls } = setUp();
    const slow = later<ReturnType<typeof good<ReturnType<typeof customerOf>>>>();
    client.customer = () => slow.result;
    const refreshed = [watcher.refresh(), watcher.refresh()];
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(interval);
    expect(polls()).toBe(1);
    expect(client.asked).toHaveLength(1);
    slow.give(good(customerOf()));
    await Promise.all(refreshed);
    await clock.advance(minute);
    expect((await switched).state).toBe("contradicted");
    expect(client.inFlight.most).toBe(1);
    expect(polls()).toBe(1);
  });

  it("A26: an answer to a former key is dropped", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    const slow = later<ReturnType<typeof good<ReturnType<typeof customerOf>>>>();
    client.customer = () => slow.result;
    void watcher.refresh();
    await clock.advance(0);
    replaceKey("second-key-0000");
    client.customer = () => good(customerOf({ customerId: { state: "known", value: "2" } }));
    const refreshed = watcher.refresh();
    slow.give(good(customerOf({ customerId: { state: "known", value: "1" } })));
    await refreshed;
    expect(watcher.watched().snapshot.customer.customerId).toEqual({ state: "known", value: "2" });
    expect(client.asked.filter(({ accessKey }) => accessKey === "first-key-0000")).toHaveLength(1);
  });

  it("takes nothing in after it was stopped", async () => {
    const { watcher, clock, client } = setUp();
    const slow = later<ReturnType<typeof good<ReturnType<typeof customerOf>>>>();
    client.customer = () => slow.result;
    void watcher.refresh();
    await clock.advance(0);
    watcher.stop();
    slow.give(good(customerOf()));
    await clock.advance(day);
    expect(watcher.watched().snapshot).toEqual(emptySnapshot);
    expect(client.asked).toHaveLength(1);
    expect(clock.pending()).toEqual([]);
  });

  it("D3: another customer id leaves nothing of the former customer", async () => {
    const { watcher, client } = setUp();
    await watcher.refresh();
    expect(watcher.watched().snapshot.tfa.state).toBe("known");
    client.customer = () => good(customerOf({ customerId: { state: "known", value: "99" } }));
    client.tfa = () => bad("server", { call: "tfa" });
    await watcher.refresh();
    expect(watcher.watched().snapshot).toMatchObject({ tfa: { state: "unknown" }, tfaReadAt: null });
  });

  it("without a key nothing is sent, and it waits for the user", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    replaceKey(null);
    watcher.pollIn(0);
    await clock.advance(day);
    expect(client.asked).toEqual([]);
    expect(watcher.watched().isPollingStopped).toBe(true);
  });

  it("survives a client that throws: the fault is told, the watch goes on", async () => {
    const { watcher, clock, client, polls, faults } = setUp();
    client.customer = () => {
      throw new Error("odd");
    };
    await watcher.refresh();
    expect(faults).toHaveLength(1);
    expect(watcher.watched()).toMatchObject({ isChecking: false, customerFailure: { kind: "protocol" } });
    client.customer = () => good(customerOf());
    await clock.advance(minute);
    expect(polls()).toBe(2);
    expect(watcher.watched().customerFailure).toBeNull();
  });

  it("a changed interval counts from now", async () => {
    const { watcher, clock, polls } = setUp();
    await watcher.refresh();
    await clock.advance(4 * minute);
    watcher.intervalChanged();
    await clock.advance(4 * minute);
    expect(polls()).toBe(1);
    await clock.advance(minute);
    expect(polls()).toBe(2);
  });

  it("a wake amid a poll that fails is not lost", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("server");
    for (let poll = 0; poll < 6; poll += 1) await watcher.refresh();
    const slow = later<ReturnType<typeof bad>>();
    client.customer = () => slow.result;
    void watcher.refresh();
    await clock.advance(0);
    watcher.pollIn(5_000);
    slow.give(bad("network"));
    await clock.advance(5_000);
    expect(polls()).toBe(8);
  });

  it("a wake brings a poll forward and never puts it off", async () => {
    const { watcher, clock, polls } = setUp();
    await watcher.refresh();
    await clock.advance(interval - 1_000);
    watcher.pollIn(15_000);
    await clock.advance(1_000);
    expect(polls()).toBe(2);
  });

  it.each<FailureKind>(["network", "timeout", "tls", "proxy"])("asks nothing more after %s", async (kind) => {
    const { watcher, client } = setUp();
    client.customer = () => bad(kind);
    await watcher.refresh();
    expect(client.asked.map(({ call }) => call)).toEqual(["customer-info"]);
    expect(watcher.watched().tfaFailure).toMatchObject({ kind, call: "tfa" });
  });
});
