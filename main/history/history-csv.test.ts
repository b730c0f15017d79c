import { expect, test } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { historyCsv } from "./history-csv";

const at = new Date(2026, 10, 23, 14, 5, 9).getTime();
const iso = new Date(at).toISOString().replace(".000Z", "Z");
const entry = (change: HistoryEntry["change"], outcome: HistoryEntry["outcome"] = "shown"): HistoryEntry => ({
  schema: 1,
  change,
  outcome,
});

const entries: HistoryEntry[] = [
  entry({ kind: "sms-arrived", at, count: 3, unread: 5 }),
  entry({ kind: "trial-days", at, daysLeft: 3, endsAt: "2026-11-26T14:57:40+03:00" }, "quiet-hours"),
  entry({ kind: "trial-ended", at, endsAt: "soon" }),
  entry({ kind: "block-appeared", at, types: ["=cmd()", null] }, "paused"),
  entry({ kind: "service-trouble", at, failureKind: "network" }, "kind-off"),
  entry({ kind: "tfa-switched", at, isOn: true, isOwn: true }, "own-switch"),
];

/** The table's lines without the byte order mark, with no-break spaces as ordinary ones. */
const lines = (language: "ru" | "en"): string[] =>
  historyCsv(entries, createPlainTexts(language)).slice(1).replaceAll("\u00a0", " ").split("\r\n");

test("a history is a table that Excel opens in Russian", () => {
  expect(lines("ru")).toEqual([
    "Дата и время;Событие;Уведомление;Время по ISO 8601",
    `23.11.2026 14:05;Новых SMS: 3;показано;${iso}`,
    `23.11.2026 14:05;Тестовый период: осталось 3 дня;не показано: тихие часы;${iso}`,
    `23.11.2026 14:05;Тестовый период закончился;показано;${iso}`,
    `23.11.2026 14:05;Появилась блокировка;не показано: пауза;${iso}`,
    `23.11.2026 14:05;Данные не обновляются больше часа;не показано: выключено в настройках;${iso}`,
    `23.11.2026 14:05;Вы включили двухфакторную аутентификацию;не показано: ваше действие;${iso}`,
    "",
  ]);
});

test("and in English", () => {
  expect(lines("en").slice(0, 3)).toEqual([
    "Date and time,Event,Notification,ISO 8601 time",
    `2026-11-23 14:05,New SMS: 3,shown,${iso}`,
    `2026-11-23 14:05,Trial period: 3 days left,not shown: quiet hours,${iso}`,
  ]);
});

test("an empty history is its headings", () => {
  expect(historyCsv([], createPlainTexts("en")).trimEnd().split("\r\n")).toHaveLength(1);
});
