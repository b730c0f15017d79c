import { customerAge, tfaAge } from "../../contract/account-age";
import type { Age } from "../../contract/age";
import { blockCode } from "../../contract/block-code";
import { known, none, type Reading, unknown } from "../../contract/reading";
import type { Block } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { moscowDay } from "../../contract/time";
import { trialAt } from "../../contract/trial";
import type { WatchedFacts, WatchedTrial } from "../accounts/changes";
import { longTroubleOf, type TroubleStreak, troubleStreak } from "./service-trouble";

/** What is remembered of an account while the program runs, to tell its own readings from those of a former run. */
export type Watch = {
  /** When the data was read that was there at the start, milliseconds since 1970; null: none was. */
  formerCustomerReadAt: number | null;
  formerTfaReadAt: number | null;
  trouble: TroubleStreak | null;
};

/** The moment at which an account is looked at. */
export type Moment = {
  /** Milliseconds since 1970, by the corrected clock. */
  now: number;
  monotonicMs: number;
  /** The poll interval in milliseconds. */
  intervalMs: number;
};

/** The watch after the account is seen as `state`; `before` null: for the first time. */
export function watchAfter(before: Watch | null, state: AccountState, { monotonicMs }: Moment): Watch {
  const hasPolled = state.checkedAt !== null;
  const first: Watch = {
    formerCustomerReadAt: hasPolled ? null : state.snapshot.customerReadAt,
    formerTfaReadAt: hasPolled ? null : state.snapshot.tfaReadAt,
    trouble: null,
  };
  const watch = before ?? first;
  return { ...watch, trouble: troubleStreak(watch.trouble, state, monotonicMs) };
}

/**
 * The facts that may raise a notice now: read in this run, by a call that did not fail since, and neither stale nor a
 * stale cached response. All others are unknown.
 */
export function watchedFacts(state: AccountState, watch: Watch, moment: Moment): WatchedFacts {
  const { snapshot } = state;
  const { customer } = snapshot;
  const { now, intervalMs } = moment;
  const isCurrent = isFresh(customerAge(state, now, intervalMs), watch.formerCustomerReadAt);
  const isTfaCurrent = isFresh(tfaAge(state, now, intervalMs), watch.formerTfaReadAt);
  return {
    customerId: isCurrent ? customer.customerId : unknown,
    unreadSms: isCurrent ? customer.unreadSms : unknown,
    trial: isCurrent ? trialOf(state, moment.now) : unknown,
    blocks: isCurrent ? blocksOf(customer.blocks) : unknown,
    tfa: isTfaCurrent ? snapshot.tfa : unknown,
    isKeyRefused: keyOf(state),
    longTrouble: longTroubleOf(watch.trouble, state, moment.monotonicMs),
    isKeyringLocked: keyringOf(state),
    isTfaSwitchOwn: false,
  };
}

function isFresh(age: Age, formerReadAt: number | null): boolean {
  return age.state === "fresh" && age.readAt !== formerReadAt;
}

function trialOf({ snapshot }: AccountState, now: number): Reading<WatchedTrial> {
  const { customer, customerReadAt } = snapshot;
  const status = trialAt(customer.trial, customerReadAt, now);
  if (status.state === "none") return none;
  if (status.state === "unknown" || customer.trial.state !== "known" || customerReadAt === null)
    return unknown;
  const { daysLeft, endsAt } = status;
  const endTime = endsAt === null ? Number.NaN : Date.parse(endsAt);
  if (!Number.isNaN(endTime)) {
    return known({ daysLeft, endsAt, endDay: moscowDay(endTime), isEndDayExact: true });
  }
  const endDay = moscowDay(customerReadAt) + customer.trial.value.daysLeftWhenRead;
  return known({ daysLeft, endsAt: null, endDay, isEndDayExact: false });
}

function blocksOf(blocks: Reading<Block[]>): Reading<(string | null)[]> {
  if (blocks.state !== "known") return blocks;
  if (blocks.value.length === 0) return none;
  return known([...new Set(blocks.value.map(blockCode))].sort());
}

/** Refused for good after the one retry (A12); while a poll is under way nothing is known anew. */
function keyOf({ customerFailure, isChecking, isPollingStopped, checkedAt }: AccountState): Reading<boolean> {
  if (isChecking || checkedAt === null) return unknown;
  if (customerFailure === null) return known(false);
  return customerFailure.kind === "unauthorized" && isPollingStopped ? known(true) : unknown;
}

function keyringOf({ keyPlace }: AccountState): Reading<boolean> {
  return keyPlace === "missing" ? unknown : known(keyPlace === "unreadable");
}
