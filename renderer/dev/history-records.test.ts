import { describe, expect, test } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { type Sample, sampleOf } from "../../contract/sample";
import { hourMs } from "../../contract/time";
import { drawnAt as now } from "./drawn-window";
import { historyRecords } from "./history-records";
import { scenarios } from "./scenarios";

const longestTrialDays = 14;
const names = ["history", "history-gaps", "history-long"];

type Read = { samples: Sample[]; entries: HistoryEntry[]; live: Sample };

/** What the window reads of a scenario, and what it knows of the account itself. */
async function readOf(name: string): Promise<Read> {
  const records = historyRecords[name]?.records(now);
  const samples = await records?.readSamples({ accountId: "office", days: 90 });
  const entries = await records?.readHistory({ accountId: "office", days: 180 });
  const account = scenarios[name]?.(now).accounts[0];
  const live = account === undefined ? null : sampleOf(account);
  if (!samples || !entries || live === null) throw new Error(`nothing is read of ${name}`);
  return { samples, entries, live };
}

/** The sample that was in force at a time. */
const sampleAt = (samples: Sample[], time: number): Sample | undefined =>
  samples.findLast(({ at }) => at <= time);

describe.each(names)("the sample history %s", (name) => {
  test("tells of each change at a time and with a value that its curve has", async () => {
    const { samples, entries } = await readOf(name);
    expect(entries.length).toBeGreaterThan(0);
    for (const { change } of entries) {
      const sample = sampleAt(samples, change.at);
      // Long histories reach back further than the samples do.
      if (name === "history-long" && sample === undefined) continue;
      expect(change.at - (sample?.at ?? 0)).toBeLessThan(6 * hourMs);
      if (change.kind === "sms-arrived")
        expect(sample).toMatchObject({ at: change.at, unread: change.unread });
      if (change.kind === "trial-days")
        expect(sample).toMatchObject({ at: change.at, daysLeft: change.daysLeft });
    }
  });

  test("tells of every rise of the unread SMS", async () => {
    const { samples, entries } = await readOf(name);
    const told = new Set(entries.flatMap(({ change }) => (change.kind === "sms-arrived" ? [change.at] : [])));
    let unread = samples[0]?.unread ?? 0;
    for (const sample of samples) {
      if (sample.unread === null) continue;
      expect(told.has(sample.at) || sample === samples[0]).toBe(
        sample.unread > unread || sample === samples[0],
      );
      unread = sample.unread;
    }
  });

  test("has a trial period of 14 days at the most, which never comes back", async () => {
    const { samples, live } = await readOf(name);
    const values = [...samples, live].flatMap(({ daysLeft }) => (daysLeft === null ? [] : [daysLeft]));
    const days = values.map((value) => (typeof value === "number" ? value : -1));
    expect(Math.max(...days)).toBeLessThanOrEqual(longestTrialDays);
    expect(days).toEqual(days.toSorted((one, other) => other - one));
  });

  test("ends as the account is now", async () => {
    const { samples, live } = await readOf(name);
    const last = samples.at(-1);
    expect(last?.daysLeft).toBe(live.daysLeft);
    // What was read in the meantime is no rise that nothing tells of.
    expect(live.unread).toBeLessThanOrEqual(last?.unread ?? 0);
  });
});
