import { expect, test, vi } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import { Publisher } from "./publisher";

function setUp(publish: () => number | null) {
  const faults: unknown[] = [];
  const clock = createFakeClock(0);
  const publisher = new Publisher({ publish, clock, onFault: (error) => faults.push(error) });
  return { publisher, clock, faults };
}

test("many changes at once are one publication, which can be awaited", async () => {
  const publish = vi.fn(() => null);
  const { publisher } = setUp(publish);
  publisher.request();
  publisher.request();
  expect(publish).not.toHaveBeenCalled();
  await publisher.published();
  expect(publish).toHaveBeenCalledTimes(1);
});

test("data that turns stale is published without a poll, and no longer after a stop", async () => {
  const publish = vi.fn(() => 60_000);
  const { publisher, clock } = setUp(publish);
  publisher.publishNow();
  await clock.advance(60_000);
  expect(publish).toHaveBeenCalledTimes(1);
  await clock.advance(1_000);
  await publisher.published();
  expect(publish).toHaveBeenCalledTimes(2);
  publisher.stop();
  expect(clock.pending()).toEqual([]);
});

test("a fault is reported, and the next change is published all the same; after a stop nothing is", async () => {
  const publish = vi.fn(() => {
    throw new Error("broken");
  });
  const { publisher, faults } = setUp(publish);
  for (const _ of [1, 2]) {
    publisher.request();
    await publisher.published();
  }
  publisher.request();
  publisher.stop();
  await publisher.published();
  expect([publish.mock.calls.length, faults.length]).toEqual([2, 2]);
});

test("who waits for a publication waits no longer than the publisher lives", async () => {
  const { publisher } = setUp(() => null);
  publisher.request();
  const published = publisher.published();
  publisher.stop();
  await expect(published).resolves.toBeUndefined();
});
