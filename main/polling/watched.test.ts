import { expect, test } from "vitest";
import { known } from "../../contract/reading";
import { emptySnapshot } from "../../contract/snapshot";
import { unwatched, withBalanceResult, withTfaResult } from "./watched";

const before = {
  ...unwatched,
  snapshot: {
    ...emptySnapshot,
    tfa: known(true),
    tfaReadAt: 2_000,
    balance: known(50_000),
    balanceReadAt: 2_000,
  },
};

test.each([
  ["an older copy from a cache changes nothing", { readAt: 1_000, isStaleResponse: true }, true, 50_000],
  ["a newer copy counts", { readAt: 3_000, isStaleResponse: true }, false, 70_000],
  [
    "so does a reply that is no copy, whatever its time",
    { readAt: 1_000, isStaleResponse: false },
    false,
    70_000,
  ],
])("%s", (_, observed, isOn, kopecks) => {
  const tfa = withTfaResult(before, { ok: true, value: known(false), serverTime: null }, observed);
  expect(tfa.snapshot.tfa).toEqual(known(isOn));
  const balance = withBalanceResult(before, { ok: true, value: known(70_000), serverTime: null }, observed);
  expect(balance.snapshot.balance).toEqual(known(kopecks));
});
