import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failure } from "../../contract/failure";
import { known, none, type Reading, unknown } from "../../contract/reading";
import { type Sample, sampleSchema } from "../../contract/sample";
import { sampleAccountAt } from "../../contract/sample-state";
import type { Trial } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { createAccountFiles } from "../storage/account-files";
import type { LineStorage } from "../storage/line-file";
import { linesText } from "../storage/lines";
import { sampleFormat } from "./sample-lines";
import { createSampler } from "./sampler";

const start = Date.parse("2026-11-23T09:00:00Z");
const intervalMs = 5 * minuteMs;

const trial = (daysLeftWhenRead: number): Reading<Trial> =>
  known({ daysLeftWhenRead, endsAt: null, isComputed: false });

function create() {
  const clock = { now: start };
  const texts = new Map<string, string>();
  const counts = { reads: 0, writes: 0 };
  const storageOf = (id: string): LineStorage => ({
    name: id,
    read() {
      counts.reads += 1;
      return texts.get(id) ?? null;
    },
    append(text) {
      counts.writes += 1;
      texts.set(id, (texts.get(id) ?? "") + text);
    },
    replace: (text) => void texts.set(id, text),
    setAside: () => "",
    remove: () => void texts.delete(id),
  });
  const run = () => {
    const files = createAccountFiles({
      format: sampleFormat,
      storageOf,
      now: () => clock.now,
      onDamaged: () => expect.unreachable(),
      onTrouble: () => expect.unreachable(),
    });
    return createSampler({ files, now: () => clock.now, intervalMs: () => intervalMs });
  };
  let sampler = run();
  let state: AccountState = sampleAccountAt(start);
  const kept = (id = "one"): Sample[] =>
    (texts.get(id) ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => sampleSchema.parse(JSON.parse(line)));
  return {
    clock,
    texts,
    counts,
    kept,
    /** When it was, in hours after the start, and what: unread and days left. */
    lines: () => kept().map(({ at, unread, daysLeft }) => [(at - start) / hourMs, unread, daysLeft]),
    update: (next: Partial<AccountState>) => {
      state = { ...state, ...next };
      sampler.update([state]);
    },
    /** A good reading so long after the one before. */
    poll(
      afterMs: number,
      customer: Parameters<typeof sampleAccountAt>[2] = {},
      part: Partial<AccountState> = {},
    ) {
      clock.now += afterMs;
      state = sampleAccountAt(clock.now, part, { trial: none, ...customer });
      sampler.update([state]);
    },
    forget: () => sampler.update([]),
    restart: () => {
      sampler = run();
    },
  };
}

