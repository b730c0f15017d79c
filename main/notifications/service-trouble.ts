import type { FailureKind } from "../../contract/failure";
import { known, none, type Reading, unknown } from "../../contract/reading";
import type { AccountState } from "../../contract/state";
import { hourMs } from "../../contract/time";

/** The service gave no data for so long before it is worth a notice. */
const longTroubleMs = hourMs;
/** A computer that slept must not make one failure look like an hour of them. */
const pollsNeeded = 3;

/**
 * Failures that say something of the service. A network that is away says nothing (docs/api-behaviour.md, A1, A2),
 * and a refused key is told by itself.
 */
const serviceFailures: readonly FailureKind[] = [
  "tls",
  "proxy",
  "redirect",
  "forbidden",
  "rejected",
  "not-found",
  "rate-limited",
  "server",
  "protocol",
];

/** Failed polls in a row; `checkedAt`: when the newest ended. */
export type TroubleStreak = { sinceMonotonicMs: number; polls: number; checkedAt: number | null };

/** The streak of failed polls with the account's newest poll counted in; null: there is none. */
export function troubleStreak(
  before: TroubleStreak | null,
  {
    customerFailure,
    isChecking,
    checkedAt,
  }: Pick<AccountState, "customerFailure" | "isChecking" | "checkedAt">,
  monotonicMs: number,
): TroubleStreak | null {
  // While a poll is under way it is the one before that is seen.
  if (isChecking || customerFailure?.kind === "timeout") return before;
  if (customerFailure === null || !serviceFailures.includes(customerFailure.kind)) return null;
  if (before === null) return { sinceMonotonicMs: monotonicMs, polls: 1, checkedAt };
  return before.checkedAt === checkedAt ? before : { ...before, polls: before.polls + 1, checkedAt };
}

/** Whether the service has given no data for long; none: it works; unknown: it can't be said yet. */
export function longTroubleOf(
  streak: TroubleStreak | null,
  {
    customerFailure,
    isChecking,
    checkedAt,
  }: Pick<AccountState, "customerFailure" | "isChecking" | "checkedAt">,
  monotonicMs: number,
): Reading<FailureKind> {
  if (isChecking || checkedAt === null) return unknown;
  if (customerFailure === null) return none;
  const isLong =
    streak !== null && streak.polls >= pollsNeeded && monotonicMs - streak.sinceMonotonicMs >= longTroubleMs;
  return isLong ? known(customerFailure.kind) : unknown;
}
