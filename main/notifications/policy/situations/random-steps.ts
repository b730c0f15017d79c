import fc from "fast-check";
import { balanceFacts } from "../../../../contract/accounts/balance";
import { type AccountFacts, unknownFacts } from "../../../../contract/changes";
import { known, none, type Reading, unknown } from "../../../../contract/reading";
import {
  defaultNotificationSettings,
  type NotificationSettings,
} from "../../../../contract/settings/notification-settings";
import { minuteMs } from "../../../../contract/time";
import { trialOf } from "./scene";

/** One step of a random sequence. */
export type RandomStep = {
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
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    mayUrgentPass: fc.boolean(),
  }),
  pausedUntil: fc.constant(null),
});

/** A user's settings and what happens to two accounts of theirs. */
export const randomSequence = fc.record({
  settings,
  steps: fc.array(step, { minLength: 15, maxLength: 45 }),
});
