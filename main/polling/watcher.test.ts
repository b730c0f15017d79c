import { describe, expect, it } from "vitest";
import { ageOf } from "../../contract/age";
import type { FailureKind } from "../../contract/failure";
import { known } from "../../contract/reading";
import { sampleCustomer } from "../../contract/sample-state";
import { type CustomerInfo, emptySnapshot } from "../../contract/snapshot";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { bad, good } from "../plusofon/client-double";
import { interval, setUpWatcher as setUp, slowCall, start } from "./watcher-for-test";

const unauthorized = () => bad("unauthorized", { httpStatus: 401 });
const customerNumber = (id: string) => good(sampleCustomer({ customerId: known(id) }));

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
      snapshot: { customerReadAt: start, tfaReadAt: start, tfa: known(false) },
    });
    await clock.advance(hourMs);
    expect(polls()).toBe(13);
  });

  it.each<FailureKind>(["network", "timeout", "server", "protocol", "unauthorized", "forbidden", "tls"])(
    "A1–A20: keeps the last good data through %s and says why it is stale",
    async (kind) => {
      const { watcher, clock, client } = setUp();
      await watcher.refresh();
      client.customer = () => bad(kind);
      await clock.advance(interval);
      const { snapshot, customerFailure } = watcher.watched();
      expect(snapshot).toMatchObject({ customer: sampleCustomer(), customerReadAt: start });
      expect(customerFailure?.kind).toBe(kind);
      expect(ageOf(start, clock.now(), interval, customerFailure !== null).state).toBe("stale");
      client.customer = () => good(sampleCustomer());
      await clock.advance(hourMs);
      if (kind !== "unauthorized") expect(watcher.watched().customerFailure).toBeNull();
    },
  );

  it("U3, E4: a failure of one call hides nothing of the other", async () => {
    const { watcher, client } = setUp();
    client.tfa = () => bad("forbidden", { call: "tfa" });
    await watcher.refresh();
    expect(watcher.watched()).toMatchObject({
      customerFailure: null,
      tfaFailure: { kind: "forbidden", call: "tfa" },
      snapshot: { customer: sampleCustomer(), tfa: { state: "unknown" } },
    });

    client.customer = () => bad("forbidden");
    client.tfa = () => good(known(false));
    await watcher.refresh();
    expect(watcher.watched()).toMatchObject({
      customerFailure: { kind: "forbidden" },
      tfaFailure: null,
      snapshot: { tfa: known(false) },
    });
  });

  it.each<FailureKind>(["network", "timeout", "tls", "proxy", "rate-limited", "unauthorized"])(
    "A12, A17: after %s the two-factor call is not made, and fails alike",
    async (kind) => {
      const { watcher, client } = setUp();
      client.customer = () => bad(kind);
      await watcher.refresh();
      expect(client.asked.map(({ call }) => call)).toEqual(["customer-info"]);
      expect(watcher.watched()).toMatchObject({
        customerFailure: { kind, call: "customer-info" },
        tfaFailure: { kind, call: "tfa" },
        snapshot: { tfa: { state: "unknown" } },
      });
    },
  );

  it("A23: a cached response is as old as its Date, and replaces nothing newer", async () => {
    const { watcher, clock, client } = setUp();
    const unread = (count: number) => sampleCustomer({ unreadSms: known(count) });
    client.customer = () => good(unread(1), clock.now());
    await watcher.refresh();
    client.customer = () => good(unread(1), start);
    await clock.advance(interval * 3);
    // A response of up to ten minutes ago counts as new.
    expect(watcher.watched()).toMatchObject({
      isStaleResponse: true,
      customerFailure: null,
      snapshot: { customerReadAt: start + 2 * interval },
    });
    client.customer = () => good(unread(2), clock.now());
    await clock.advance(interval);
    expect(watcher.watched()).toMatchObject({
      isStaleResponse: false,
      snapshot: { customerReadAt: clock.now(), customer: unread(2) },
    });
    client.customer = () => good(unread(9), start);
    await clock.advance(interval);
    expect(watcher.watched()).toMatchObject({ isStaleResponse: true, snapshot: { customer: unread(2) } });
  });

  it("A25: one request is in flight at a time, however often it is refreshed or switched", async () => {
    const { watcher, clock, client, polls } = setUp();
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    const refreshed = [watcher.refresh(), watcher.refresh()];
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(interval);
    expect(client.asked).toHaveLength(1);
    slow.resolve(good(sampleCustomer()));
    await Promise.all(refreshed);
    await clock.advance(minuteMs);
    expect((await switched).state).toBe("contradicted");
    expect([client.inFlight.max, polls()]).toEqual([1, 1]);
  });

  it("A26: an answer to a former key is dropped", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    void watcher.refresh();
    await clock.advance(0);
    replaceKey("second-key-0000");
    client.customer = () => customerNumber("2");
    const refreshed = watcher.refresh();
    slow.resolve(customerNumber("1"));
    await refreshed;
    expect(watcher.watched().snapshot.customer.customerId).toEqual(known("2"));
    expect(client.asked.map(({ accessKey }) => accessKey)).toEqual([
      "first-key-0000",
      "second-key-0000",
      "second-key-0000",
    ]);
  });

  it("changes nothing after it was stopped", async () => {
    const { watcher, clock, client } = setUp();
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    void watcher.refresh();
    await clock.advance(0);
    watcher.stop();
    slow.resolve(good(sampleCustomer()));
    await clock.advance(dayMs);
    expect(watcher.watched().snapshot).toEqual(emptySnapshot);
    expect([client.asked.length, clock.pending()]).toEqual([1, []]);
  });

  it("D3: another customer id leaves nothing of the former customer", async () => {
    const { watcher, client } = setUp();
    await watcher.refresh();
    expect(watcher.watched().snapshot.tfa.state).toBe("known");
    client.customer = () => customerNumber("99");
    client.tfa = () => bad("server", { call: "tfa" });
    await watcher.refresh();
    expect(watcher.watched().snapshot).toMatchObject({ tfa: { state: "unknown" }, tfaReadAt: null });
  });

  it("sends nothing without a key, and waits for the user", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    replaceKey(null);
    watcher.pollIn(0);
    await clock.advance(dayMs);
    expect(client.asked).toEqual([]);
    expect(watcher.watched().isPollingStopped).toBe(true);
  });

  it("survives a client that throws: the fault is reported, the watch goes on", async () => {
    const { watcher, clock, client, polls, faults } = setUp();
    client.customer = () => {
      throw new Error("odd");
    };
    await watcher.refresh();
    expect(faults).toHaveLength(1);
    expect(watcher.watched()).toMatchObject({ isChecking: false, customerFailure: { kind: "protocol" } });
    client.customer = () => good(sampleCustomer());
    await clock.advance(minuteMs);
    expect([polls(), watcher.watched().customerFailure]).toEqual([2, null]);
  });
});

