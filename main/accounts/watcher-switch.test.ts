import { describe, expect, it } from "vitest";
import { bad, good } from "../plusofon/client-double";
import { day, later, minute, setUpWatcher as setUp, start } from "./watcher-for-test";

const on = good({ state: "known", value: true } as const);
const off = good({ state: "known", value: false } as const);
const accepted = good({ state: "accepted", note: null } as const);
const refusal = bad("rejected", { call: "tfa", httpStatus: 200, serverMessage: "Неверный ПИН-код" });
const unauthorized = bad("unauthorized", { call: "tfa", httpStatus: 401 });

/** A watcher whose next switch is answered when `answer` is called. */
async function setUpInFlight() {
  const world = setUp();
  const reply = later<typeof accepted | ReturnType<typeof bad>>();
  world.client.switched = () => reply.result;
  const switched = world.watcher.submitPin(true, "1234");
  await world.clock.advance(0);
  return { ...world, switched, answer: reply.give };
}

const switches = ({ client }: Pick<ReturnType<typeof setUp>, "client">) =>
  client.asked.filter(({ call }) => call === "switch");

describe("switching two-factor authentication from the watcher", () => {
  it("E10: three refused PINs in a row pause for a minute, by the monotonic clock", async () => {
    const { watcher, clock, client } = setUp();
    client.tfa = () => on;
    client.switched = () => refusal;
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

  it("E10: an accepted PIN starts the count anew", async () => {
    const { watcher, client } = setUp();
    client.tfa = () => on;
    const refuseTwice = async () => {
      client.switched = () => refusal;
      for (const pin of ["1111", "2222"]) expect((await watcher.submitPin(false, pin)).state).toBe("refused");
    };
    await refuseTwice();
    client.switched = () => {
      client.tfa = () => off;
      return accepted;
    };
    expect((await watcher.submitPin(false, "1234")).state).toBe("done");
    client.tfa = () => on;
    await refuseTwice();
    expect(watcher.watched().pinPausedUntil).toBeNull();
  });

  it("the start of our own switch is published before anything is sent", async () => {
    const published = later<void>();
    const { watcher, clock, client } = setUp(() => published.result);
    client.tfa = () => on;
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(minute);
    expect(watcher.watched().isSwitchingTfa).toBe(true);
    expect(client.asked).toEqual([]);
    published.give();
    expect(await switched).toEqual({ state: "already", isOn: true });
  });

  it("E11: a second switch during the first is not sent", async () => {
    const world = await setUpInFlight();
    const { watcher, client } = world;
    expect(watcher.watched().isSwitchingTfa).toBe(true);
    expect((await watcher.submitPin(true, "1234")).state).toBe("busy");
    client.tfa = () => on;
    world.answer(accepted);
    expect(await world.switched).toEqual({ state: "done", isOn: true });
    expect(switches(world)).toHaveLength(1);
    expect(watcher.watched()).toMatchObject({
      isSwitchingTfa: false,
      snapshot: { tfa: { state: "known", value: true } },
    });
  });

  it("E13: a key that the switch dropped stops polling, even for a poll that waited behind it", async () => {
    const { watcher, clock, client, polls } = setUp();
    client.switched = () => {
      client.tfa = () => unauthorized;
      return accepted;
    };
    client.tfa = () => off;
    const switched = watcher.submitPin(true, "1234");
    void watcher.refresh();
    expect((await switched).state).toBe("key-dropped");
    expect(watcher.watched()).toMatchObject({
      isPollingStopped: true,
      customerFailure: { kind: "unauthorized" },
      snapshot: { tfa: { state: "unknown" } },
    });
    await clock.advance(day);
    expect([polls(), watcher.watched().isPollingStopped]).toEqual([0, true]);
  });

  it("E9: an unclear outcome that can't be read leaves the state unknown until it is read again", async () => {
    const world = setUp();
    const { watcher, clock, client } = world;
    client.tfa = () => off;
    client.switched = () => {
      client.tfa = () => bad("timeout", { call: "tfa" });
      return bad("timeout", { call: "tfa" });
    };
    expect(await watcher.submitPin(true, "1234")).toMatchObject({ state: "unclear", isOn: null });
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "unknown" });
    client.tfa = () => off;
    const refreshed = watcher.refresh();
    await clock.advance(minute);
    await refreshed;
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "known", value: false });
    expect(switches(world)).toHaveLength(1);
  });

  it("E14: a stop during a switch leaves no mutation to be resumed", async () => {
    const world = await setUpInFlight();
    world.watcher.stop();
    world.answer(bad("network", { call: "tfa" }));
    expect((await world.switched).state).toBe("no-account");
    await world.clock.advance(day);
    expect(switches(world)).toHaveLength(1);
  });

  it("E9: a key replaced during a switch leaves its outcome open, and what the old key reads is dropped", async () => {
    const { watcher, client, replaceKey, switched, answer } = await setUpInFlight();
    replaceKey("second-key-0000");
    client.tfa = () => on;
    answer(bad("network", { call: "tfa" }));
    expect(await switched).toEqual({ state: "unclear", isOn: null, failure: null });
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "known", value: false });
  });

  it("the second read is not waited for once the key was replaced", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(0);
    expect(clock.pending()).toEqual([5_000]);
    replaceKey("second-key-0000");
    expect((await switched).state).toBe("unclear");
    await watcher.refresh();
    expect(client.asked.at(-1)?.accessKey).toBe("second-key-0000");
  });

  it("E15 to E17: refuses what is no PIN before anything is sent, and trims what surrounds one", async () => {
    const world = setUp();
    const { watcher, clock, client } = world;
    expect((await watcher.submitPin(true, "1 2")).state).toBe("malformed");
    expect(client.asked).toEqual([]);
    const switched = watcher.submitPin(true, " 0012\n");
    await clock.advance(minute);
    await switched;
    expect(switches(world)[0]?.pin).toBe("0012");
  });
});
