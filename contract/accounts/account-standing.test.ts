import fc from "fast-check";
import { expect, test } from "vitest";
import { failure } from "../new-failure";
import { known, none, unknown } from "../reading";
import { sampleAccountAt, sampleTrial } from "../sample-state";
import { emptySnapshot } from "../snapshot";
import type { AccountState } from "../state";
import { accountStanding, compareUrgency, isInDoubt } from "./account-standing";
import { anyAccount } from "./any-account-for-test";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const intervalMs = 300_000;
const blocked = { blocks: known([{ type: "agreement" }]) };
const standing = (account: AccountState) => accountStanding(account, now, intervalMs);

function withBalance(id: string, kopecks: number): AccountState {
  const account = sampleAccountAt(now, { id }, { trial: none });
  return { ...account, snapshot: { ...account.snapshot, balance: known(kopecks), balanceReadAt: now } };
}

const worstFirst = [
  sampleAccountAt(now, { id: "blocked" }, blocked),
  sampleAccountAt(now, { id: "refused", customerFailure: failure("unauthorized") }),
  sampleAccountAt(now, { id: "over" }, sampleTrial(-2)),
  sampleAccountAt(now, { id: "today" }, sampleTrial(0)),
  sampleAccountAt(now, { id: "tomorrow" }, sampleTrial(1)),
  withBalance("negative", -4_000),
  withBalance("low", 29_999),
  sampleAccountAt(now, { id: "offline", customerFailure: failure("network") }),
  sampleAccountAt(now, { id: "three-days" }, sampleTrial(3)),
  sampleAccountAt(now, { id: "fine" }, { trial: none }),
  sampleAccountAt(now, { id: "demo", isDemo: true }, blocked),
];

test("a block, a refused key, the trial's end, too little money, old data, then the rest by days, the demonstration last", () => {
  const mixed = worstFirst.toReversed();
  const ordered = mixed.toSorted((one, other) => compareUrgency(standing(one), standing(other)));
  expect(ordered.map(({ id }) => id)).toEqual(worstFirst.map(({ id }) => id));
});

test("what only the user can put right needs attention; old data does not, nor does the demonstration", () => {
  const needing = worstFirst.filter((account) => standing(account).needsAttention);
  expect(needing.map(({ id }) => id)).toEqual([
    "blocked",
    "refused",
    "over",
    "today",
    "tomorrow",
    "negative",
    "low",
  ]);
});

test("without a key that can be used an account needs attention although nothing has failed yet", () => {
  for (const keyPlace of ["missing", "unreadable"] as const) {
    expect(standing(sampleAccountAt(now, { keyPlace }))).toMatchObject({
      status: "key-refused",
      needsAttention: true,
    });
  }
});

test("unknown blocks or an unknown trial come before what is known to be calm", () => {
  const calm = sampleAccountAt(now, {}, { trial: none });
  for (const gap of [{ blocks: unknown }, { trial: unknown }]) {
    const incomplete = sampleAccountAt(now, {}, { trial: none, ...gap });
    expect(compareUrgency(standing(incomplete), standing(calm))).toBeLessThan(0);
    expect(standing(incomplete).needsAttention).toBe(false);
  }
});

test("an account that was never read, is old or lacks its blocks, trial or SMS is in doubt, and no other is", () => {
  const inDoubt = (account: AccountState) => isInDoubt(account, standing(account));
  expect(inDoubt(sampleAccountAt(now))).toBe(false);
  expect(inDoubt(sampleAccountAt(now, { snapshot: emptySnapshot }))).toBe(true);
  expect(inDoubt(sampleAccountAt(now - 4 * intervalMs))).toBe(true);
  expect(inDoubt(sampleAccountAt(now, {}, { blocks: unknown }))).toBe(true);
  expect(inDoubt(sampleAccountAt(now, {}, { trial: unknown }))).toBe(true);
  expect(inDoubt(sampleAccountAt(now, {}, { unreadSms: unknown }))).toBe(true);
});

test("muting an account makes it no less urgent", () => {
  fc.assert(
    fc.property(anyAccount(now), (account) => {
      expect(standing({ ...account, isMuted: !account.isMuted })).toEqual(standing(account));
    }),
  );
});

test("the order is one: antisymmetric and transitive", () => {
  fc.assert(
    fc.property(anyAccount(now), anyAccount(now), anyAccount(now), (first, second, third) => {
      const [one, two, three] = [standing(first), standing(second), standing(third)];
      expect(Math.sign(compareUrgency(one, two)) + Math.sign(compareUrgency(two, one))).toBe(0);
      if (compareUrgency(one, two) <= 0 && compareUrgency(two, three) <= 0) {
        expect(compareUrgency(one, three)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
