import { describe, expect, it } from "vitest";
import { ageOf } from "../../contract/age";
import type { FailureKind } from "../../contract/failure";
import { emptySnapshot } from "../../contract/snapshot";
import { trialAt } from "../../contract/trial";
import { bad, createClientDouble, customerOf, good } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createFakeClock } from "../system/fake-clock";
import { createServerClock } from "./server-clock";
import { createWatcher } from "./watcher";

const minute = 60_000;
const day = 86_400_000;
const start = Date.parse("2026-11-23T09:00:00Z");
const interval = 5 * minute;

function setUp() {
  const clock = createFakeClock(start);
  const serverClock = createServerClock(clock);
  const client = createClientDouble();
  const faults: unknown[] = [];
  let key: Secret | null = new Secret("first-key-0000");
  const watcher = createWatcher(
    {
      client: async () => client,
      accessKey: () => key,
      clock,
      serverClock,
      random: () => 0.5,
      intervalMs: () => interval,
      onChange: () => undefined,
      onFault: (error) => faults.push(error),
    },
    emptySnapshot,
  );
  const polls = (): number => client.asked.filter(({ call }) => call === "customer-info").length;
  const replaceKey = (text: string | null): void => {
    key = text === null ? null : new Secret(text);
    watcher.keyChanged();
  };
  return { clock, serverClock, client, watcher, polls, replaceKey, faults };
}

/** A result that comes when `give` is called. */
function later<T>() {
  let give: (value: T) => void = () => undefined;
  const result = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { result, give: (value: T) => give(value) };
}

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

  it("A23: a cached reply is as old as it says", async () => {
    const { watcher, clock, client } = setUp();
    client.customer = () => good(customerOf(), clock.now());
    await watcher.refresh();
    const cached = clock.now();
    client.customer = () => good(customerOf(), cached);
    await clock.advance(interval * 4);
    expect(watcher.watched().snapshot.customerReadAt).toBe(cached);
    expect(ageOf(watcher.watched().snapshot.customerReadAt, clock.now(), interval, false).state).toBe(
      "stale",
    );
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
});

describe("time", () => {
  it("G3: midnight in Moscow passes without a poll, and a day is gone", async () => {
    const { watcher, clock, client } = setUp();
    await watcher.refresh();
    client.customer = () => bad("network");
    await clock.advance(15 * 60 * minute);
    const { snapshot } = watcher.watched();
    expect(trialAt(snapshot.customer.trial, snapshot.customerReadAt, clock.now()).daysLeft).toBe(13);
  });

  it("G2: a clock set back or forward moves no poll", async () => {
    const { watcher, clock, polls } = setUp();
    await watcher.refresh();
    clock.setWallClockBy(-400 * day);
    await clock.advance(interval);
    expect(polls()).toBe(2);
    clock.setWallClockBy(800 * day);
    await clock.advance(interval);
    expect(polls()).toBe(3);
    expect(clock.pending()).toEqual([interval]);
  });

  it("G2: after 25 days of sleep the data is stale at once, and one poll follows 5 to 15 s after waking", async () => {
    const { watcher, clock, polls } = setUp();
    await watcher.refresh();
    clock.sleep(25 * day);
    const { snapshot } = watcher.watched();
    expect(ageOf(snapshot.customerReadAt, clock.now(), interval, false).state).toBe("stale");
    expect(trialAt(snapshot.customer.trial, snapshot.customerReadAt, clock.now()).state).toBe("ended");
    watcher.pollIn(5_000);
    expect(polls()).toBe(1);
    await clock.advance(15_000);
    expect(polls()).toBe(2);
    expect(watcher.watched().snapshot.customerReadAt).toBeGreaterThan(start + 25 * day);
  });
});

describe("switching two-factor authentication from the watcher", () => {
  it("E10: three refused PINs in a row pause for a minute, by the monotonic clock", async () => {
    const { watcher, clock, client } = setUp();
    client.tfa = () => good({ state: "known", value: true });
    client.switched = () =>
      bad("rejected", { call: "tfa", httpStatus: 200, serverMessage: "Неверный ПИН-код" });
    for (const pin of ["1111", "2222", "3333"])
      expect((await watcher.submitPin(false, pin)).state).toBe("refused");
    const sent = client.asked.length;
    expect(await watcher.submitPin(false, "4444")).toEqual({ state: "paused", until: start + minute });
    expect(client.asked).toHaveLength(sent);
    clock.setWallClockBy(day);
    expect((await watcher.submitPin(false, "4444")).state).toBe("paused");
    await clock.advance(minute);
    expect(watcher.watched().pinPausedUntil).toBeNull();
    expect((await watcher.submitPin(false, "4444")).state).toBe("refused");
  });

  it("E11: a second switch while one is under way is not sent", async () => {
    const { watcher, clock, client } = setUp();
    const slow = later<ReturnType<typeof good<{ state: "accepted"; note: null }>>>();
    client.switched = () => slow.result;
    const first = watcher.submitPin(true, "1234");
    await clock.advance(0);
    expect(watcher.watched().isSwitchingTfa).toBe(true);
    expect((await watcher.submitPin(true, "1234")).state).toBe("busy");
    client.tfa = () => good({ state: "known", value: true });
    slow.give(good({ state: "accepted", note: null }));
    expect(await first).toEqual({ state: "done", isOn: true });
    expect(client.asked.filter(({ call }) => call === "switch")).toHaveLength(1);
    expect(watcher.watched()).toMatchObject({
      isSwitchingTfa: false,
      snapshot: { tfa: { state: "known", value: true } },
    });
  });

  it("E13: a key that the switch dropped asks for a new key", async () => {
    const { watcher, clock, client } = setUp();
    let reads = 0;
    client.tfa = () => {
      reads += 1;
      return reads === 1
        ? good({ state: "known", value: false })
        : bad("unauthorized", { call: "tfa", httpStatus: 401 });
    };
    expect((await watcher.submitPin(true, "1234")).state).toBe("key-dropped");
    expect(watcher.watched()).toMatchObject({
      isPollingStopped: true,
      customerFailure: { kind: "unauthorized" },
    });
    await clock.advance(day);
    expect(client.asked.filter(({ call }) => call === "customer-info")).toEqual([]);
  });

  it("E14: a stop amid a switch leaves no mutation to be resumed", async () => {
    const { watcher, clock, client } = setUp();
    const slow = later<ReturnType<typeof bad>>();
    client.switched = () => slow.result;
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(0);
    watcher.stop();
    slow.give(bad("network", { call: "tfa" }));
    expect((await switched).state).toBe("no-account");
    await clock.advance(day);
    expect(client.asked.filter(({ call }) => call === "switch")).toHaveLength(1);
  });

  it.each(["", " ", "1 2", "12\u0000", "x".repeat(33)])(
    "E16, E17: refuses %j before anything is sent",
    async (pin) => {
      const { watcher, client } = setUp();
      expect((await watcher.submitPin(true, pin)).state).toBe("malformed");
      expect(client.asked).toEqual([]);
    },
  );

  it("E15: sends leading zeros and outer spaces trimmed", async () => {
    const { watcher, client, clock } = setUp();
    const switched = watcher.submitPin(true, " 0012\n");
    await clock.advance(minute);
    await switched;
    expect(client.asked.find(({ call }) => call === "switch")?.pin).toBe("0012");
  });
});
