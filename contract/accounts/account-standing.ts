import type { Age } from "../age";
import { policyOf } from "../failure-policy";
import type { AccountState } from "../state";
import { type TrialStatus, trialAt, trialUrgency } from "../trial";
import { customerAge } from "./account-age";
import { type BalanceLevel, balanceFacts } from "./balance";
import { isKeyLacking } from "./key-place";

/** The state that the icon of an account shows, worst first. */
export const accountStatuses = ["blocked", "key-refused", "low-balance", "stale", "normal", "demo"] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/**
 * How much an account needs its user, worst first; `trial-ending`: the last day, the one before, or over; `stale`: what
 * is known of it is old, or lacks what would make it urgent. The demonstration comes last, so that it never hides a
 * real account.
 */
const accountUrgencies = [
  "blocked",
  "key-refused",
  "trial-ending",
  "negative-balance",
  "low-balance",
  "stale",
  "calm",
  "demo",
] as const;
type AccountUrgency = (typeof accountUrgencies)[number];

/** How an account stands at some moment. */
export type AccountStanding = {
  status: AccountStatus;
  urgency: AccountUrgency;
  /** The lowest is the most urgent. */
  rank: number;
  trial: TrialStatus;
  age: Age;
};

/** More than any trial has: an account without a number of days comes behind those with one. */
const beyondAnyTrialDays = 10_000;

/**
 * How `account` stands at `now`. Muting it changes nothing in that.
 *
 * @param now the corrected time, milliseconds since 1970
 * @param intervalMs the poll interval in milliseconds
 */
export function accountStanding(account: AccountState, now: number, intervalMs: number): AccountStanding {
  const { customer, customerReadAt } = account.snapshot;
  const age = customerAge(account, now, intervalMs);
  const trial = trialAt(customer.trial, customerReadAt, now);
  const balance = balanceLevel(account);
  const status = statusOf(account, balance, age);
  const hasGap = customer.blocks.state === "unknown" || trial.state === "unknown";
  // Before its first reading an account lacks everything: that is no sign of trouble.
  const isIncomplete = hasGap && age.state !== "never";
  const urgency = account.isDemo ? "demo" : urgencyOf(status, trial, balance, isIncomplete);
  return { status, urgency, rank: rankOf(urgency, trial), trial, age };
}

/** Orders standings, the most urgent first; within one urgency the fewest days left first. 0: neither is more urgent. */
export function compareUrgency(one: AccountStanding, other: AccountStanding): number {
  return one.rank - other.rank;
}

function rankOf(urgency: AccountUrgency, { daysLeft }: TrialStatus): number {
  const days = Math.min(daysLeft ?? beyondAnyTrialDays, beyondAnyTrialDays);
  return accountUrgencies.indexOf(urgency) * (beyondAnyTrialDays + 1) + days;
}

/** Something is wrong that only the user can put right, or is about to be. Old data alone needs no user. */
export function needsAttention({ urgency }: AccountStanding): boolean {
  return urgency !== "stale" && urgency !== "calm" && urgency !== "demo";
}

/** What is shown of the account is old, or has a gap: its blocks, its trial or its unread SMS. */
export function isInDoubt(account: AccountState, { age, trial }: AccountStanding): boolean {
  const { blocks, unreadSms } = account.snapshot.customer;
  return [blocks.state, unreadSms.state, trial.state].includes("unknown") || age.state !== "fresh";
}

function statusOf(account: AccountState, balance: BalanceLevel, age: Age): AccountStatus {
  const { blocks } = account.snapshot.customer;
  if (blocks.state === "known" && blocks.value.length > 0) return "blocked";
  if (isKeyRefused(account)) return "key-refused";
  if (balance !== "enough") return "low-balance";
  if (account.customerFailure !== null || age.state === "stale") return "stale";
  return account.isDemo ? "demo" : "normal";
}

function urgencyOf(
  status: AccountStatus,
  trial: TrialStatus,
  balance: BalanceLevel,
  isIncomplete: boolean,
): AccountUrgency {
  if (status === "blocked" || status === "key-refused") return status;
  const isLast = trial.daysLeft !== null && trialUrgency(trial.daysLeft) === "last";
  if (isLast || trial.state === "ended") return "trial-ending";
  if (balance !== "enough") return balance === "negative" ? "negative-balance" : "low-balance";
  return status === "stale" || isIncomplete ? "stale" : "calm";
}

/** An unknown balance says nothing. */
function balanceLevel({ snapshot, balanceWarnBelow }: AccountState): BalanceLevel {
  const facts = balanceFacts(snapshot.balance, balanceWarnBelow);
  return facts.state === "known" ? facts.value.level : "enough";
}

function isKeyRefused({ keyPlace, customerFailure }: AccountState): boolean {
  if (isKeyLacking(keyPlace)) return true;
  return customerFailure !== null && policyOf(customerFailure).keyFault !== null;
}