describe("the next poll", () => {
  it("A12: after a refused key there is one more after a minute, then none before the user acts", async () => {
    const { watcher, clock, client, polls, replaceKey } = setUp();
    client.customer = unauthorized;
    await watcher.refresh();
    await clock.advance(minuteMs);
    expect([polls(), watcher.watched().isPollingStopped]).toEqual([2, true]);
    watcher.pollIn(0);
    await clock.advance(3 * dayMs);
    expect(polls()).toBe(2);

    client.customer = () => good(sampleCustomer());
    replaceKey("second-key-0000");
    await watcher.refresh();
    expect(client.asked.at(-1)?.accessKey).toBe("second-key-0000");
    expect(watcher.watched()).toMatchObject({ isPollingStopped: false, customerFailure: null });
    await clock.advance(interval);
    expect(polls()).toBe(4);
  });

  it("A12: the refusals of a former key do not count against the next one", async () => {
    const { watcher, clock, client, polls, replaceKey } = setUp();
    client.customer = unauthorized;
    await watcher.refresh();
    await clock.advance(minuteMs);
    replaceKey("second-key-0000");
    await watcher.refresh();
    await clock.advance(minuteMs);
    expect(polls()).toBe(4);
  });

  it("A20: comes after longer and longer pauses, and after the interval once all is well", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("server", { httpStatus: 503 });
    await watcher.refresh();
    await clock.advance((1 + 2 + 4 + 8 + 16 + 30 + 30) * minuteMs);
    expect(polls()).toBe(8);
    client.customer = () => good(sampleCustomer());
    await clock.advance(30 * minuteMs);
    await clock.advance(interval);
    expect(polls()).toBe(10);
  });

  it("A17, A18: waits as long as the server asked, though the network returns", async () => {
    const limited = (call: "customer-info" | "tfa") =>
      bad("rate-limited", { call, retryAfterMs: 20 * minuteMs });
    for (const call of ["customer-info", "tfa"] as const) {
      const { watcher, clock, client, polls } = setUp();
      if (call === "tfa") client.tfa = () => limited(call);
      else client.customer = () => limited(call);
      await watcher.refresh();
      watcher.pollIn(1_000);
      await clock.advance(20 * minuteMs);
      expect(polls()).toBe(1);
      // Half of the interval more: a part of it by chance.
      await clock.advance(interval / 2);
      expect(polls()).toBe(2);
    }
  });

  it("comes sooner, never later, when the computer or the network is back", async () => {
    const { watcher, clock, polls } = setUp();
    await watcher.refresh();
    await clock.advance(interval - 1_000);
    watcher.pollIn(15_000);
    await clock.advance(1_000);
    expect(polls()).toBe(2);
    watcher.pollIn(15_000);
    await clock.advance(15_000);
    expect(polls()).toBe(3);
  });

  it("comes soon when the network is back during a poll that fails", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.customer = () => bad("server");
    for (let poll = 0; poll < 6; poll += 1) await watcher.refresh();
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    void watcher.refresh();
    await clock.advance(0);
    watcher.pollIn(5_000);
    slow.resolve(bad("network"));
    await clock.advance(5_000);
    expect(polls()).toBe(8);
  });

  it("G2: is not moved by a clock that is set", async () => {
    const { watcher, clock, polls } = setUp();
    await watcher.refresh();
    for (const [by, count] of [
      [-400 * dayMs, 2],
      [800 * dayMs, 3],
    ] as const) {
      clock.setWallClockBy(by);
      await clock.advance(interval);
      expect(polls()).toBe(count);
    }
    expect(clock.pending()).toEqual([interval]);
  });
});

