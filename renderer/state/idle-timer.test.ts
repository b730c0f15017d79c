import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createIdleTimer } from "./idle-timer";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("idling is told once, that long after the newest touch", () => {
  const onIdle = vi.fn();
  const timer = createIdleTimer(1_000, onIdle);
  vi.advanceTimersByTime(5_000);
  expect(onIdle).not.toHaveBeenCalled();
  timer.touch();
  vi.advanceTimersByTime(999);
  timer.touch();
  vi.advanceTimersByTime(999);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  vi.advanceTimersByTime(5_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test("a stopped timer tells nothing", () => {
  const onIdle = vi.fn();
  const timer = createIdleTimer(1_000, onIdle);
  timer.touch();
  timer.stop();
  vi.advanceTimersByTime(5_000);
  expect(onIdle).not.toHaveBeenCalled();
});
