import type { Change, HistoryEntry, Outcome } from "../../contract/history";
import { defaultNotificationSettings } from "../../contract/notification-settings";
import type { Sample } from "../../contract/sample";
import type { CustomerInfo } from "../../contract/snapshot";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { trialAt } from "../../contract/trial";
import type { BridgeAnswers } from "../bridge-double";

type Records = Pick<BridgeAnswers, "readHistory" | "readSamples">;

/** What a scenario of the history shows: what is known of the customer now, and what is read from the disk. */
type HistoryScenario = { customer: Partial<CustomerInfo>; records: (now: number) => Records };

/**
 * Unread SMS at each sixth hour, oldest first: `?` is unknown, `!` is a time in which the service gave no data, and `x`
 * one in which the program was off.
 */
const unreadSteps = "000333000000000005558880000000004442200000000!33";
const gapSteps = "000333xxxxxxx1111??222000xxx88880xxx1xxx44400033";

/** The trial period ran out to its last day and was followed by a paid tariff, so many days ago. */
const paidDaysAgo = 3;
const daysLeftAtFirst = 9;

const paid: Partial<CustomerInfo> = {
  tariff: { state: "known", value: { name: "Базовый", description: "Облачная АТС" } },
  trial: { state: "none" },
};

/** Days left of a trial period that was first seen at `since`. All times are milliseconds since 1970. */
function daysLeftAt(at: number, since: number, now: number): Sample["daysLeft"] {
  if (at > now - paidDaysAgo * dayMs) return "none";
  const value = { daysLeftWhenRead: daysLeftAtFirst, endsAt: null, isComputed: false };
  return trialAt({ state: "known", value }, since, at).daysLeft;
}

function samplesOf(steps: string, now: number): Sample[] {
  const since = now - steps.length * 6 * hourMs;
  return [...steps].flatMap((step, index) => {
    const at = since + index * 6 * hourMs;
    const unread = /\d/.test(step) ? Number(step) : null;
    const daysLeft = step === "!" ? null : daysLeftAt(at, since, now);
    return step === "x" ? [] : [{ schema: 1 as const, at, unread, daysLeft }];
  });
}

const entry = (change: Change, outcome: Outcome = "shown"): HistoryEntry => ({ schema: 1, change, outcome });

/** What the program would have found from sample to sample, oldest first. */
function entriesOf(samples: readonly Sample[]): HistoryEntry[] {
  let [unread, daysLeft, isTrouble]: [number | null, Sample["daysLeft"], boolean] = [null, null, false];
  const entries: HistoryEntry[] = [];
  for (const sample of samples) {
    const { at } = sample;
    const isUnknown = sample.unread === null && sample.daysLeft === null;
    if (isUnknown) {
      const trouble = { kind: "service-trouble", at: at + hourMs, failureKind: "server" } as const;
      if (!isTrouble) entries.push(entry(trouble));
    } else if (isTrouble) entries.push(entry({ kind: "service-back", at }));
    if (unread !== null && sample.unread !== null && sample.unread > unread)
      entries.push(entry({ kind: "sms-arrived", at, count: sample.unread - unread, unread: sample.unread }));
    if (typeof daysLeft === "number" && typeof sample.daysLeft === "number" && sample.daysLeft < daysLeft)
      entries.push(daysEntry(at, sample.daysLeft));
    isTrouble = isUnknown;
    unread = sample.unread ?? unread;
    daysLeft = sample.daysLeft ?? daysLeft;
  }
  return entries;
}

function daysEntry(at: number, daysLeft: number): HistoryEntry {
  const isTold = defaultNotificationSettings.trialThresholdsDays.includes(daysLeft);
  return entry({ kind: "trial-days", at, daysLeft, endsAt: null }, isTold ? "shown" : "not-a-threshold");
}

/** What no curve shows. */
function otherEntries(now: number): HistoryEntry[] {
  return [
    entry({ kind: "block-appeared", at: now - 5 * dayMs, types: ["agreement"] }, "window-in-front"),
    entry({ kind: "tfa-switched", at: now - 100 * hourMs, isOn: true, isOwn: false }),
    entry({ kind: "block-lifted", at: now - 4 * dayMs }),
    entry({ kind: "tfa-switched", at: now - 3 * hourMs, isOn: false, isOwn: true }, "own-switch"),
  ];
}

/** What is read of these, within the days that are asked for. */
function recordsOf(samples: readonly Sample[], entries: readonly HistoryEntry[], now: number): Records {
  // Of what was found at one moment the last comes first, as from the file.
  const newestFirst = entries.toReversed().toSorted((one, other) => other.change.at - one.change.at);
  return {
    readHistory: ({ days }) => newestFirst.filter(({ change }) => change.at >= now - days * dayMs),
    readSamples: ({ days }) => samples.filter(({ at }) => at >= now - days * dayMs),
  };
}

function stepRecords(steps: string): HistoryScenario["records"] {
  return (now) => {
    const samples = samplesOf(steps, now);
    return recordsOf(samples, [...entriesOf(samples), ...otherEntries(now)], now);
  };
}

/** As many as there can be: five thousand of each. Every twenty hours all SMS are read. */
function longRecords(now: number): Records {
  const [count, kept, everyMs, untilRead] = [5_200, 5_000, 20 * minuteMs, 60];
  const samples = Array.from({ length: count }, (_, index): Sample => {
    const place = index % untilRead;
    const unread = 2 * place + (place % 2);
    return { schema: 1, at: now - (count - index) * everyMs, unread, daysLeft: "none" };
  });
  return recordsOf(samples.slice(-kept), entriesOf(samples).slice(-kept), now);
}

/** The scenarios of the history, by name. */
export const historyRecords: Record<string, HistoryScenario> = {
  history: { customer: paid, records: stepRecords(unreadSteps) },
  "history-empty": { customer: {}, records: () => ({ readHistory: () => [], readSamples: () => [] }) },
  "history-gaps": { customer: paid, records: stepRecords(gapSteps) },
  "history-long": { customer: paid, records: longRecords },
  "history-failed": { customer: {}, records: () => ({ readHistory: () => null, readSamples: () => null }) },
  "history-loading": {
    customer: {},
    records: () => ({
      readHistory: () => new Promise<never>(() => undefined),
      readSamples: () => new Promise<never>(() => undefined),
    }),
  },
};
