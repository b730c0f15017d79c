import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followMinutes } from "./follow-minutes";

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";

  show(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

beforeEach(() => void vi.useFakeTimers({ now: 90_000 }));
afterEach(() => void vi.useRealTimers());

function followed() {
  const page = new FakePage();
  const minutes: number[] = [];
  const stop = followMinutes(page, (now) => minutes.push(now));
  return { page, minutes, stop };
}

test("the time steps at each full minute, until it is no longer followed", () => {
  const { page, minutes, stop } = followed();
  vi.advanceTimersByTime(100_000);
  expect(minutes).toEqual([90_000, 120_000, 180_000]);
  stop();
  page.show("visible");
  expect(vi.getTimerCount()).toBe(0);
  expect(minutes).toHaveLength(3);
});

test("a hidden page has no timer, and shown again it has the right time at once", () => {
  const { page, minutes } = followed();
  page.show("hidden");
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(7_200_500);
  page.show("visible");
  vi.advanceTimersToNextTimer();
  expect(minutes).toEqual([90_000, 7_200_500, 7_260_000]);
});
