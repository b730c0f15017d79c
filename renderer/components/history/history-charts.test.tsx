import { describe, expect, test } from "vitest";
import type { Sample } from "../../../contract/sample";
import { hourMs } from "../../../contract/time";
import { drawnAt, drawnPart, wordsOf } from "../../dev/drawn-window";
import { sampleAccount, sampleApp } from "../../dev/sample-account";
import type { Loaded } from "../../state/use-loaded";
import { HistoryCharts } from "./history-charts";

const sample = (hoursAgo: number, unread: number | null, daysLeft: Sample["daysLeft"]): Sample => ({
  schema: 1,
  at: drawnAt - hoursAgo * hourMs,
  unread,
  daysLeft,
});

function drawnCharts(samples: Loaded<Sample[]>, days = 30, language: "ru" | "en" = "ru"): string {
  const app = sampleApp([sampleAccount(drawnAt)], { language });
  return drawnPart(app, <HistoryCharts samples={samples} live={null} days={days} />);
}

const read = (value: Sample[]): Loaded<Sample[]> => ({ state: "read", value });
const twoDays = Array.from({ length: 9 }, (_, index) => sample(48 - index * 6, index, 12 - (index >> 2)));

describe("the charts", () => {
  test("have their names and places before their data are read", () => {
    const html = drawnCharts({ state: "loading" });
    expect(wordsOf(html).trim().split("\n")).toEqual(["Непрочитанные SMS", "Дни до конца тестового периода"]);
    expect(html.match(/chart-picture/g)).toHaveLength(2);
  });

  test("say once why neither of them is there", () => {
    const words = wordsOf(drawnCharts(read([sample(2, 1, 12), sample(0, 2, 12)])));
    expect(words.match(/слишком мало данных/g)).toHaveLength(1);
    expect(words).toContain("Графики");
    expect(wordsOf(drawnCharts(read([]))).match(/За это время нет данных/g)).toHaveLength(1);
  });

  test("say why one of them is not there, with the other drawn", () => {
    const html = drawnCharts(read(twoDays.map((one) => ({ ...one, daysLeft: "none" }))));
    expect(html).toMatch(/data-chart="unread" data-state="drawn"/);
    expect(html).toMatch(/data-chart="daysLeft" data-state="absent"/);
    expect(wordsOf(html)).toContain("Тестового периода нет.");
  });

  test("say of how many days they are before they are drawn, where that is less than was chosen", () => {
    const words = wordsOf(drawnCharts(read(twoDays), 180));
    const note = words.indexOf("Графики показывают последние 90 дней.");
    expect(note).toBeGreaterThanOrEqual(0);
    expect(note).toBeLessThan(words.indexOf("Непрочитанные SMS"));
    expect(wordsOf(drawnCharts(read(twoDays), 90))).not.toContain("Графики показывают");
  });

  test.each([
    [
      "ru",
      /От 0 до 8\. Последнее значение: 8 \(на \d\d:00\)\. Данные есть с \d\d\.11\.2026, \d\d:00\./,
      "Сегодня",
    ],
    ["en", /From 0 to 8\. Last value: 8 \(as of \d\d:00\)\. Data begins \d\d Nov 2026, \d\d:00\./, "Today"],
  ] as const)(
    "have their range, newest value and gaps in words, and a table by days: %s",
    (language, sentence, today) => {
      const html = drawnCharts(read(twoDays), 30, language).replaceAll("\u00a0", " ");
      expect(html).toMatch(sentence);
      expect(html.match(/<table>/g)).toHaveLength(2);
      expect(html).toMatch(new RegExp(`<th scope="row">${today}</th><td>\\d</td><td>8</td><td>8</td>`));
    },
  );
});
