import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sample } from "../../contract/sample";
import { dayMs, hourMs } from "../../contract/time";
import { type HistoryChart, historyChart } from "./history-chart";

const now = new Date(2026, 10, 23, 14, 5).getTime();

const sample = (hoursAgo: number, unread: Sample["unread"], daysLeft: Sample["daysLeft"] = null): Sample => ({
  schema: 1,
  at: now - hoursAgo * hourMs,
  unread,
  daysLeft,
});
const unreadOf = ({ unread }: Sample): Sample["unread"] => unread;
const daysOf = ({ daysLeft }: Sample): Sample["daysLeft"] => daysLeft;
/** Hours ago and value of each point. */
const pointsOf = (chart: HistoryChart) =>
  chart.state === "drawn" ? chart.points.map(({ at, value }) => [(now - at) / hourMs, value]) : chart.state;
const drawn = (chart: HistoryChart) => {
  if (chart.state !== "drawn") throw new Error(chart.state);
  return chart;
};
/** The same value every six hours. */
const level = (fromHours: number, toHours: number, unread: number): Sample[] =>
  Array.from({ length: Math.floor((fromHours - toHours) / 6) + 1 }, (_, index) =>
    sample(fromHours - 6 * index, unread),
  );

describe("a chart", () => {
  it("holds each value until the next, from the one in force at its beginning", () => {
    const samples = [sample(170, 1), sample(164, 1), ...level(158, 8, 1), sample(6, 4), sample(0, 0)];
    expect(pointsOf(historyChart(samples, unreadOf, 7, now))).toEqual([
      [168, 1],
      [6, 4],
      [0, 0],
    ]);
  });

  it("has a gap where nothing is known: by a mark, by an unknown value, by silence", () => {
    const marked = [
      sample(30, 2),
      sample(28, 2),
      { ...sample(28, null), at: now - 28 * hourMs + 1 },
      sample(25, 3),
      sample(24, 5),
    ];
    const silent = [...marked, sample(12, 5), sample(6, null), sample(2, 7), sample(0, 7)];
    const points = pointsOf(historyChart(silent, unreadOf, 7, now));
    expect(points).toEqual([
      [30, 2],
      [expect.closeTo(28, 5), 2],
      [expect.closeTo(26.5, 5), null],
      [25, 3],
      [24, 5],
      [18, null],
      [12, 5],
      [6, 5],
      [4, null],
      [2, 7],
      [0, 7],
    ]);
    expect(
      drawn(historyChart(silent, unreadOf, 7, now)).summary.gaps.map(({ from, to }) => [
        Math.round((now - from) / hourMs),
        to === null ? null : Math.round((now - to) / hourMs),
      ]),
    ).toEqual([
      [28, 25],
      [24, 12],
      [6, 2],
    ]);
  });

  it("draws a lone reading as a dot", () => {
    const { points } = drawn(historyChart([sample(40, 1), sample(20, 2), sample(0, 3)], unreadOf, 7, now));
    expect(points.filter(({ isAlone }) => isAlone).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it("takes no trial period and an ended one for no gap and no number", () => {
    const samples = [
      sample(30, 0, 1),
      sample(27, 0, 0),
      sample(24, 0, "ended"),
      sample(18, 0, "none"),
      sample(12, 0, "none"),
      sample(6, 0, "none"),
      sample(0, 0, "none"),
    ];
    const chart = drawn(historyChart(samples, daysOf, 7, now));
    expect(pointsOf(chart)).toEqual([
      [30, 1],
      [27, 0],
      [24, 0],
      [24, "ended"],
      [18, "none"],
    ]);
    expect(chart.summary).toMatchObject({ least: 0, most: 1, gaps: [], last: { value: "none" } });
    expect(historyChart(samples.slice(2), daysOf, 7, now)).toEqual({ state: "absent", value: "none" });
    expect(historyChart(samples.slice(2, 3), daysOf, 7, now)).toEqual({ state: "absent", value: "ended" });
  });

  it("is not there before a day's data, nor of what was never known", () => {
    expect(historyChart([sample(23, 1), sample(0, 2)], unreadOf, 7, now)).toEqual({ state: "too-few" });
    expect(historyChart([sample(25, 1), sample(0, 2)], unreadOf, 7, now).state).toBe("drawn");
    expect(historyChart([], unreadOf, 7, now)).toEqual({ state: "unknown" });
    expect(historyChart([sample(25, 1), sample(0, 2)], daysOf, 7, now)).toEqual({ state: "unknown" });
  });

  it("says its least, most and last value, and since when there is data", () => {
    const chart = drawn(
      historyChart([...level(48, 24, 3), ...level(18, 6, 9), sample(3, 5)], unreadOf, 30, now),
    );
    expect(chart.summary).toEqual({
      least: 3,
      most: 9,
      last: { at: now - 3 * hourMs, value: 5 },
      since: now - 48 * hourMs,
      gaps: [{ from: now - 3 * hourMs, to: null }],
    });
  });

  it("has a row for each local day", () => {
    const { days } = drawn(
      historyChart([...level(48, 24, 3), ...level(18, 6, 9), sample(0, 5)], unreadOf, 7, now),
    );
    expect(days).toHaveLength(7);
    expect(days.map(({ least, most, end }) => [least, most, end])).toEqual([
      [5, 9, 5],
      [3, 9, 9],
      [3, 3, 3],
      [null, null, null],
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ]);
    expect(days[0]?.day).toBe(new Date(2026, 10, 23).getTime());
  });
});

describe("whatever was sampled", () => {
  const value = fc.option(fc.nat(50));
  const samplesOf = (maxLength: number) =>
    fc.array(
      fc.record({
        schema: fc.constant(1 as const),
        at: fc.integer({ min: now - 95 * dayMs, max: now }),
        unread: value,
        daysLeft: fc.option(fc.oneof(fc.nat(30), fc.constantFrom("none" as const, "ended" as const))),
      }),
      { maxLength },
    );

  it("a chart shows only values that were read, in order, inside its time, and never one where none is known", () => {
    fc.assert(
      fc.property(
        samplesOf(60),
        fc.constantFrom(7, 30, 90),
        fc.constantFrom(unreadOf, daysOf),
        (samples, days, of) => {
          const chart = historyChart(samples, of, days, now);
          if (chart.state !== "drawn") return;
          const read = new Set(samples.map(of));
          let before = chart.from;
          for (const { at, value: shown } of chart.points) {
            expect(at).toBeGreaterThanOrEqual(before);
            expect(shown === null || read.has(shown)).toBe(true);
            before = at;
          }
          expect(before).toBeLessThanOrEqual(chart.to);
          const shown = chart.points.flatMap(({ value: one }) => (typeof one === "number" ? [one] : []));
          expect([Math.min(...shown), Math.max(...shown)]).toEqual([chart.summary.least, chart.summary.most]);
          expect(chart.valueTicks.at(-1)).toBeGreaterThanOrEqual(chart.summary.most);
          // Wherever a reading said "unknown", the line is broken.
          const sorted = samples.toSorted((one, other) => one.at - other.at);
          for (const [index, one] of sorted.entries()) {
            const next = sorted[index + 1]?.at ?? one.at;
            if (of(one) !== null || one.at < chart.from || next - one.at < 2) continue;
            const middle = one.at + Math.min(hourMs, (next - one.at) / 2);
            const behind = chart.points.findLast(({ at }) => at <= middle);
            const ahead = chart.points.find(({ at }) => at > middle);
            expect([behind?.value ?? null, ahead?.value ?? null]).toContain(null);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("a chart has no more points than can be seen, and loses neither the least nor the most", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 4_000, maxLength: 5_000 }), (values) => {
        const samples = values.map((unread, index) => sample((index * 25 * 24) / values.length, unread));
        const chart = historyChart(samples, unreadOf, 30, now);
        if (chart.state !== "drawn") return;
        expect(chart.points.length).toBeLessThanOrEqual(9 * 242);
        const shown = chart.points.flatMap(({ value: one }) => (typeof one === "number" ? [one] : []));
        expect([Math.min(...shown), Math.max(...shown)]).toEqual([chart.summary.least, chart.summary.most]);
      }),
      { numRuns: 5 },
    );
  });

  it("a line with fewer points joins nothing over a gap", () => {
    const samples = Array.from({ length: 4_000 }, (_, index) =>
      sample((4_000 - index) / 6, [0, 5, null][index % 3] ?? null),
    );
    const { points } = drawn(historyChart(samples, unreadOf, 30, now));
    expect(points.length).toBeLessThan(samples.length / 2);
    const joined = points.filter(({ value: one }, index) => {
      const next = points[index + 1];
      return typeof one === "number" && typeof next?.value === "number";
    });
    expect(joined.length).toBeGreaterThan(100);
    for (const point of joined) {
      const next = points[points.indexOf(point) + 1];
      // Each third reading, ten minutes later, said nothing.
      expect((next?.at ?? 0) - point.at).toBeLessThan(11 * 60_000);
    }
  });
});
