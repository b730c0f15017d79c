import { describe, expect, it } from "vitest";
import { minuteMs } from "../../contract/time";
import { createFakeClock } from "../system/fake-clock";
import { createServerClock } from "./server-clock";

const start = Date.parse("2026-11-23T09:00:00Z");

describe("the clock that replies correct", () => {
  it("G1: a clock that is about right stays as it is", async () => {
    const clock = createFakeClock(start);
    const server = createServerClock(clock);
    expect(server.observe(start + 4 * minuteMs)).toEqual({ readAt: start, isStaleResponse: false });
    expect(server.offsetMs()).toBe(0);
  });

  it.each([-3 * 24 * 60 * minuteMs, -20 * minuteMs, 20 * minuteMs, 400 * 24 * 60 * minuteMs])(
    "G1: a clock %d ms off is corrected",
    (off) => {
      const clock = createFakeClock(start - off);
      const server = createServerClock(clock);
      expect(server.observe(start)).toEqual({ readAt: start, isStaleResponse: false });
      expect(server.offsetMs()).toBe(off);
      expect(server.now()).toBe(start);
    },
  );

  it("A23: a stale cached response is as old as its Date says", async () => {
    const clock = createFakeClock(start);
    const server = createServerClock(clock);
    server.observe(start);
    await clock.advance(30 * minuteMs);
    expect(server.observe(start)).toEqual({ readAt: start, isStaleResponse: true });
    expect(server.now()).toBe(start + 30 * minuteMs);
  });

  it("follows when the user sets the clock right", () => {
    const clock = createFakeClock(start - 60 * minuteMs);
    const server = createServerClock(clock);
    server.observe(start);
    expect(server.offsetMs()).toBe(60 * minuteMs);
    clock.setWallClockBy(60 * minuteMs);
    expect(server.observe(start)).toEqual({ readAt: start, isStaleResponse: false });
    expect(server.offsetMs()).toBe(0);
  });

  it("an absent Date says nothing", () => {
    const server = createServerClock(createFakeClock(start));
    expect(server.observe(null)).toEqual({ readAt: start, isStaleResponse: false });
    expect(server.offsetMs()).toBe(0);
  });
});
