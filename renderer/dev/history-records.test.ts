import { expect, test } from "vitest";
import { drawnAt as now } from "./drawn-window";
import { historyRecords } from "./history-records";

test.each(["history", "history-gaps", "history-long"])(
  "%s has an entry for each rise of the unread SMS, and no other",
  async (name) => {
    const records = historyRecords[name]?.records(now);
    const samples = (await records?.readSamples({ accountId: "office", days: 90 })) ?? [];
    const entries = (await records?.readHistory({ accountId: "office", days: 180 })) ?? [];
    const rises: [number, number][] = [];
    let unread = samples[0]?.unread ?? 0;
    for (const sample of samples.slice(1)) {
      if (sample.unread === null) continue;
      if (sample.unread > unread) rises.push([sample.at, sample.unread]);
      unread = sample.unread;
    }
    const since = samples[0]?.at ?? 0;
    const arrivals = entries.flatMap(({ change }): [number, number][] =>
      change.kind === "sms-arrived" && change.at > since ? [[change.at, change.unread]] : [],
    );
    expect(rises.length).toBeGreaterThan(3);
    expect(arrivals.toReversed()).toEqual(rises);
  },
);
