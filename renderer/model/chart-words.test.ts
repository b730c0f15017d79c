import { expect, test } from "vitest";
import { hourMs } from "../../contract/time";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { chartPointText, dayCells, noChartText, summaryText } from "./chart-words";
import type { ChartSummary } from "./history-chart";

const ru = createPlainTexts("ru");
const en = createPlainTexts("en");
const now = new Date(2026, 10, 23, 14, 5).getTime();
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const summary: ChartSummary = {
  least: 0,
  most: 1_200,
  last: { at: now - hourMs, value: 3 },
  since: null,
  gaps: [],
};

test("a chart is told in sentences: its range, its last value and its gaps", () => {
  expect(plain(summaryText(ru, summary, now))).toBe("От 0 до 1 200. Последнее значение: 3 (на 13:05).");
  const broken: ChartSummary = {
    ...summary,
    least: 3,
    most: 3,
    since: now - 200 * hourMs,
    gaps: [{ from: now - 100 * hourMs, to: now - 90 * hourMs }],
  };
  expect(plain(summaryText(ru, broken, now))).toBe(
    "Не менялось: 3. Последнее значение: 3 (на 13:05). Данные есть с 15.11.2026, 06:05. " +
      "Нет данных с 19.11.2026, 10:05 по 19.11.2026, 20:05.",
  );
  const many: ChartSummary = {
    ...summary,
    gaps: [
      ...broken.gaps,
      { from: now - 60 * hourMs, to: now - 20 * hourMs },
      { from: now - 2 * hourMs, to: null },
    ],
  };
  expect(plain(summaryText(ru, many, now))).toBe(
    "От 0 до 1 200. Последнее значение: 3 (на 13:05). Перерывов в данных: 2. Самый долгий: с 21.11.2026, 02:05 " +
      "по 22.11.2026, 18:05. Нет данных с 23.11.2026, 12:05.",
  );
  expect(summaryText(en, many, now)).toBe(
    "From 0 to 1,200. Last value: 3 (as of 13:05). 2 gaps in the data. The longest: from 21 Nov 2026, 02:05 " +
      "to 22 Nov 2026, 18:05. No data since 23 Nov 2026, 12:05.",
  );
});

test("a trial period that is no more is told of instead of a last number", () => {
  const told = (value: ChartSummary["last"]["value"]): string =>
    plain(summaryText(ru, { ...summary, least: 2, most: 9, last: { at: now - hourMs, value } }, now));
  expect(told("none")).toBe("От 2 до 9. Тестового периода нет (на 13:05).");
  expect(told("ended")).toBe("От 2 до 9. Тестовый период закончился (на 13:05).");
  const last = { at: now - hourMs, value: "none" as const };
  expect(summaryText(en, { ...summary, most: 9, last }, now)).toBe(
    "From 0 to 9. No trial period (as of 13:05).",
  );
});

test("unknown, none and zero are three different words", () => {
  const at = (value: ChartSummary["last"]["value"]) =>
    chartPointText(ru, { at: now, value, isAlone: false }, now);
  expect([null, "none" as const, "ended" as const, 0].map(at)).toEqual([
    "14:05: нет данных",
    "14:05: нет",
    "14:05: закончился",
    "14:05: 0",
  ]);
  expect(dayCells(ru, { day: now, least: null, most: null, end: null }, now)).toEqual([
    "Сегодня",
    "нет данных",
    "нет данных",
    "нет данных",
  ]);
});

test("where no chart can be drawn, it is said why", () => {
  expect(plain(noChartText(ru, { state: "unknown" }))).toBe("За это время нет данных.");
  expect(noChartText(ru, { state: "too-few" })).toBe(
    "Пока слишком мало данных: для графика нужны данные хотя бы за сутки.",
  );
  expect(noChartText(ru, { state: "absent", value: "none" })).toBe("Тестового периода нет.");
  expect(noChartText(en, { state: "absent", value: "ended" })).toBe("Trial period has ended.");
});
