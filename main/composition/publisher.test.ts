import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { dayMs, minuteMs } from "../../contract/time";
import { createFakeClock } from "../system/fake-clock";
import { Publisher } from "./publisher";

const start = Date.parse("2026-11-23T09:14:30Z");

function setUp(publish: () => number | null, minGapMs = 0) {
  const faults: unknown[] = [];
  const clock = createFakeClock(start);
  const publisher = new Publisher({
    publish,
    clock,
    minGapMs: () => minGapMs,
    now: clock.now,
    onFault: (error) => faults.push(error),
  });
  return { publisher, clock, faults };
}

test("many changes at once are one publication", async () => {
  const publish = vi.fn(() => null);
  const { publisher } = setUp(publish);
  publisher.request();
  publisher.request();
  expect(publish).not.toHaveBeenCalled();
  await nextTurn();
  expect(publish).toHaveBeenCalledTimes(1);
});

test("a change soon after a publication waits, together with the next ones, so that a thousand accounts are not shown for each", async () => {
  const publish = vi.fn(() => null);
  const { publisher, clock } = setUp(publish, 250);
  publisher.request();
  await nextTurn();
  for (const _ of [1, 2]) {
    publisher.request();
    await nextTurn();
    await clock.advance(100);
  }
  expect(publish).toHaveBeenCalledTimes(1);
  await clock.advance(50);
  expect(publish).toHaveBeenCalledTimes(2);
});

test("data that turns stale is published without a poll, and no longer after a stop", async () => {
  const publish = vi.fn(() => 60_000);
  const { publisher, clock } = setUp(publish);
  publisher.publishNow();
  await clock.advance(60_000);
  expect(publish).toHaveBeenCalledTimes(1);
  await clock.advance(5_000);
  await nextTurn();
  expect(publish).toHaveBeenCalledTimes(2);
  publisher.stop();
  expect(clock.pending()).toEqual([]);
});

test("a day that ends is published, in Moscow and in any other zone, though nothing is polled", async () => {
  const times: string[] = [];
  const { publisher, clock } = setUp(() => {
    times.push(new Date(clock.now()).toISOString().slice(0, 16));
    return null;
  });
  publisher.publishNow();
  for (let minute = 0; minute < dayMs / minuteMs; minute += 1) {
    await clock.advance(minuteMs);
    await nextTurn();
  }
  // Midnight in Moscow, Vladivostok, Kolkata and Kathmandu.
  for (const midnight of ["21:00", "14:00", "18:30", "18:15"]) {
    expect(times).toContain(`2026-11-23T${midnight}`);
  }
});

test("a fault is reported, and the next change is published all the same; after a stop nothing is", async () => {
  const publish = vi.fn(() => {
    throw new Error("broken");
  });
  const { publisher, faults } = setUp(publish);
  for (const _ of [1, 2]) {
    publisher.request();
    await nextTurn();
  }
  publisher.request();
  publisher.stop();
  publisher.publishNow();
  await nextTurn();
  expect([publish.mock.calls.length, faults.length]).toEqual([2, 2]);
});
