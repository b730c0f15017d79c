import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sample } from "../../contract/sample";
import { dayMs, hourMs } from "../../contract/time";
import { type HistoryChart, historyChart } from "./history-chart";

const now = new Date(2026, 10, 23, 14, 5).getTime();

const sample = (hoursAgo: number, unread: Sample["unread"]): Sample => ({
  schema: 1,
  at: now - hoursAgo * hourMs,
  unread,
});
const drawn = (chart: HistoryChart) => {
  if (chart.state !== "drawn") throw new Error(chart.state);
  return chart;
};
/** Hours ago and value of each point. */
const pointsOf = (chart: HistoryChart) =>
  drawn(chart).points.map(({ at, value }) => [(now - at) / hourMs, value]);
const drawnRange = ({ points }: { points: { value: number | null }[] }) => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return { min: Math.min(...values), max: Math.max(...values) };
};
/** The same value every six hours. */
const level = (fromHours: number, toHours: number, unread: number): Sample[] =>
  Array.from({ length: Math.floor((fromHours - toHours) / 6) + 1 }, (_, index) =>
    sample(fromHours - 6 * index, unread),
  );

describe("the chart", () => {
  it("keeps each value until the next, from the one in force at its beginning", () => {
    const samples = [sample(170, 1), sample(164, 1), ...level(158, 8, 1), sample(6, 4), sample(0, 0)];
    expect(pointsOf(historyChart(samples, 7, now))).toEqual([
      [168, 1],
      [6, 4],
      [0, 0],
    ]);
  });

  it("has a gap where nothing is known: by a mark, by silence, by an unknown value", () => {
    const marked = [sample(30, 2), sample(28, 2), { ...sample(28, null), at: now - 28 * hourMs + 1 }];
    const silent = [sample(25, 3), sample(24, 5), sample(12, 5)];
    const samples = [...marked, ...silent, sample(6, null), sample(2, 7), sample(0, 7)];
    expect(pointsOf(historyChart(samples, 7, now))).toEqual([
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
  });

  it("is of the balance where that is asked for, with a gap where it is not known", () => {
    const paid = (hoursAgo: number, balance: number | null): Sample => ({
      ...sample(hoursAgo, 3),
      ...(balance === null ? {} : { balance }),
    });
    const samples = [paid(30, 5_000), paid(26, -4_000), paid(24, null), paid(20, 100_000), paid(14, 100_000)];
    const chart = drawn(historyChart([...samples, sample(8, 3)], 7, now, "balance"));
    expect(chart).toMatchObject({ series: "balance", min: -4_000, max: 100_000 });
    expect(pointsOf(chart)).toEqual([
      [30, 5_000],
      [26, -4_000],
      [24, -4_000],
      [22, null],
      [20, 100_000],
      [8, 100_000],
    ]);
  });

  it("draws a lone reading as a dot", () => {
    const { points } = drawn(historyChart([sample(40, 1), sample(20, 2), sample(0, 3)], 7, now));
    expect(points.filter(({ isAlone }) => isAlone).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it.each([
    ["too-few", [sample(23, 1), sample(0, 2)]],
    ["drawn", [sample(25, 1), sample(0, 2)]],
    ["unknown", []],
    ["unknown", [sample(25, null), sample(0, null)]],
    ["too-few", [sample(48, null), sample(0, 2)]],
  ])("is %s of %j", (state, samples) => {
    expect(historyChart(samples, 7, now).state).toBe(state);
  });

  it("begins where the data does, and has its range and its last value", () => {
    const chart = drawn(historyChart([...level(48, 24, 3), ...level(18, 6, 9), sample(3, 5)], 4, now));
    expect(chart).toMatchObject({
      min: 3,
      max: 9,
      last: { at: now - 3 * hourMs, value: 5 },
      from: now - 48 * hourMs,
      to: now,
    });
  });
});

describe("whatever was sampled", () => {
  const value = fc.option(fc.nat(50));
  const samplesOf = fc.array(
    fc.record({
      schema: fc.constant(1 as const),
      at: fc.integer({ min: now - 95 * dayMs, max: now }),
      unread: value,
    }),
    { maxLength: 60 },
  );

  it("the chart shows only values that were read, in order, inside its time, and never one where none is known", () => {
    fc.assert(
      fc.property(samplesOf, fc.constantFrom(7, 30, 90), (samples, days) => {
        const chart = historyChart(samples, days, now);
        if (chart.state !== "drawn") return;
        const { points, from, to } = chart;
        const times = points.map(({ at }) => at);
        expect([from, ...times, to]).toEqual([from, ...times, to].toSorted((one, other) => one - other));
        const read = new Set(samples.map(({ unread }) => unread));
        expect(points.every((point) => point.value === null || read.has(point.value))).toBe(true);
        expect(drawnRange(chart)).toEqual({ min: chart.min, max: chart.max });
        // Wherever a reading said "unknown", the line is broken.
        const sorted = samples.toSorted((one, other) => one.at - other.at);
        for (const [index, { at, unread }] of sorted.entries()) {
          const next = sorted[index + 1]?.at ?? at;
          if (unread !== null || at < from || next - at < 2) continue;
          const middle = at + Math.min(hourMs, (next - at) / 2);
          const behind = points.findLast((point) => point.at <= middle);
          const ahead = points.find((point) => point.at > middle);
          expect([behind?.value ?? null, ahead?.value ?? null]).toContain(null);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
