import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { historyReport } from "./history-report";

const at = Date.parse("2026-11-23T04:40:00.250Z");

describe("the report of a history", () => {
  it("is what scripts rely on", () => {
    const entries: HistoryEntry[] = [
      { schema: 1, change: { kind: "sms-arrived", at, count: 3, unread: 5 }, outcome: "quiet-hours" },
      { schema: 1, change: { kind: "block-appeared", at, types: ["agreement", null] }, outcome: "shown" },
    ];
    expect(historyReport({ label: "Офис", customerId: "1234" }, entries)).toEqual({
      schema: 1,
      ok: true,
      account: { label: "Офис", customerId: "1234" },
      entries: [
        { kind: "sms-arrived", at: "2026-11-23T04:40:00Z", count: 3, unread: 5, outcome: "quiet-hours" },
        { kind: "block-appeared", at: "2026-11-23T04:40:00Z", types: ["agreement", null], outcome: "shown" },
      ],
    });
  });

  it("of nothing is empty, with the customer unknown", () => {
    expect(historyReport({ label: "", customerId: null }, [])).toEqual({
      schema: 1,
      ok: true,
      account: { label: "", customerId: null },
      entries: [],
    });
  });
});
