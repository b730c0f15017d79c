import { describe, expect, it } from "vitest";
import { balanceFacts } from "../../../contract/accounts/balance";
import type { AccountFacts, TrialFacts } from "../../../contract/changes";
import { roubleKopecks } from "../../../contract/money";
import { known, none, type Reading, unknown } from "../../../contract/reading";
import { calmFacts, sampleAccountAt } from "../../../contract/sample-state";
import {
  defaultNotificationSettings,
  type NotificationSettings,
} from "../../../contract/settings/notification-settings";
import type { CustomerInfo } from "../../../contract/snapshot";
import type { AccountState } from "../../../contract/state";
import { hourMs, minuteMs, moscowDay } from "../../../contract/time";
import { emptyMemory, type NotificationMemory, parseMemory } from "./memory";
import { summaryTopic } from "./notification";
import { evaluateNotifications, type ObservedAccount, type PolicyResult } from "./policy";
import type { NotificationContext } from "./suppression";

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
type Situation = [name: string, steps: Step[], expected: string[]];

/** A trial that ends on a day known by its date. */
export function trialOf(daysLeft: number | null, endsAt = "2026-12-07T14:57:40+03:00"): Reading<TrialFacts> {
  return known({ daysLeft, endsAt, endDay: moscowDay(Date.parse(endsAt)), isEndDayExact: true });
}

/** An account read at noon with nothing wrong, with these differences. */
export function accountOf(
  account: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  return sampleAccountAt(noon, account, customer);
}

/** The account after a poll that ended at `at` (milliseconds since 1970) and read these differences. */
export function polledAt(
  state: AccountState,
  at: number,
  customer: Partial<CustomerInfo> = {},
  tfa: AccountState["snapshot"]["tfa"] = state.snapshot.tfa,
): AccountState {
  const { snapshot } = state;
  return {
    ...state,
    snapshot: {
      ...snapshot,
      customerReadAt: at,
      customer: { ...snapshot.customer, ...customer },
      tfaReadAt: at,
      tfa,
    },
    checkedAt: at,
  };
}

/** Quiet hours from 22:00 to 8:00. */
export function quietSettings(): Partial<NotificationSettings> {
  return { quietHours: { ...defaultNotificationSettings.quietHours, isOn: true } };
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
function inShort({ history, show }: PolicyResult): string[] {
  const items = show.flatMap(({ topic, items }) => (topic === summaryTopic ? items : []));
  return [
    ...[...history].flatMap(([id, entries]) =>
      entries.map(({ change, outcome }) => `${id} ${change.kind}: ${outcome}`),
    ),
    ...items.map(({ accountId, change }) => `summary: ${accountId} ${change.kind}`),
  ];
}

/** Tests what comes of each situation. @param of what they are about */
export function testSituations(of: string, situations: Situation[]): void {
  describe(`notifications of ${of}`, () => {
    it.each(situations)("%s", (_name, steps, expected) => {
      expect(inShort(play(steps))).toEqual(expected);
    });
  });
}

/** What one reading finds, short enough for a table. */
const step = (facts: Partial<AccountFacts>): Step => ({ facts });

export const sms = (count: number): Step => step({ unreadSms: known(count) });
export const trial = (daysLeft: number | null, endsAt?: string): Step =>
  step({ trial: trialOf(daysLeft, endsAt) });
export const block = (...types: (string | null)[]): Step => step({ blocks: known(types) });
export const noBlock = step({ blocks: none });
/** A balance in roubles, where 500 are warned of. */
export const balance = (roubles: number): Step =>
  step({ balance: balanceFacts(known(roubles * roubleKopecks), 500 * roubleKopecks) });
export const tfaOn = step({ tfa: known(true) });
export const tfaOff = step({ tfa: known(false) });
export const keyRefused = step({ isKeyRefused: known(true) });
export const keyAccepted = step({ isKeyRefused: known(false) });
export const trouble = step({ longTrouble: known("server") });
export const noTrouble = step({ longTrouble: none });
export const locked = step({ isKeyringLocked: known(true) });
export const unlocked = step({ isKeyringLocked: known(false) });
export const unknownOf = (name: keyof AccountFacts): Step => step({ [name]: unknown });
export const otherCustomer = step({ customerId: known("99") });

/** A second account that reads the same as `one` does in this step. */
export const other = ({ facts = {} }: Step): Step => ({ otherFacts: facts });
export const both = ({ facts = {} }: Step): Step => ({ facts, otherFacts: facts });
export const twoAccounts: Step = { otherFacts: {} };

export const restart: Step = { isRestart: true };
export const inFront: Step = { context: { isWindowInFront: true } };
export const muteOne: Step = { muted: ["one"] };
export const muteNone: Step = { muted: [] };
export const switching: Step = { isSwitchingTfa: true };
export const hourLater: Step = { afterMs: hourMs };
/** Turns off notifications of this kind. */
export const off = (kind: keyof typeof defaultNotificationSettings.kinds): Step => ({
  settings: { kinds: { ...defaultNotificationSettings.kinds, [kind]: false } },
});
/** 23:05 of the first day, in quiet hours. */
export const evening: Step = { afterMs: 11 * hourMs, settings: quietSettings() };
export const toMorning: Step = { afterMs: 9 * hourMs };
export const paused: Step = { settings: { pausedUntil: noon + 2 * hourMs } };
export const toEndOfPause: Step = { afterMs: 2 * hourMs };

/** Several of these at one moment. */
export function together(...steps: Step[]): Step {
  const facts = Object.assign({}, ...steps.map((one) => one.facts));
  return Object.assign({}, ...steps, { facts });
}
