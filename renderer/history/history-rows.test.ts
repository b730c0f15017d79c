import { expect, test } from "vitest";
import type { Change, HistoryEntry } from "../../contract/history";
import { hourMs } from "../../contract/time";
import { eventLook, historyRows, rowsByDay, smsCount } from "./history-rows";

const now = new Date(2026, 10, 23, 14, 5).getTime();
const entry = (change: Change): HistoryEntry => ({ schema: 1, change, outcome: "shown" });
const sms = (hoursAgo: number, count: number): HistoryEntry =>
  entry({ kind: "sms-arrived", at: now - hoursAgo * hourMs, count, unread: count });
const lifted = (hoursAgo: number): HistoryEntry =>
  entry({ kind: "block-lifted", at: now - hoursAgo * hourMs });

test("the SMS of a day are one row, where the newest of them is; everything else has its own", () => {
  const rows = historyRows([lifted(0), sms(1, 3), lifted(2), sms(3, 4), sms(20, 5), lifted(30)]);
  expect(rows.map(({ newest, earlier }) => [newest.change.kind, earlier.length])).toEqual([
    ["block-lifted", 0],
    ["sms-arrived", 1],
    ["block-lifted", 0],
    ["sms-arrived", 0],
    ["block-lifted", 0],
  ]);
  expect(rows.map(smsCount)).toEqual([0, 7, 0, 5, 0]);
  expect(rowsByDay(rows).map((day) => day.rows.length)).toEqual([3, 2]);
  expect(rowsByDay([])).toEqual([]);
});

test("two-factor authentication turned off looks otherwise than turned on", () => {
  const switched = (isOn: boolean) => eventLook({ kind: "tfa-switched", at: now, isOn, isOwn: false }).icon;
  expect([switched(true), switched(false)]).toEqual(["shield", "shield-off"]);
});
