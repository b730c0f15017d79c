import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { balanceFacts } from "../../../contract/accounts/balance";
import { type AccountFacts, mergedFacts, unknownFacts } from "../../../contract/changes";
import { known, none, type Reading, unknown } from "../../../contract/reading";
import { calmFacts } from "../../../contract/sample-state";
import {
  defaultNotificationSettings,
  type NotificationSettings,
} from "../../../contract/settings/notification-settings";
import { hourMs, minuteMs } from "../../../contract/time";
import { emptyMemory, parseMemory } from "./memory";
import { notificationKindOf, topicOf, valueKey } from "./notification";
import { evaluateNotifications, type PolicyInput } from "./policy";
import { isQuiet } from "./quiet-hours";
import { noon, trialOf } from "./scene-for-test";

/** One step of a random sequence. */
type RandomStep = {
  afterMs: number;
  accountId: "one" | "two";
  patch: Partial<AccountFacts>;
  isWindowInFront: boolean;
  isRestart: boolean;
  /** The user mutes or unmutes this account; null: neither. */
  isMuted: boolean | null;
  /** How long a pause that begins now lasts; null: none begins. */
  pauseMs: number | null;
};

const dates = ["2026-12-07T14:57:40+03:00", "2026-12-20T14:57:40+03:00"];

function reading<T>(values: fc.Arbitrary<T>, hasNone: boolean): fc.Arbitrary<Reading<T>> {
  const absent = hasNone ? fc.constantFrom<Reading<T>>(none, unknown) : fc.constant<Reading<T>>(unknown);
  return fc.oneof({ weight: 5, arbitrary: values.map(known) }, { weight: 2, arbitrary: absent });
}

const trial: fc.Arbitrary<AccountFacts["trial"]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.option(fc.integer({ min: 0, max: 10 })), fc.constantFrom(...dates))
      .map(([daysLeft, endsAt]) => trialOf(daysLeft, endsAt)),
  },
  { weight: 2, arbitrary: fc.constantFrom<AccountFacts["trial"]>(none, unknown) },
);

const patchOf = (fields: Partial<AccountFacts>): Partial<AccountFacts> => fields;

const patch: fc.Arbitrary<Partial<AccountFacts>> = fc.oneof(
  {
    weight: 6,
    arbitrary: reading(fc.integer({ min: 0, max: 6 }), false).map((unreadSms) => patchOf({ unreadSms })),
  },
  { weight: 6, arbitrary: trial.map((value) => patchOf({ trial: value })) },
  {
    weight: 6,
    arbitrary: reading(fc.constantFrom<(string | null)[]>(["agreement"], ["debt"], [null]), true).map(
      (blocks) => patchOf({ blocks }),
    ),
  },
  {
    weight: 3,
    arbitrary: reading(fc.integer({ min: -20, max: 70 }), false).map((reading) =>
      patchOf({ balance: balanceFacts(reading, 50) }),
    ),
  },
  { weight: 4, arbitrary: reading(fc.boolean(), false).map((tfa) => patchOf({ tfa })) },
  { weight: 3, arbitrary: reading(fc.boolean(), false).map((isKeyRefused) => patchOf({ isKeyRefused })) },
  {
    weight: 3,
    arbitrary: reading(fc.constant("server" as const), true).map((longTrouble) => patchOf({ longTrouble })),
  },
  {
    weight: 2,
    arbitrary: reading(fc.boolean(), false).map((isKeyringLocked) => patchOf({ isKeyringLocked })),
  },
  { weight: 1, arbitrary: fc.constantFrom("1234", "99").map((id) => patchOf({ customerId: known(id) })) },
  { weight: 2, arbitrary: fc.constant(unknownFacts) },
);

const step: fc.Arbitrary<RandomStep> = fc.record({
  afterMs: fc.constantFrom(1, 5, 20, 59, 60, 61, 240, 700).map((minutes) => minutes * minuteMs),
  accountId: fc.constantFrom("one" as const, "two" as const),
  patch,
  isWindowInFront: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  isRestart: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  isMuted: fc.integer({ min: 0, max: 11 }).map((chance) => (chance < 2 ? true : chance < 4 ? false : null)),
  pauseMs: fc.integer({ min: 0, max: 19 }).map((chance) => (chance === 0 ? 90 * minuteMs : null)),
});

const settings: fc.Arbitrary<NotificationSettings> = fc.record({
  kinds: fc.constantFrom(
    defaultNotificationSettings.kinds,
    { ...defaultNotificationSettings.kinds, sms: false, service: false },
    { ...defaultNotificationSettings.kinds, trial: false, block: false },
  ),
  quietHours: fc.record({
    isOn: fc.boolean(),
    from: fc.constantFrom("22:00", "00:00", "13:30"),
    to: fc.constantFrom("08:00", "15:45"),
  }),
  pausedUntil: fc.constant(null),
});

/** A user's settings and what happens to two accounts of theirs. */
const randomSequence = fc.record({
  settings,
  steps: fc.array(step, { minLength: 15, maxLength: 45 }),
});

let stepCount = 0;
let notificationCount = 0;
afterAll(() =>
  process.stdout.write(`policy properties: ${stepCount} steps, ${notificationCount} notifications\n`),
);

/** What truly happened, found without the policy: the last known values, and the changes not yet notified. */
type Truth = { known: AccountFacts; pending: Set<string>; isFirstUnread: boolean };