describe("samples", () => {
  it("are kept when a reading differs, and of what stays the same one in six hours", () => {
    const { poll, lines, counts } = create();
    poll(0, { unreadSms: known(1) });
    for (let count = 0; count < 12 * 7; count += 1) poll(5 * minuteMs, { unreadSms: known(1) });
    poll(5 * minuteMs, { unreadSms: known(4) });
    poll(5 * minuteMs, { unreadSms: known(4), trial: trial(3) });
    expect(lines().map(([at, ...values]) => [Math.round(Number(at) * 60), ...values])).toEqual([
      [0, 1, "none"],
      [360, 1, "none"],
      [425, 4, "none"],
      [430, 4, 3],
    ]);
    expect(counts).toEqual({ reads: 2, writes: 4 });
  });

  it("tell no trial period, one that ended and one unknown apart, and unknown from zero", () => {
    const { poll, lines } = create();
    poll(0, { trial: none, unreadSms: known(0) });
    poll(intervalMs, { trial: unknown, unreadSms: unknown });
    poll(intervalMs, { trial: trial(0), unreadSms: known(Number.MAX_SAFE_INTEGER) });
    poll(intervalMs, { trial: trial(-2), unreadSms: known(2) });
    expect(lines().map(([, ...values]) => values)).toEqual([
      [0, "none"],
      [null, null],
      [null, 0],
      [2, "ended"],
    ]);
  });

  it("are of what was read, in the newest run or before, not of what is shown", () => {
    const { poll, update, clock, lines } = create();
    poll(0, { unreadSms: known(1) });
    // The same reading again, then failures: nothing new is known.
    update({ isChecking: true });
    clock.now += hourMs;
    update({ customerFailure: failure("network"), checkedAt: clock.now });
    expect(lines()).toEqual([[0, 1, "none"]]);
  });

  it("are not made of a stale cached response, nor of the demonstration", () => {
    const { poll, texts } = create();
    poll(0, {}, { isStaleResponse: true });
    poll(intervalMs, {}, { id: "demo", isDemo: true });
    expect(texts.size).toBe(0);
  });

  it("say from when to when nothing was known, when the service was down", () => {
    const { poll, update, clock, lines } = create();
    poll(0, { unreadSms: known(1) });
    poll(hourMs, { unreadSms: known(1) });
    clock.now += hourMs;
    update({ customerFailure: failure("network") });
    poll(hourMs, { unreadSms: known(1) });
    expect(lines()).toEqual([
      [0, 1, "none"],
      [1, 1, "none"],
      [1 + 1 / hourMs, null, null],
      [3, 1, "none"],
    ]);
  });

  it("and when the program was off, also by what was read last before it ended", () => {
    const { poll, update, restart, clock, lines } = create();
    poll(0, { unreadSms: known(1) });
    poll(hourMs, { unreadSms: known(1) });
    clock.now += 10 * hourMs;
    restart();
    update({});
    expect(lines()).toHaveLength(1);
    poll(0, { unreadSms: known(2) });
    expect(lines()).toEqual([
      [0, 1, "none"],
      [1, 1, "none"],
      [1 + 1 / hourMs, null, null],
      [11, 2, "none"],
    ]);
  });

  it("of another customer are not connected with the former's", () => {
    const { poll, lines } = create();
    poll(0, { unreadSms: known(1), customerId: known("1") });
    poll(intervalMs, { unreadSms: known(1), customerId: unknown });
    poll(intervalMs, { unreadSms: known(1), customerId: known("2") });
    expect(lines().map(([, unread]) => unread)).toEqual([1, 1, null, 1]);
  });

  it("cost no reading of the file before the first good reading, and no write when nothing is new", () => {
    const { update, poll, counts } = create();
    update({ customerFailure: failure("network") });
    update({});
    expect(counts).toEqual({ reads: 0, writes: 0 });
    poll(intervalMs);
    const after = { ...counts };
    poll(intervalMs);
    update({});
    expect(counts).toEqual(after);
  });

  it("are forgotten with the account, and begin anew", () => {
    const { poll, forget, texts, kept } = create();
    poll(0);
    forget();
    texts.clear();
    poll(intervalMs);
    expect(kept()).toHaveLength(1);
  });

  it("survive a clock that is set back", () => {
    const { poll, lines } = create();
    poll(dayMs, { unreadSms: known(1) });
    poll(-dayMs, { unreadSms: known(2) });
    expect(lines()).toHaveLength(2);
  });

  it("are never invented: each value was read, and each change of it is kept", () => {
    const step = fc.record({
      afterMs: fc.integer({ min: 1, max: 20 * hourMs }),
      unread: fc.oneof(fc.integer({ min: 0, max: 3 }).map(known), fc.constant(unknown)),
      isLost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { poll, update, kept } = create();
        const read = new Map<number, number | null>();
        let last: number | null | undefined;
        let changes = 0;
        for (const { afterMs, unread, isLost } of steps) {
          if (isLost) {
            update({ customerFailure: failure("server") });
            continue;
          }
          poll(afterMs, { unreadSms: unread });
          const value = unread.state === "known" ? unread.value : null;
          read.set(kept().at(-1)?.at ?? 0, value);
          if (value !== last) changes += 1;
          last = value;
          expect(
            kept().findLast((sample) => sample.unread !== null || sample.daysLeft !== null)?.unread,
          ).toBe(value);
        }
        expect(kept().length).toBeGreaterThanOrEqual(changes);
        const times = kept().map(({ at }) => at);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the file of samples", () => {
  const at = (time: number, unread = 0): Sample => ({ schema: 1, at: time, unread, daysLeft: null });

  it("keeps ninety-one days", () => {
    const samples = [at(start - 92 * dayMs), at(start - 91 * dayMs), at(start)];
    expect(sampleFormat.kept(samples, start)).toEqual(samples.slice(1));
  });

  it("of a server that flaps each minute keeps two days whole and an hour's last before", () => {
    const days = 91;
    const flapping = Array.from({ length: days * 1_440 }, (_, minute) =>
      at(start - days * dayMs + minute * minuteMs, minute % 2),
    );
    const kept = sampleFormat.kept(flapping, start);
    expect(kept.length).toBeLessThanOrEqual(5_100);
    expect(kept.filter((sample) => start - sample.at <= 2 * dayMs)).toHaveLength(2 * 1_440);
    expect(start - (kept[0]?.at ?? start)).toBeGreaterThan(89 * dayMs);
    expect(linesText(kept).length).toBeLessThan(400_000);
  });
});
