import { describe, expect, it } from "vitest";
import { ageOf } from "../../contract/age";
import { trialAt } from "../../contract/trial";
import { bad } from "../plusofon/client-double";
import { day, interval, minute, setUpWatcher as setUp, start } from "./watcher-for-test";

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
