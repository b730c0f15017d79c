import { expect, test } from "vitest";
import { hourMs } from "../../contract/time";
import { createPlainTexts, plain } from "../../locales/plain-texts-for-test";
import { axisText, chartPointText, chartText } from "./chart-words";
import type { HistoryChart } from "./history-chart";

const ru = createPlainTexts("ru");
const en = createPlainTexts("en");
const now = new Date(2026, 10, 23, 14, 5).getTime();
const chart: HistoryChart = {
  state: "drawn",
  series: "unread",
  from: now - 7 * 24 * hourMs,
  to: now,
  points: [],
  min: 0,
  max: 1_200,
  last: { at: now - hourMs, value: 3 },
};
const level = { ...chart, min: 3, max: 3 };

test("a chart is said in sentences: its range and its last value", () => {
  expect(plain(chartText(ru, chart, now))).toBe("От 0 до 1 200. Последнее значение: 3 (на 13:05).");
  expect(plain(chartText(ru, level, now))).toBe("Не менялось: 3. Последнее значение: 3 (на 13:05).");
  expect(plain(chartText(en, chart, now))).toBe("From 0 to 1,200. Last value: 3 (as of 13:05).");
});

test("amounts are said in roubles", () => {
  const balance: HistoryChart = {
    ...chart,
    series: "balance",
    min: -4_000,
    max: 125_550,
    last: { at: now - hourMs, value: 41_230 },
  };
  expect(plain(chartText(ru, balance, now))).toBe(
    "От −40 ₽ до 1 255,50 ₽. Последнее значение: 412,30 ₽ (на 13:05).",
  );
  expect([-20_000, 150_000, 1_500_000].map((value) => plain(axisText(ru, "balance", value)))).toEqual([
    "−200 ₽",
    "1 500 ₽",
    "15 тыс. ₽",
  ]);
});

test.each([
  ["unknown", "За это время нет данных."],
  ["too-few", "График появится через сутки."],
] as const)("where no chart is drawn, it is said why: %s", (state, text) => {
  expect(plain(chartText(ru, { state }, now))).toBe(text);
});

test("unknown and zero are different words", () => {
  const pointText = (value: number | null) =>
    chartPointText(ru, "unread", { at: now, value, isAlone: false }, now);
  expect([null, 0].map(pointText)).toEqual(["14:05: нет данных", "14:05: 0"]);
});
