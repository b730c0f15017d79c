import type { AccountFacts, TrialFacts } from "../../../../contract/changes";
import { known, none, type Reading } from "../../../../contract/reading";
import {
  defaultNotificationSettings,
  type NotificationSettings,
} from "../../../../contract/settings/notification-settings";
import { minuteMs, moscowDay } from "../../../../contract/time";
import { emptyMemory, type NotificationMemory, parseMemory } from "../memory";
import { summaryTopic } from "../notification";
import { evaluateNotifications, type ObservedAccount, type PolicyResult } from "../policy";
import type { NotificationContext } from "../suppression";

/** Monday, 23 November 2026, 12:00 in Moscow. */
export const noon = Date.parse("2026-11-23T09:00:00Z");

/** One moment of a situation: what is different from the one before. */
export type Step = {
  afterMs?: number;
  facts?: Partial<AccountFacts>;
  /** Of a second account, which is there from the step that names it on. */
  otherFacts?: Partial<AccountFacts> | "removed";
  /** The accounts that are muted from this step on. */
  muted?: ("one" | "two")[];
  settings?: Partial<NotificationSettings>;
  context?: Partial<NotificationContext>;
  isSwitchingTfa?: boolean;
  isSettled?: boolean;
  /** The program was quit and started again before it. */
  isRestart?: boolean;
};

/** A situation, its steps after a first calm reading at noon, and the result of the last one. */
export type Situation = [name: string, steps: Step[], expected: string[]];

/** A trial that ends on a day known by its date. */
export function trialOf(daysLeft: number | null, endsAt = "2026-12-07T14:57:40+03:00"): Reading<TrialFacts> {
  return known({ daysLeft, endsAt, endDay: moscowDay(Date.parse(endsAt)), isEndDayExact: true });
}

/** Everything known, nothing wrong. */
export const calmFacts: AccountFacts = {
  customerId: known("1234"),
  unreadSms: known(2),
  trial: trialOf(14),
  blocks: none,
  tfa: known(false),
  isKeyRefused: known(false),
  longTrouble: none,
  isKeyringLocked: known(false),
  balance: known({ amount: 100_000, warnBelow: 50_000, level: "enough" }),
};

/** Quiet hours from 22:00 to 8:00 every day, in which nothing passes unless asked for. */
export function quietSettings(mayUrgentPass = false): Partial<NotificationSettings> {
  return { quietHours: { ...defaultNotificationSettings.quietHours, isOn: true, mayUrgentPass } };
}

/** Goes through the steps and returns the result of the last. */
export function play(steps: readonly Step[]): PolicyResult {
  let now = noon;
  let memory: NotificationMemory = emptyMemory();
  let facts = calmFacts;
  let otherFacts: AccountFacts | null = null;
  let muted: string[] = [];
  let settings = defaultNotificationSettings;
  let isFirstUnread = true;
  let result: PolicyResult | null = null;
  for (const step of [{}, ...steps]) {
    const { afterMs = 5 * minuteMs, isSwitchingTfa = false, isSettled = true } = step;
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
    const observed = (id: "one" | "two", known: AccountFacts): ObservedAccount => {
      const isMuted = muted.includes(id);
      return { id, facts: known, isSwitchingTfa: false, isFirstUnread: false, isMuted };
    };
    const accounts = [
      { ...observed("one", facts), isSwitchingTfa, isFirstUnread },
      ...(otherFacts === null ? [] : [observed("two", otherFacts)]),
    ];
    result = evaluateNotifications({
      now,
      settings,
      isWindowInFront: false,
      isSupported: true,
      ...step.context,
      isSettled,
      memory,
      ids: new Set(accounts.map(({ id }) => id)),
      accounts,
    });
    if (facts.unreadSms.state === "known") isFirstUnread = false;
    memory = result.memory;
  }
  if (result === null) throw new Error("There is always the first reading.");
  return result;
}

/** A result in short: each change with its outcome, and what was summed up. */
export function inShort({ history, show }: PolicyResult): string[] {
  const items = show.flatMap(({ topic, items }) => (topic === summaryTopic ? items : []));
  return [
    ...[...history].flatMap(([id, entries]) =>
      entries.map(({ change, outcome }) => `${id} ${change.kind}: ${outcome}`),
    ),
    ...items.map(({ accountId, change }) => `summary: ${accountId} ${change.kind}`),
  ];
}