describe("a poll with progress", () => {
  function listening() {
    const reported: string[] = [];
    const listener = {
      customer: ({ ok }: { ok: boolean }) => reported.push(`customer ${ok ? "read" : "failed"}`),
      tfa: ({ ok }: { ok: boolean }) => reported.push(`tfa ${ok ? "read" : "failed"}`),
    };
    return { reported, listener };
  }

  it("is one like any other: what it reads is kept, and the next one is planned", async () => {
    const { watcher, clock } = setUp();
    const { reported, listener } = listening();
    await watcher.pollWithProgress(listener);
    expect(reported).toEqual(["customer read", "tfa read"]);
    expect(watcher.watched()).toMatchObject({
      snapshot: { customer: sampleCustomer() },
      customerFailure: null,
    });
    expect(clock.pending()).toHaveLength(1);
  });

  it("waits for the poll in progress and then polls, one request at a time", async () => {
    const { watcher, client, clock, polls } = setUp();
    const { reported, listener } = listening();
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    const first = watcher.refresh();
    const second = watcher.pollWithProgress(listener);
    await clock.advance(0);
    expect([polls(), reported]).toEqual([1, []]);
    client.customer = () => bad("server");
    slow.resolve(good(sampleCustomer()));
    await Promise.all([first, second]);
    expect([polls(), reported]).toEqual([2, ["customer failed", "tfa read"]]);
    expect(client.inFlight.max).toBe(1);
  });

  it("reports nothing without a key, and nothing more once the key is replaced", async () => {
    const { watcher, replaceKey, client, clock } = setUp();
    const { reported, listener } = listening();
    replaceKey(null);
    await watcher.pollWithProgress(listener);
    expect([reported, client.asked]).toEqual([[], []]);

    replaceKey("first-key-0000");
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    const polled = watcher.pollWithProgress(listener);
    await clock.advance(0);
    replaceKey("second-key-000");
    slow.resolve(good(sampleCustomer()));
    await polled;
    expect(reported).toEqual([]);
  });
});
