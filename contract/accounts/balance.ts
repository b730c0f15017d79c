import * as z from "zod/mini";
import { roubleKopecks } from "../money";
import { known, type Reading, unknown } from "../reading";
import type { AmountReading, Snapshot } from "../snapshot";

/** How an account's money stands: `negative`; `low`: below the amount to warn of; or `enough`. */
const balanceLevelSchema = z.enum(["negative", "low", "enough"]);
export type BalanceLevel = z.infer<typeof balanceLevelSchema>;

/** What a change of the balance is found by. Amounts are in kopecks. */
export const balanceFactsSchema = z.object({
  amount: z.int(),
  /** The amount below which to warn. */
  warnBelow: z.int(),
  level: balanceLevelSchema,
});
export type BalanceFacts = z.infer<typeof balanceFactsSchema>;

/** A balance that was short counts as short until it is above the limit by this much, so that small sums don't flap. */
const flappingMargin = 0.1;
const minFlappingMargin = 10 * roubleKopecks;

/**
 * The amount below which to warn, in kopecks: the operator's own where it is known, else the user's.
 *
 * @param ownRoubles the user's amount, in whole roubles
 */
export function warningAmount({ balanceNotice }: Snapshot, ownRoubles: number): number {
  return balanceNotice.state === "known" ? balanceNotice.value : ownRoubles * roubleKopecks;
}

/** The facts of a balance as it was read; `warnBelow` in kopecks, null: the user wants no balance. */
export function balanceFacts(balance: AmountReading, warnBelow: number | null): Reading<BalanceFacts> {
  if (balance.state !== "known" || warnBelow === null) return unknown;
  const amount = balance.value;
  const level = amount < 0 ? "negative" : amount < warnBelow ? "low" : "enough";
  return known({ amount, warnBelow, level });
}

/** The facts of `after` where those of `before` were known last: the level does not rise for a few roubles. */
export function settledBalance(
  before: Reading<BalanceFacts>,
  after: Reading<BalanceFacts>,
): Reading<BalanceFacts> {
  if (after.state !== "known") return before;
  if (before.state !== "known" || before.value.level === "enough") return after;
  const { amount, warnBelow, level } = after.value;
  const margin = Math.max(minFlappingMargin, Math.round(warnBelow * flappingMargin));
  if (before.value.level === "negative" && level !== "negative" && amount < minFlappingMargin) {
    return known({ ...after.value, level: "negative" });
  }
  return level === "enough" && amount < warnBelow + margin ? known({ ...after.value, level: "low" }) : after;
}
