import fc from "fast-check";
import { failureKindSchema } from "../failure";
import { failure } from "../new-failure";
import { known, none, unknown } from "../reading";
import { sampleAccountAt } from "../sample-state";
import { emptySnapshot } from "../snapshot";
import { type AccountState, accountColourSchema, keyPlaceSchema } from "../state";
import { dayMs, hourMs, minuteMs } from "../time";

const anyReading = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(value.map(known), fc.constant(none), fc.constant(unknown));

const anyWord = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("Орёл", "ОРЕЛ", "Ёлка 2"),
);

/** An account of any kind, warned of a balance below 500 roubles, for property tests. `now`: milliseconds since 1970. */
export function anyAccount(now: number): fc.Arbitrary<AccountState> {
  return fc
    .record({
      customer: fc.record({
        customerId: anyReading(fc.stringMatching(/^[1-9]\d{0,8}$/)),
        tariff: anyReading(fc.constant({ name: "Бизнес", description: null })),
        trial: anyReading(
          fc
            .integer({ min: -3, max: 30 })
            .map((daysLeftWhenRead) => ({ daysLeftWhenRead, endsAt: null, isComputed: false })),
        ),
        blocks: anyReading(
          fc.constantFrom<{ type: string | null }[]>([], [{ type: "agreement" }], [{ type: null }]),
        ),
        unreadSms: anyReading(fc.nat()),
        isSetupComplete: anyReading(fc.boolean()),
      }),
      account: fc.record({
        label: fc.array(anyWord, { maxLength: 3 }).map((words) => words.join(" ").slice(0, 80)),
        colour: fc.option(fc.constantFrom(...accountColourSchema.options)),
        isMuted: fc.boolean(),
        isDemo: fc.boolean(),
        keyPlace: fc.constantFrom(...keyPlaceSchema.options),
        isStaleResponse: fc.boolean(),
        customerFailure: fc.constantFrom(
          null,
          null,
          null,
          ...failureKindSchema.options.map((kind) => failure(kind)),
        ),
        balanceFailure: fc.constantFrom(null, failure("forbidden"), failure("server")),
      }),
      ageMs: fc.oneof(fc.constantFrom(0, 4 * minuteMs, hourMs, dayMs), fc.integer({ min: 0, max: hourMs })),
      isRead: fc.boolean(),
      balance: fc.constantFrom(unknown, ...[-1, 0, 41_230, 125_550].map(known)),
    })
    .map(({ customer, account, ageMs, isRead, balance }) => {
      const read = sampleAccountAt(now - ageMs, account, customer);
      const snapshot = { ...read.snapshot, balance, balanceReadAt: now - ageMs };
      return { ...read, balanceWarnBelow: 50_000, snapshot: isRead ? snapshot : emptySnapshot };
    });
}

/** Up to 30 accounts of any kind, each with an id of its own. */
export function anyAccounts(now: number): fc.Arbitrary<AccountState[]> {
  return fc
    .array(anyAccount(now), { maxLength: 30 })
    .map((accounts) => accounts.map((account, place) => ({ ...account, id: `account-${place}` })));
}
