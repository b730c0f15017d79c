import { expect, test } from "vitest";
import type { Sample } from "../../contract/sample";
import { drawnAt, drawnPart, wordsOf } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import type { Loaded } from "../store/use-loaded";
import { HistoryChart } from "./history-chart-card";

const sample = (hoursAgo: number, unread: number | null): Sample => ({
  schema: 1,
  at: drawnAt - hoursAgo * 3_600_000,
  unread,
});
const twoDays = Array.from({ length: 9 }, (_, index) => sample(48 - index * 6, index));

function drawnChart(
  samples: Loaded<Sample[]>,
  days = 30,
  language: "ru" | "en" = "ru",
  isBalanceOn = true,
): string {
  const app = sampleApp([sampleAccount(drawnAt)], { language });
  const html = drawnPart(
    app,
    <HistoryChart samples={samples} live={null} days={days} isBalanceOn={isBalanceOn} />,
  );
  return html.replaceAll("\u00a0", " ");
}

test("the chart has its name and place before its samples are read", () => {
  const html = drawnChart({ state: "loading" });
  expect(wordsOf(html).trim()).toBe("Непрочитанные SMS за 30 дней");
  expect(html).toContain("chart-picture");
});

test.each<[Loaded<Sample[]>, string]>([
  [{ state: "failed" }, "График прочитать не удалось."],
  [{ state: "read", value: [] }, "За это время нет данных."],
  [{ state: "read", value: [sample(2, 1), sample(0, 2)] }, "График появится через сутки."],
])("without a chart it is said why: %j", (samples, text) => {
  const html = drawnChart(samples);
  expect(wordsOf(html)).toContain(text);
  expect(html).not.toContain("chart-picture");
});

test("there is a choice between SMS and balance only where a balance was read and is wanted", () => {
  const isOffered = (samples: Sample[], isBalanceOn = true) =>
    drawnChart({ state: "read", value: samples }, 30, "ru", isBalanceOn).includes('aria-label="На графике"');
  expect(isOffered(twoDays)).toBe(false);
  expect(isOffered([...twoDays, { ...sample(0, 8), balance: null }])).toBe(false);
  expect(isOffered([...twoDays, { ...sample(0, 8), balance: -4_000 }])).toBe(true);
  expect(isOffered([...twoDays, { ...sample(0, 8), balance: -4_000 }], false)).toBe(false);
});

test("it is said of how many days the chart is, where that is less than was chosen", () => {
  const limit = "Непрочитанные SMS за 90 дней";
  expect(wordsOf(drawnChart({ state: "read", value: twoDays }, 180))).toContain(limit);
  expect(wordsOf(drawnChart({ state: "read", value: twoDays }, 30))).not.toContain(limit);
});

test.each([
  ["ru", /От 0 до 8\. Последнее значение: 8 \(на \d\d:00\)\./],
  ["en", /From 0 to 8\. Last value: 8 \(as of \d\d:00\)\./],
] as const)("the chart is also a sentence: %s", (language, sentence) => {
  const html = drawnChart({ state: "read", value: twoDays }, 30, language);
  expect(html).toMatch(sentence);
});
