import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import { watchDayTurn } from "./day-turn";

const hour = 3_600_000;

const zone = process.env["TZ"];
beforeEach(() => {
  process.env["TZ"] = "Europe/Moscow";
});
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("the turn of the day", () => {
  it("is told at midnight here too", async () => {
    process.env["TZ"] = "Asia/Vladivostok";
    const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
    const turns: string[] = [];
    watchDayTurn(clock, clock.now, () => turns.push(new Date(clock.now()).toISOString()));
    await clock.advance(24 * hour);
    expect(turns).toEqual(["2026-11-23T14:00:01.000Z", "2026-11-23T21:00:01.000Z"]);
  });

  it("is told once a day, just after 21:00 UTC", async () => {
    const clock = createFakeClock(Date.parse("2026-11-23T20:59:00Z"));
    const turns: string[] = [];
    const end = watchDayTurn(clock, clock.now, () => turns.push(new Date(clock.now()).toISOString()));
    await clock.advance(50 * hour);
    expect(turns).toEqual([
      "2026-11-23T21:00:01.000Z",
      "2026-11-24T21:00:01.000Z",
      "2026-11-25T21:00:01.000Z",
    ]);
    end();
    expect(clock.pending()).toEqual([]);
  });

  it("is noticed within hours when the clock is set or the computer slept", async () => {
    const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
    let turns = 0;
    watchDayTurn(clock, clock.now, () => {
      turns += 1;
    });
    clock.sleep(25 * 24 * hour);
    await clock.advance(6 * hour);
    expect(turns).toBe(1);
  });
});
