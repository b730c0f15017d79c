import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failure } from "../../contract/new-failure";
import { known, type Reading, unknown } from "../../contract/reading";
import { type Sample, sampleSchema } from "../../contract/sample";
import { sampleAccountAt } from "../../contract/sample-state";
import type { AccountState } from "../../contract/state";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { linesText, newestFirst, parseLines } from "../storage/lines";
import { sampleFormat } from "./line-formats";
import { createSampler } from "./sampler";

const start = Date.parse("2026-11-23T09:00:00Z");
const intervalMs = 5 * minuteMs;

function create(text = "") {
  const clock = { now: start };
  const disk = { text, reads: 0, writes: 0 };
  const files = {
    of: () => ({
      append(added: readonly Sample[]) {
        disk.writes += 1;
        disk.text += linesText(added);
      },
      entries(since: number) {
        disk.reads += 1;
        return newestFirst(sampleFormat, parseLines(sampleFormat, disk.text).entries, since);
      },
      remove: () => expect.unreachable(),
    }),
  };
  const sampler = createSampler({ files, now: () => clock.now, intervalMs: () => intervalMs });
  let state: AccountState = sampleAccountAt(start);
  const samples = (): Sample[] =>
    disk.text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => sampleSchema.parse(JSON.parse(line)));
  return {
    clock,
    disk,
    samples,
    /** Minutes after the start, and the unread SMS then. */
    lines: () => samples().map(({ at, unread }) => [Math.floor((at - start) / minuteMs), unread]),
    update(changes: Partial<AccountState>) {
      state = { ...state, ...changes };
      sampler.update([state]);
    },
    /** A good reading, so long after what was before. */
    poll(afterMs: number, unreadSms: Reading<number>, changes: Partial<AccountState> = {}) {
      clock.now += afterMs;
      state = sampleAccountAt(clock.now, changes, { unreadSms });
      sampler.update([state]);
    },
    forgetAccount: () => sampler.update([]),
  };
}

describe("the sampler", () => {
  it.each<[string, number | null, boolean]>([
    ["of which the balance alone was known", 50_000, true],
    ["of which nothing was known anyway", null, false],
  ])(
    "shows a gap after a long time without readings only where something was known: %s",
    (_, balance, isGap) => {
      const last: Sample = { schema: 1, at: start, unread: null, balance };
      const { poll, samples } = create(linesText([last]));
      poll(5 * hourMs, known(1));
      const gap = { schema: 1, at: start + 1, unread: null, balance: null };
      expect(samples().slice(1, -1)).toEqual(isGap ? [gap] : []);
    },
  );

  it("writes a value when it changes, and once an hour while it stays the same", () => {
    const { poll, lines, disk } = create();
    poll(0, known(1));
    for (let count = 0; count < 13; count += 1) poll(intervalMs, known(1));
    poll(intervalMs, known(0));
    poll(intervalMs, unknown);
    poll(intervalMs, known(Number.MAX_SAFE_INTEGER));
    expect(lines()).toEqual([
      [0, 1],
      [60, 1],
      [70, 0],
      [75, null],
    ]);
    expect([disk.reads, disk.writes]).toEqual([1, 4]);
  });

  it("writes what was read, once, and neither failures, stale cached responses nor the demonstration", () => {
    const { poll, update, clock, lines, disk } = create();
    update({ customerFailure: failure("network") });
    poll(0, known(5), { isStaleResponse: true });
    poll(0, known(5), { id: "demo", isDemo: true });
    expect([disk.reads, disk.writes]).toEqual([0, 0]);
    poll(0, known(1));
    update({ isChecking: true });
    clock.now += 2 * hourMs;
    update({ customerFailure: failure("network"), checkedAt: clock.now });
    expect(lines()).toEqual([[0, 1]]);
  });

  it.each([
    ["a failing service", ""],
    ["a former run of the program", `{"schema":1,"at":${start},"unread":1,"daysLeft":"none"}\n`],
  ])("marks that nothing was known during a pause: %s", (_, former) => {
    const { poll, clock, lines } = create(former);
    if (former === "") poll(0, known(1));
    clock.now += hourMs;
    poll(hourMs, known(1));
    expect(lines()).toEqual([
      [0, 1],
      [0, null],
      [120, 1],
    ]);
  });

  it("forgets a removed account, and survives a clock that is set back", () => {
    const { poll, forgetAccount, disk, lines } = create();
    poll(0, known(0));
    forgetAccount();
    disk.text = "";
    poll(intervalMs, known(0));
    poll(-dayMs, known(2));
    expect(lines().map(([, unread]) => unread)).toEqual([0, 2]);
  });

  it("invents nothing: the last line is what was read last, in the order of time", () => {
    const step = fc.record({
      afterMs: fc.integer({ min: 1, max: 20 * hourMs }),
      unread: fc.oneof(fc.integer({ min: 0, max: 3 }).map(known), fc.constant(unknown)),
      isFailure: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { poll, update, samples } = create();
        for (const { afterMs, unread, isFailure } of steps) {
          if (isFailure) {
            update({ customerFailure: failure("server") });
            continue;
          }
          poll(afterMs, unread);
          expect(samples().at(-1)?.unread).toBe(unread.state === "known" ? unread.value : null);
        }
        const times = samples().map(({ at }) => at);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the file of samples", () => {
  const sampleAt = (at: number): Sample => ({ schema: 1, at, unread: 0 });

  it("keeps ninety-one days", () => {
    const samples = [sampleAt(start - 92 * dayMs), sampleAt(start - 91 * dayMs), sampleAt(start)];
    expect(sampleFormat.kept(samples, start)).toEqual(samples.slice(1));
  });

  it("has no more lines than it may", () => {
    const all = Array.from({ length: 11_000 }, (_, index) => sampleAt(start + index));
    expect(sampleFormat.kept(all, start)).toEqual(all.slice(1_000));
  });
});
