import type { Clock } from "./clock";

/** A clock for tests: time passes only on `advance` and `sleep`. */
export type FakeClock = Clock & {
  /** Lets `ms` pass, firing what falls due in order, and lets promises settle in between. */
  advance: (ms: number) => Promise<void>;
  /** The user sets the computer's clock by `ms`; the monotonic time stays. */
  setWallClockBy: (ms: number) => void;
  /** The computer sleeps for `ms`: the wall clock goes on, the monotonic time and timers stand still (as on Linux). */
  sleep: (ms: number) => void;
  /** The delays of the timers that wait, in milliseconds from now, soonest first. */
  pending: () => number[];
};

/** A fake clock that starts at `start` (milliseconds since 1970). */
export function createFakeClock(start: number): FakeClock {
  let wall = start;
  let monotonic = 1_000;
  let timers: { at: number; run: () => void }[] = [];

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 25; turn += 1) await Promise.resolve();
  }

  return {
    now: () => wall,
    monotonic: () => monotonic,
    after(delayMs, run) {
      const timer = { at: monotonic + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const end = monotonic + ms;
      await settle();
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        wall += Math.max(0, due.at - monotonic);
        monotonic = Math.max(monotonic, due.at);
        due.run();
        await settle();
      }
      wall += end - monotonic;
      monotonic = end;
      await settle();
    },
    setWallClockBy(ms) {
      wall += ms;
    },
    sleep(ms) {
      wall += ms;
    },
    pending: () => timers.map(({ at }) => at - monotonic).sort((a, b) => a - b),
  };
}
