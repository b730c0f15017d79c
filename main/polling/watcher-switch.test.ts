import { describe, expect, it } from "vitest";
import { known } from "../../contract/reading";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { bad, good } from "../plusofon/client-double";
import type { TfaSwitchReply } from "../plusofon/readers/read-tfa";
import { setUpWatcher as setUp, slowCall, start } from "./watcher-for-test";

const wrongPin = () => bad("rejected", { call: "tfa", httpStatus: 200, serverMessage: "Неверный ПИН-код" });

/** Reads that two-factor authentication is off, and afterwards that the key is refused. */
function droppedKey() {
  let reads = 0;
  return () => {
    reads += 1;
    return reads === 1 ? good(known(false)) : bad("unauthorized", { call: "tfa", httpStatus: 401 });
  };
}

describe("switching two-factor authentication from the watcher", () => {
  it("E10: three refused PINs in a row pause for a minute, by the monotonic clock", async () => {
    const { watcher, clock, client } = setUp();
    client.tfa = () => good(known(true));
    client.switched = wrongPin;
    for (const pin of ["1111", "2222", "3333"])
      expect((await watcher.submitPin(false, pin)).state).toBe("refused");
    const sent = client.asked.length;
    expect(await watcher.submitPin(false, "4444")).toEqual({ state: "paused", until: start + minuteMs });
    expect(client.asked).toHaveLength(sent);
    clock.setWallClockBy(dayMs);
    expect((await watcher.submitPin(false, "4444")).state).toBe("paused");
    await clock.advance(minuteMs);
    expect(watcher.watched().pinPausedUntil).toBeNull();
    expect((await watcher.submitPin(false, "4444")).state).toBe("refused");
  });

  it("that a switch of ours begins is published before anything is asked or sent", async () => {
    const published: unknown[] = [];
    const { watcher, client } = setUp(() =>
      published.push([watcher.watched().isSwitchingTfa, client.asked.length]),
    );
    client.tfa = () => good(known(true));
    expect(await watcher.submitPin(true, "1234")).toEqual({ state: "already", isOn: true });
    expect(published).toEqual([[true, 0]]);
  });

  it("E11: a second switch during the first is not sent", async () => {
    const { watcher, clock, client } = setUp();
    const slow = slowCall<TfaSwitchReply>();
    client.switched = slow.call;
    const first = watcher.submitPin(true, "1234");
    await clock.advance(0);
    expect(watcher.watched().isSwitchingTfa).toBe(true);
    expect((await watcher.submitPin(true, "1234")).state).toBe("busy");
    client.tfa = () => good(known(true));
    slow.resolve(good("accepted"));
    expect(await first).toEqual({ state: "done", isOn: true });
    expect(client.asked.filter(({ call }) => call === "switch")).toHaveLength(1);
    expect(watcher.watched()).toMatchObject({
      isSwitchingTfa: false,
      snapshot: { tfa: known(true) },
    });
  });

  it("E13: a key that the switch dropped asks for a new key", async () => {
    const { watcher, clock, client } = setUp();
    client.tfa = droppedKey();
    expect((await watcher.submitPin(true, "1234")).state).toBe("key-dropped");
    expect(watcher.watched()).toMatchObject({
      isPollingStopped: true,
      customerFailure: { kind: "unauthorized" },
      snapshot: { tfa: { state: "unknown" } },
    });
    await clock.advance(dayMs);
    expect(client.asked.filter(({ call }) => call === "customer-info")).toEqual([]);
  });

  it("E9: an unclear outcome that can't be read leaves the state unknown until it is read again", async () => {
    const { watcher, clock, client } = setUp();
    const read = good(known(false));
    client.tfa = () => read;
    client.switched = () => {
      client.tfa = () => bad("timeout", { call: "tfa" });
      return bad("timeout", { call: "tfa" });
    };
    expect(await watcher.submitPin(true, "1234")).toMatchObject({ state: "unclear", isOn: null });
    expect(watcher.watched().snapshot.tfa).toEqual({ state: "unknown" });
    client.tfa = () => read;
    const refreshed = watcher.refresh();
    await clock.advance(minuteMs);
    await refreshed;
    expect(watcher.watched().snapshot.tfa).toEqual(known(false));
    expect(client.asked.filter(({ call }) => call === "switch")).toHaveLength(1);
  });

  it("a switch that was done shows at once, although the server's clock went back meanwhile", async () => {
    const { watcher, client } = setUp();
    client.tfa = () => good(known(false), start);
    client.switched = () => {
      client.tfa = () => good(known(true), start - hourMs);
      return good("accepted");
    };
    expect(await watcher.submitPin(true, "1234")).toEqual({ state: "done", isOn: true });
    expect(watcher.watched().snapshot).toMatchObject({ tfa: known(true), tfaReadAt: start });
  });

  it("E14: a stop during a switch leaves no mutation to be resumed", async () => {
    const { watcher, clock, client } = setUp();
    const slow = slowCall<TfaSwitchReply>();
    client.switched = slow.call;
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(0);
    watcher.stop();
    slow.resolve(bad("network", { call: "tfa" }));
    expect((await switched).state).toBe("no-account");
    await clock.advance(dayMs);
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
    await clock.advance(minuteMs);
    await switched;
    expect(client.asked.find(({ call }) => call === "switch")?.pin).toBe("0012");
  });

  it("E10: only refusals in a row pause: a PIN that is taken resets the count", async () => {
    const { watcher, client } = setUp();
    let isOn = true;
    client.tfa = () => good(known(isOn));
    client.switched = wrongPin;
    for (const pin of ["1111", "2222"]) expect((await watcher.submitPin(false, pin)).state).toBe("refused");
    client.switched = () => {
      isOn = false;
      return good("accepted");
    };
    expect((await watcher.submitPin(false, "1234")).state).toBe("done");
    isOn = true;
    client.switched = wrongPin;
    for (const pin of ["1111", "2222"]) expect((await watcher.submitPin(false, pin)).state).toBe("refused");
    expect(watcher.watched().pinPausedUntil).toBeNull();
  });

  it("E9: a key replaced during a switch leaves its outcome open, and what the old key reads is dropped", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    const slow = slowCall<TfaSwitchReply>();
    client.switched = slow.call;
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(0);
    replaceKey("second-key-0000");
    client.tfa = () => good(known(true));
    slow.resolve(bad("network", { call: "tfa" }));
    expect(await switched).toEqual({ state: "unclear", isOn: null, failure: null });
    expect(watcher.watched().snapshot.tfa).toEqual(known(false));
  });

  it("the second read is dropped once the key was replaced", async () => {
    const { watcher, clock, client, replaceKey } = setUp();
    const switched = watcher.submitPin(true, "1234");
    await clock.advance(0);
    expect(clock.pending()).toEqual([5_000]);
    replaceKey("second-key-0000");
    expect((await switched).state).toBe("unclear");
    await watcher.refresh();
    expect(client.asked.at(-1)?.accessKey).toBe("second-key-0000");
  });

  it("E13: a poll that waited behind the switch does not take up polling again", async () => {
    const { watcher, clock, client, polls } = setUp();
    const answer = droppedKey();
    client.tfa = () => {
      void watcher.refresh();
      return answer();
    };
    expect((await watcher.submitPin(true, "1234")).state).toBe("key-dropped");
    await clock.advance(dayMs);
    expect([polls(), watcher.watched().isPollingStopped]).toEqual([0, true]);
  });
});
