import type { FailureKind } from "../../contract/failure";
import { known, none, type Reading, unknown } from "../../contract/reading";
import type { AccountState } from "../../contract/state";
import { hourMs } from "./local-time";

/** With fewer failed polls a computer that slept would make one failure look like an hour of them. */
const minFailedPolls = 3;

/**
 * Failures that say something of the service. A network that is away says nothing (PLUSOFON.md A1, A2), and a refused
 * key has a notification of its own.
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

type PolledAccount = Pick<AccountState, "customerFailure" | "isChecking" | "checkedAt">;

/** Failed polls in a row; `checkedAt`: when the newest ended. */
export type TroubleStreak = { sinceMonotonicMs: number; polls: number; checkedAt: number | null };

/** The streak of failed polls including the account's newest poll; null: there is none. */
export function troubleStreak(
  before: TroubleStreak | null,
  { customerFailure, isChecking, checkedAt }: PolledAccount,
  monotonicMs: number,
): TroubleStreak | null {
  // During a poll the state is still that of the one before.
  if (isChecking || customerFailure?.kind === "timeout") return before;
  if (customerFailure === null || !serviceFailures.includes(customerFailure.kind)) return null;
  if (before === null) return { sinceMonotonicMs: monotonicMs, polls: 1, checkedAt };
  return before.checkedAt === checkedAt ? before : { ...before, polls: before.polls + 1, checkedAt };
}

/** Whether the service has given no data for an hour; none: it works; unknown: it can't be said yet. */
export function longTroubleOf(
  streak: TroubleStreak | null,
  { customerFailure, isChecking, checkedAt }: PolledAccount,
  monotonicMs: number,
): Reading<FailureKind> {
  if (isChecking || checkedAt === null) return unknown;
  if (customerFailure === null) return none;
  const isLong =
    streak !== null && streak.polls >= minFailedPolls && monotonicMs - streak.sinceMonotonicMs >= hourMs;
  return isLong ? known(customerFailure.kind) : unknown;
}
