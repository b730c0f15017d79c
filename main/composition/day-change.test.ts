import { beforeEach, describe, expect, it, vi } from "vitest";
import { hourMs } from "../../contract/time";
import { createFakeClock } from "../system/fake-clock";
import { watchDayChange } from "./day-change";

beforeEach(() => void vi.stubEnv("TZ", "Europe/Moscow"));

describe("the change of the day", () => {
  it("is reported at local midnight too", async () => {
    vi.stubEnv("TZ", "Asia/Vladivostok");
    const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
    const times: string[] = [];
    watchDayChange(clock, clock.now, () => times.push(new Date(clock.now()).toISOString()));
    await clock.advance(24 * hourMs);
    expect(times).toEqual(["2026-11-23T14:00:01.000Z", "2026-11-23T21:00:01.000Z"]);
  });

  it("is reported once a day, just after 21:00 UTC", async () => {
    const clock = createFakeClock(Date.parse("2026-11-23T20:59:00Z"));
    const times: string[] = [];
    const end = watchDayChange(clock, clock.now, () => times.push(new Date(clock.now()).toISOString()));
    await clock.advance(50 * hourMs);
    expect(times).toEqual([
      "2026-11-23T21:00:01.000Z",
      "2026-11-24T21:00:01.000Z",
      "2026-11-25T21:00:01.000Z",
    ]);
    end();
    expect(clock.pending()).toEqual([]);
  });

  it("is noticed within hours when the clock is set or the computer slept", async () => {
    const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
    let times = 0;
    watchDayChange(clock, clock.now, () => {
      times += 1;
    });
    clock.sleep(25 * 24 * hourMs);
    await clock.advance(6 * hourMs);
    expect(times).toBe(1);
  });
});
