import type { Change, HistoryEntry, Outcome } from "../../contract/history";
import type { Sample } from "../../contract/sample";
import type { CustomerInfo } from "../../contract/snapshot";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import type { BridgeAnswers } from "./bridge-double";

type Records = Pick<BridgeAnswers, "readHistory" | "readSamples">;

/** What a scenario of the history shows: what is known of the customer now, and what is read from the disk. */
type HistoryScenario = { customer: Partial<CustomerInfo>; records: (now: number) => Records };

/**
 * Unread SMS at each sixth hour, oldest first: `?` is unknown, and in an `x` the program was
 * off.
 */
const unreadSteps = "000333000000000005558880000000001462200000000?33";
const gapSteps = "000333xxxxxxx1111??222000xxx88880xxx1xxx44400033";

const topUpStep = 26;

const paid: Partial<CustomerInfo> = {
  tariff: { state: "known", value: { name: "Базовый", description: "Облачная АТС" } },
  trial: { state: "none" },
};

function samplesOf(steps: string, now: number): Sample[] {
  const since = now - steps.length * 6 * hourMs;
  return [...steps].flatMap((step, index) => {
    const at = since + index * 6 * hourMs;
    const unread = /\d/.test(step) ? Number(step) : null;
    const balance = step === "?" ? null : balanceAt(index);
    return step === "x" ? [] : [{ schema: 1 as const, at, unread, balance }];
  });
}

/** The balance in kopecks at a step: charged until it is negative, then topped up. */
function balanceAt(index: number): number {
  return index < topUpStep ? 60_000 - index * 2_600 : 146_550 - (index - topUpStep) * 1_000;
}

const entry = (change: Change, outcome: Outcome = "shown"): HistoryEntry => ({ schema: 1, change, outcome });

/** What the program would have found from sample to sample, oldest first. */
function entriesOf(samples: readonly Sample[]): HistoryEntry[] {
  let known = 0;
  const entries: HistoryEntry[] = [];
  for (const { at, unread } of samples) {
    if (unread === null) continue;
    if (unread > known) entries.push(entry({ kind: "sms-arrived", at, count: unread - known, unread }));
    known = unread;
  }
  return entries;
}

/** What the chart does not show. */
function otherEntries(now: number): HistoryEntry[] {
  return [
    entry({ kind: "block-appeared", at: now - 5 * dayMs, types: ["agreement"] }, "window-in-front"),
    entry({ kind: "balance-negative", at: now - 144 * hourMs, amount: -2_400 }),
    entry(
      { kind: "balance-topped-up", at: now - 132 * hourMs, amount: 146_550, added: 151_550 },
      "history-only",
    ),
    entry({ kind: "tfa-switched", at: now - 100 * hourMs, isOn: true, isOwn: false }),
    entry({ kind: "block-lifted", at: now - 4 * dayMs }),
    entry({ kind: "trial-days", at: now - 4 * dayMs, daysLeft: 1, endsAt: null }),
    entry({ kind: "service-trouble", at: now - 14 * hourMs, failureKind: "server" }),
    entry({ kind: "service-back", at: now - 12 * hourMs }),
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
    return { schema: 1, at: now - (count - index) * everyMs, unread };
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
