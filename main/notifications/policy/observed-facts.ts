import { balanceAge, customerAge, tfaAge } from "../../../contract/accounts/account-age";
import type { Age } from "../../../contract/age";
import { type AccountFacts, snapshotFacts, unknownFacts } from "../../../contract/changes";
import type { FailureKind } from "../../../contract/failure";
import { policyOf } from "../../../contract/failure-policy";
import { known, none, type Reading, unknown } from "../../../contract/reading";
import type { AccountState } from "../../../contract/state";
import { hourMs } from "../../../contract/time";

/** With fewer failed polls a computer that slept would make one failure look like an hour of them. */
const minFailedPolls = 3;

/** Failed polls in a row; `checkedAt`: when the newest ended. */
type TroubleStreak = { sinceMonotonicMs: number; polls: number; checkedAt: number | null };

/** What is remembered of an account while the program runs, to distinguish the readings of this run from older ones. */
export type Watch = {
  /** When the data was read that was there at the start, milliseconds since 1970; null: none was. */
  formerCustomerReadAt: number | null;
  formerTfaReadAt: number | null;
  formerBalanceReadAt: number | null;
  /** The number of unread SMS was read in this run. */
  hasReadUnread: boolean;
  trouble: TroubleStreak | null;
};

/** The moment at which an account is observed. */
export type Moment = {
  /** Milliseconds since 1970, by the corrected clock. */
  now: number;
  monotonicMs: number;
  /** The poll interval in milliseconds. */
  intervalMs: number;
};

/** The watch after the account is observed as `state`; `before` null: for the first time. */
export function watchAfter(before: Watch | null, state: AccountState, { monotonicMs }: Moment): Watch {
  const hasPolled = state.checkedAt !== null;
  const watch = before ?? {
    formerCustomerReadAt: hasPolled ? null : state.snapshot.customerReadAt,
    formerTfaReadAt: hasPolled ? null : state.snapshot.tfaReadAt,
    formerBalanceReadAt: hasPolled ? null : state.snapshot.balanceReadAt,
    hasReadUnread: false,
    trouble: null,
  };
  return { ...watch, trouble: troubleStreak(watch.trouble, state, monotonicMs) };
}

/**
 * The facts that may raise a notification now: read in this run, by a call that has not failed since, and not stale.
 * All others are unknown.
 */
export function observedFacts(state: AccountState, watch: Watch, moment: Moment): AccountFacts {
  const { now, intervalMs, monotonicMs } = moment;
  const facts = snapshotFacts(state, now);
  const isCurrent = isFresh(customerAge(state, now, intervalMs), watch.formerCustomerReadAt);
  const isTfaCurrent = isFresh(tfaAge(state, now, intervalMs), watch.formerTfaReadAt);
  const isBalanceCurrent = isFresh(balanceAge(state, now, intervalMs), watch.formerBalanceReadAt);
  return {
    ...(isCurrent ? facts : unknownFacts),
    tfa: isTfaCurrent ? facts.tfa : unknown,
    balance: isBalanceCurrent ? facts.balance : unknown,
    isKeyRefused: isKeyRefused(state),
    longTrouble: longTrouble(watch.trouble, state, monotonicMs),
    isKeyringLocked: state.keyPlace === "missing" ? unknown : known(state.keyPlace === "unreadable"),
  };
}

function isFresh(age: Age, formerReadAt: number | null): boolean {
  return age.state === "fresh" && age.readAt !== formerReadAt;
}

/** Refused again at the one retry (A12); during a poll nothing new is known. */
function isKeyRefused(state: AccountState): Reading<boolean> {
  const { customerFailure, isChecking, isPollingStopped, checkedAt } = state;
  if (isChecking || checkedAt === null) return unknown;
  if (customerFailure === null) return known(false);
  return customerFailure.kind === "unauthorized" && isPollingStopped ? known(true) : unknown;
}

/** The streak of failed polls including the account's newest poll; null: there is none. */
function troubleStreak(
  before: TroubleStreak | null,
  { customerFailure, isChecking, checkedAt }: AccountState,
  monotonicMs: number,
): TroubleStreak | null {
  // During a poll the state is still that of the one before.
  const counts = customerFailure === null ? "no" : policyOf(customerFailure).serviceTrouble;
  if (isChecking || counts === "unclear") return before;
  if (counts === "no") return null;
  if (before === null) return { sinceMonotonicMs: monotonicMs, polls: 1, checkedAt };
  return before.checkedAt === checkedAt ? before : { ...before, polls: before.polls + 1, checkedAt };
}

/** Whether the service has returned no data for an hour; none: it works; unknown: too early to say. */
function longTrouble(
  streak: TroubleStreak | null,
  { customerFailure, isChecking, checkedAt }: AccountState,
  monotonicMs: number,
): Reading<FailureKind> {
  if (isChecking || checkedAt === null) return unknown;
  if (customerFailure === null) return none;
  const isLong =
    streak !== null && streak.polls >= minFailedPolls && monotonicMs - streak.sinceMonotonicMs >= hourMs;
  return isLong ? known(customerFailure.kind) : unknown;
}
