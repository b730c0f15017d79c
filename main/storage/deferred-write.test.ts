import { expect, test, vi } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import { DeferredWrite } from "./deferred-write";

function setUp() {
  const clock = createFakeClock(0);
  const write = vi.fn();
  return { clock, write, deferred: new DeferredWrite(clock.after, write) };
}

test("with few accounts each change is written at once; with many, all of some seconds are one write", async () => {
  const { clock, write, deferred } = setUp();
  deferred.request(20);
  deferred.request(20);
  expect(write).toHaveBeenCalledTimes(2);
  for (let second = 0; second < 10; second += 1) {
    deferred.request(1_000);
    await clock.advance(1_000);
  }
  expect(write).toHaveBeenCalledTimes(3);
  await clock.advance(60_000);
  expect(write).toHaveBeenCalledTimes(3);
});

test("what can't wait is written with what was requested, and nothing is left for later", async () => {
  const { clock, write, deferred } = setUp();
  deferred.flush();
  expect(write).not.toHaveBeenCalled();
  deferred.request(1_000);
  deferred.flush();
  deferred.request(1_000);
  deferred.now();
  expect(write).toHaveBeenCalledTimes(2);
  await clock.advance(60_000);
  expect(write).toHaveBeenCalledTimes(2);
  expect(clock.pending()).toEqual([]);
});
