import { expect, test } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { hourMs } from "../../contract/time";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { historyDays } from "./history-days";

const now = new Date(2026, 10, 23, 14, 5).getTime();

const entry = (change: HistoryEntry["change"], outcome: HistoryEntry["outcome"] = "shown"): HistoryEntry => ({
  schema: 1,
  change,
  outcome,
});

const entries: HistoryEntry[] = [
  entry({ kind: "sms-arrived", at: now - hourMs, count: 3, unread: 5 }),
  entry({ kind: "tfa-switched", at: now - 2 * hourMs, isOn: true, isOwn: true }, "own-switch"),
  entry({ kind: "block-lifted", at: now - 20 * hourMs }),
  entry({ kind: "block-appeared", at: now - 100 * hourMs, types: ["agreement"] }, "quiet-hours"),
];

test("the history is told by local days, newest first, with the reason of each silence", () => {
  expect(historyDays(entries, now, createPlainTexts("ru"))).toEqual([
    {
      day: "Сегодня",
      lines: [
        { time: "13:05", what: "Новых SMS: 3", silence: null },
        {
          time: "12:05",
          what: "Двухфакторная аутентификация включена из этой программы",
          silence: "без уведомления: ваше действие",
        },
      ],
    },
    { day: "Вчера", lines: [{ time: "18:05", what: "Блокировка снята", silence: null }] },
    {
      day: "19\u00a0ноября",
      lines: [{ time: "10:05", what: "Появилась блокировка", silence: "без уведомления: тихие часы" }],
    },
  ]);
  expect(historyDays(entries, now, createPlainTexts("en")).map(({ day }) => day)).toEqual([
    "Today",
    "Yesterday",
    "19\u00a0Nov 2026",
  ]);
});

test("nothing makes no day", () => {
  expect(historyDays([], now, createPlainTexts("ru"))).toEqual([]);
});
