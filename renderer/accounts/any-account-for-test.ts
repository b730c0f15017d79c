import fc from "fast-check";
import { failureKindSchema } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { type AccountState, accountColourSchema } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { sampleAccount } from "../dev/sample-account";

const anyReading = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(value.map(known), fc.constant(none), fc.constant(unknown));

const anyWord = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("Орёл", "ОРЕЛ", "Ёлка 2"),
);

/** Up to 30 accounts of every kind, each with an id of its own, for property tests. `now`: milliseconds since 1970. */
export function anyAccounts(now: number): fc.Arbitrary<AccountState[]> {
  const one = fc
    .record({
      label: fc.array(anyWord, { maxLength: 3 }).map((words) => words.join(" ").slice(0, 80)),
      colour: fc.option(fc.constantFrom(...accountColourSchema.options)),
      isMuted: fc.boolean(),
      isDemo: fc.boolean(),
      kind: fc.option(fc.constantFrom(...failureKindSchema.options)),
      ageMs: fc.integer({ min: 0, max: hourMs }),
      customerId: anyReading(fc.stringMatching(/^[1-9]\d{0,8}$/)),
      days: anyReading(fc.integer({ min: -3, max: 30 })),
      unreadSms: anyReading(fc.nat()),
      blocks: fc.constantFrom(known([{ type: "agreement" }]), none, unknown),
    })
    .map(({ kind, ageMs, customerId, days, unreadSms, blocks, ...part }) => {
      const trial =
        days.state === "known"
          ? known({ daysLeftWhenRead: days.value, endsAt: null, isComputed: false })
          : days;
      const account = { ...part, customerFailure: kind === null ? null : failure(kind) };
      return sampleAccount(now - ageMs, account, { customerId, trial, unreadSms, blocks });
    });
  return fc
    .array(one, { maxLength: 30 })
    .map((accounts) => accounts.map((account, place) => ({ ...account, id: `account-${place}` })));
}
