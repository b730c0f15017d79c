import {
  defaultNotificationSettings,
  type NotificationSettings,
} from "../../../contract/notification-settings";
import { known, none, type Reading } from "../../../contract/reading";
import { minuteMs, moscowDay } from "../../../contract/time";
import { unknownFacts, type WatchedFacts, type WatchedTrial } from "../../accounts/changes";
import type { Surroundings } from "../gates";
import { decideNotices, type ObservedAccount, type PolicyResult } from "../policy";
import { emptyMemory, parseMemory, type ToldMemory } from "../told";

export { dayMs, hourMs, minuteMs } from "../../../contract/time";

/** Monday, 23 November 2026, 12:00 in Moscow. */
export const noon = Date.parse("2026-11-23T09:00:00Z");

/** One moment of a situation: what is different from the one before. */
export type Step = {
  afterMs?: number;
  facts?: Partial<WatchedFacts>;
  /** Of a second account, which is there from the step that names it on. */
  otherFacts?: Partial<WatchedFacts> | "removed";
  /** The accounts that are muted from this step on. */
  muted?: ("one" | "two")[];
  /** The accounts whose removal could still be undone at this step alone. */
  away?: ("one" | "two")[];
  settings?: Partial<NotificationSettings>;
  around?: Partial<Surroundings>;
  isSwitchingTfa?: boolean;
  isSettled?: boolean;
  /** The program was quit and started again before it. */
  isRestart?: boolean;
};

/** A situation, its steps after a first calm reading at noon, and what comes of the last one. */
export type Situation = [name: string, steps: Step[], expected: string[]];

/** A trial that ends on a day known by its date. */
export function trialOf(
  daysLeft: number | null,
  endsAt = "2026-12-07T14:57:40+03:00",
): Reading<WatchedTrial> {
  return known({ daysLeft, endsAt, endDay: moscowDay(Date.parse(endsAt)), isEndDayExact: true });
}

/** A trial of which only the days left are known, read at `now`. */
export function undatedTrialOf(daysLeft: number, now = noon): Reading<WatchedTrial> {
  return known({ daysLeft, endsAt: null, endDay: moscowDay(now) + daysLeft, isEndDayExact: false });
}

/** Everything known, nothing wrong. */
export const calmFacts: WatchedFacts = {
  customerId: known("1234"),
  unreadSms: known(2),
  trial: trialOf(14),
  blocks: none,
  tfa: known(false),
  isKeyRefused: known(false),
  longTrouble: none,
  isKeyringLocked: known(false),
  isTfaSwitchOwn: false,
};

/** Quiet hours from 22:00 to 8:00 every day, in which nothing passes unless asked for. */
export function quietSettings(mayUrgentPass = false): Partial<NotificationSettings> {
  return { quietHours: { ...defaultNotificationSettings.quietHours, isOn: true, mayUrgentPass } };
}

/** Goes through the steps and tells what came of the last. */
export function play(steps: readonly Step[]): PolicyResult {
  let now = noon;
  let memory: ToldMemory = emptyMemory();
  let facts = calmFacts;
  let otherFacts: WatchedFacts | null = null;
  let muted: string[] = [];
  let settings = defaultNotificationSettings;
  let isFirstUnread = true;
  let result: PolicyResult | null = null;
  for (const step of [{}, ...steps]) {
    const { afterMs = 5 * minuteMs, around = {}, isSwitchingTfa = false, isSettled = true } = step;
    now += result === null ? 0 : afterMs;
    facts = { ...facts, ...step.facts };
    if (step.otherFacts === "removed") otherFacts = null;
    else if (step.otherFacts !== undefined) otherFacts = { ...(otherFacts ?? calmFacts), ...step.otherFacts };
    muted = step.muted ?? muted;
    settings = { ...settings, ...step.settings };
    if (step.isRestart) {
      memory = parseMemory(JSON.parse(JSON.stringify(memory))).value;
      isFirstUnread = true;
    }
    const seen = (id: "one" | "two", known: WatchedFacts): ObservedAccount => {
      const away = step.away?.includes(id) ? { facts: unknownFacts, isMuted: false } : {};
      const isMuted = muted.includes(id);
      return { id, facts: known, isSwitchingTfa: false, isFirstUnread: false, isMuted, ...away };
    };
    result = decideNotices({
      now,
      settings,
      isWindowInFront: false,
      isSupported: true,
      timeZone: "Europe/Moscow",
      ...around,
      isSettled,
      memory,
      accounts: [
        { ...seen("one", facts), isSwitchingTfa, isFirstUnread },
        ...(otherFacts === null ? [] : [seen("two", otherFacts)]),
      ],
    });
    if (facts.unreadSms.state === "known") isFirstUnread = false;
    memory = result.memory;
  }
  if (result === null) throw new Error("There is always the first reading.");
  return result;
}

/** What came of a moment, in short: each change with its outcome, what was told late, and what was closed. */
export function told(result: PolicyResult): string[] {
  const summary = result.show.filter(({ content }) => content.kind === "summary");
  return [
    ...result.decisions.map(({ accountId, change, outcome }) => `${accountId} ${change.kind}: ${outcome}`),
    ...result.lateDecisions.map(
      ({ accountId, change, outcome }) => `late ${accountId} ${change.kind}: ${outcome}`,
    ),
    ...summary.map(({ accountId }) => `summary of ${accountId ?? "several"}`),
    ...result.close.map((topic) => `close ${topic}`),
  ];
}

export { unknownFacts };
