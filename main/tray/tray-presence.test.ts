import { expect, test, vi } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import { watchTrayPresence } from "./tray-presence";

function watch(load: () => Promise<(onChange: (isPresent: boolean) => void) => () => void>) {
  const clock = createFakeClock(0);
  const reports: boolean[] = [];
  const onFault = vi.fn();
  const end = watchTrayPresence((isPresent) => reports.push(isPresent), onFault, {
    platform: "linux",
    clock,
    load,
  });
  return { clock, reports, onFault, end };
}

test.each([
  ["a bus that never answers", async () => () => () => undefined],
  [
    "a session without a bus",
    async () => () => {
      throw new Error("no bus");
    },
  ],
])("%s counts as no tray after twenty seconds, and not before", async (_, load) => {
  const { clock, reports } = watch(load);
  await clock.advance(19_000);
  expect(reports).toEqual([]);
  await clock.advance(1_000);
  expect(reports).toEqual([false]);
});

test("an answer is passed on, also one that comes late, and each change once", async () => {
  let answer = (_: boolean): void => undefined;
  const load = async () => (onChange: (isPresent: boolean) => void) => {
    answer = onChange;
    return () => undefined;
  };
  const { clock, reports, end } = watch(load);
  await clock.advance(25_000);
  for (const isPresent of [false, true, true, false]) answer(isPresent);
  expect(reports).toEqual([false, true, false]);
  end();
  answer(true);
  expect([reports.length, clock.pending()]).toEqual([3, []]);
});

test("an answer in time is the only one", async () => {
  const { clock, reports } = watch(async () => (onChange) => {
    onChange(true);
    return () => undefined;
  });
  await clock.advance(60_000);
  expect(reports).toEqual([true]);
});