const ids = ["one", "two"] as const;
const fields = [
  ["unreadSms", "sms"],
  ["trial", "trial"],
  ["blocks", "block"],
  ["tfa", "tfa"],
  ["isKeyRefused", "key"],
  ["longTrouble", "service"],
  ["isKeyringLocked", "keyring"],
  ["balance", "balance"],
] as const;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Learns from a reading; returns whether it is of another customer. */
function learn(truth: Truth, facts: AccountFacts): boolean {
  const { known } = truth;
  const isOther =
    [known, facts].every(({ customerId }) => customerId.state === "known") &&
    !isSame(known.customerId, facts.customerId);
  if (isOther) Object.assign(truth, { known: unknownFacts, pending: new Set() });
  for (const [field, kind] of fields) {
    if ([truth.known[field], facts[field]].some(({ state }) => state === "unknown")) continue;
    const isFirst = kind === "sms" && truth.isFirstUnread;
    if (!isSame(truth.known[field], facts[field]) && !isFirst) truth.pending.add(kind);
  }
  truth.known = mergedFacts(truth.known, facts);
  if (facts.unreadSms.state === "known") truth.isFirstUnread = false;
  return isOther;
}

const readAgain = (memory: unknown) => parseMemory(JSON.parse(JSON.stringify(memory))).value;

function playAndCheck(initial: NotificationSettings, steps: RandomStep[]): void {
  let [now, settings, memory] = [noon, initial, emptyMemory()];
  const newTruth = (): Truth => ({ known: unknownFacts, pending: new Set(), isFirstUnread: true });
  const truths = { one: newTruth(), two: newTruth() };
  const facts = { one: calmFacts, two: calmFacts };
  const muted = { one: false, two: false };
  const lastNotified = new Map<string, number>();
  const forgetRepeats = (prefix: string): void => {
    for (const key of lastNotified.keys()) if (key.startsWith(prefix)) lastNotified.delete(key);
  };
  const calm = {
    afterMs: 0,
    patch: {},
    isWindowInFront: false,
    isRestart: false,
    isMuted: null,
    pauseMs: null,
  };
  for (const step of [{ ...calm, accountId: "one" } as const, ...steps]) {
    const { accountId: id, isWindowInFront } = step;
    stepCount += 1;
    now += step.afterMs;
    facts[id] = { ...facts[id], ...step.patch };
    muted[id] = step.isMuted ?? muted[id];
    if (step.pauseMs !== null) settings = { ...settings, pausedUntil: now + step.pauseMs };
    if (step.isRestart) {
      truths.one.isFirstUnread = truths.two.isFirstUnread = true;
      memory = readAgain(memory);
    }
    const input: PolicyInput = {
      now,
      settings,
      isWindowInFront,
      isSupported: true,
      isSettled: true,
      memory,
      ids: new Set(ids),
      accounts: ids.map((id) => ({
        id,
        facts: facts[id],
        isSwitchingTfa: false,
        isFirstUnread: truths[id].isFirstUnread,
        isMuted: muted[id],
      })),
    };
    const result = evaluateNotifications(input);
    const notified = result.show.flatMap(({ items }) => items);
    notificationCount += result.show.length;
    for (const id of ids) {
      if (learn(truths[id], facts[id])) forgetRepeats(`${id}/`);
      if (muted[id]) truths[id].pending.clear();
      // Once all are read, the next SMS is new, even if the count repeats.
      if (isSame(facts[id].unreadSms, { state: "known", value: 0 })) forgetRepeats(topicOf(id, "sms"));
    }
    if (isSame(facts, { one: unknownFacts, two: unknownFacts })) {
      expect([notified, [...result.history]]).toEqual([[], []]);
    }
    const isPaused = settings.pausedUntil !== null && now < settings.pausedUntil;
    if (isWindowInFront || isPaused || isQuiet(settings.quietHours, now)) expect(notified).toEqual([]);
    for (const { accountId, change } of notified) {
      const kind = notificationKindOf(change);
      const truth = accountId === "one" ? truths.one : truths.two;
      // It truly happened and is notified once; changes of a muted account are not, not even after it is unmuted.
      expect(truth.pending, `${accountId} ${kind}`).toContain(kind);
      truth.pending.delete(kind);
      expect(settings.kinds[kind]).toBe(true);
      const key = `${topicOf(accountId, kind)} ${valueKey(change)}`;
      expect(now - (lastNotified.get(key) ?? 0)).toBeGreaterThanOrEqual(hourMs);
      lastNotified.set(key, now);
    }
    // A restart at this moment repeats nothing.
    const accounts = input.accounts.map((account) => ({ ...account, isFirstUnread: true }));
    const again = evaluateNotifications({ ...input, accounts, memory: readAgain(result.memory) });
    expect([again.show, [...again.history]]).toEqual([[], []]);
    if (!isSame(again.memory, result.memory)) expect(again.memory).toEqual(result.memory);
    memory = result.memory;
  }
}

it("random readings raise no notification without a known change, none twice, none when suppressed, none at a restart", () => {
  fc.assert(
    fc.property(randomSequence, ({ settings, steps }) => playAndCheck(settings, steps)),
    { numRuns: 2_000 },
  );
  expect(stepCount).toBeGreaterThanOrEqual(50_000);
  expect(notificationCount).toBeGreaterThan(1_000);
}, 120_000);
