import { expect, test } from "vitest";
import { createMinuteClock } from "./minute-clock";

function fakePage() {
  const page = {
    time: 90_000,
    isVisible: true,
    change: (): void => undefined,
    waits: new Map<() => void, number>(),
  };
  const clock = createMinuteClock({
    now: () => page.time,
    isVisible: () => page.isVisible,
    onVisibilityChange(listener) {
      page.change = listener;
      return () => {
        page.change = () => undefined;
      };
    },
    after(delayMs, run) {
      page.waits.set(run, delayMs);
      return () => page.waits.delete(run);
    },
  });
  const elapse = (): void => {
    for (const [run, delayMs] of [...page.waits]) {
      page.waits.delete(run);
      page.time += delayMs;
      run();
    }
  };
  return { page, clock, elapse };
}

test("the clock steps at each full minute", () => {
  const { clock, elapse } = fakePage();
  const steps: number[] = [];
  clock.subscribe(() => steps.push(clock.getSnapshot()));
  elapse();
  elapse();
  expect(steps).toEqual([90_000, 120_000, 180_000]);
});

test("a hidden page has no timer, and shown again it has the right time at once", () => {
  const { page, clock, elapse } = fakePage();
  clock.subscribe(() => undefined);
  page.isVisible = false;
  page.change();
  expect(page.waits.size).toBe(0);
  page.time = 7_200_500;
  page.isVisible = true;
  page.change();
  expect(clock.getSnapshot()).toBe(7_200_500);
  elapse();
  expect(clock.getSnapshot()).toBe(7_260_000);
});

test("when the last listener has left, nothing runs", () => {
  const { page, clock } = fakePage();
  const first = clock.subscribe(() => undefined);
  const second = clock.subscribe(() => undefined);
  first();
  expect(page.waits.size).toBe(1);
  second();
  expect(page.waits.size).toBe(0);
  page.change();
  expect(page.waits.size).toBe(0);
});
