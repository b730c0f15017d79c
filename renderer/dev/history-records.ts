import type { Change, HistoryEntry, Outcome } from "../../contract/history";
import type { Sample } from "../../contract/sample";
import type { BridgeAnswers } from "../bridge-double";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Records = Pick<BridgeAnswers, "readHistory" | "readSamples">;

const entry = (change: Change, outcome: Outcome = "shown"): HistoryEntry => ({ schema: 1, change, outcome });

/** Unread SMS at each sixth hour, oldest first; null: unknown; `x`: the program was off. */
const unreadSteps = "00033000111222000055588800001114442220000333000001111222000x0333";
const gapSteps = "00033300xxxxxxxx1112??2200xxxx555888000000xxxx1xxxx444222000033300";

function samples(steps: string, now: number): Sample[] {
  return [...steps].flatMap((step, index) => {
    const at = now - (steps.length - index) * 6 * hourMs;
    const unread = step === "?" ? null : Number(step);
    const daysLeft = Math.ceil((now - at) / dayMs) + 12;
    return step === "x" ? [] : [{ schema: 1 as const, at, unread, daysLeft }];
  });
}

function entries(now: number): HistoryEntry[] {
  return [
    entry({ kind: "tfa-switched", at: now - 3 * hourMs, isOn: true, isOwn: true }, "own-switch"),
    entry({ kind: "sms-arrived", at: now - 18 * hourMs, count: 3, unread: 3 }),
    entry({ kind: "trial-days", at: now - 24 * hourMs, daysLeft: 13, endsAt: null }, "not-a-threshold"),
    entry({ kind: "service-back", at: now - 24 * hourMs }),
    entry({ kind: "service-trouble", at: now - 35 * hourMs, failureKind: "server" }, "quiet-hours"),
    entry({ kind: "block-lifted", at: now - 4 * dayMs }),
    entry({ kind: "block-appeared", at: now - 5 * dayMs, types: ["agreement"] }),
    entry({ kind: "sms-arrived", at: now - 138 * hourMs, count: 3, unread: 3 }, "window-in-front"),
  ];
}

/** As many as there can be. */
function longRecords(now: number): Records {
  const count = 5_000;
  return {
    readHistory: () =>
      Array.from({ length: count }, (_, index) =>
        entry({
          kind: "sms-arrived",
          at: now - index * 25 * 60_000,
          count: 1 + (index % 7),
          unread: index % 50,
        }),
      ),
    readSamples: ({ days }) =>
      Array.from({ length: count }, (_, index) => ({
        schema: 1 as const,
        at: now - Math.round(((count - index) * days * dayMs) / count),
        unread: Math.round(20 + 15 * Math.sin(index / 90) + (index % 5)),
        daysLeft: Math.ceil(((count - index) * days) / count) + 12,
      })),
  };
}

/** What is read from the disk in the scenarios of the history, by name. */
export const historyRecords: Record<string, (now: number) => Records> = {
  history: (now) => ({ readHistory: () => entries(now), readSamples: () => samples(unreadSteps, now) }),
  "history-empty": () => ({ readHistory: () => [], readSamples: () => [] }),
  "history-gaps": (now) => ({ readHistory: () => entries(now), readSamples: () => samples(gapSteps, now) }),
  "history-long": longRecords,
  "history-failed": () => ({ readHistory: () => null, readSamples: () => null }),
  "history-loading": () => ({
    readHistory: () => new Promise<never>(() => undefined),
    readSamples: () => new Promise<never>(() => undefined),
  }),
};
