import type { Age } from "../age";
import { policyOf } from "../failure-policy";
import type { AccountState } from "../state";
import { type TrialStatus, trialAt, trialUrgency } from "../trial";
import { customerAge } from "./account-age";
import { balanceFacts } from "./balance";
import { isKeyLacking } from "./key-place";

/** What is wrong that only the user can put right, or is about to be, the most urgent first. */
const attentionReasons = [
  "blocked",
  "key-lacking",
  "key-refused",
  "trial-ended",
  /** The last day, or the one before. */
  "trial-last",
  "balance-negative",
  "balance-low",
] as const;

/** Everything that can keep an account from being well, the most urgent first. */
const accountReasons = [
  ...attentionReasons,
  /** The newest reading failed, though not for the key. */
  "failed",
  "never-read",
  "stale",
  /** The trial's last three days. */
  "trial-days",
  "setup-incomplete",
  /** Something of the newest reading is unknown. */
  "incomplete",
  /** The trial's last week. */
  "trial-week",
] as const;
export type AccountReason = (typeof accountReasons)[number];

/** The state that the icon of an account shows, worst first. */
export const accountStatuses = ["blocked", "key-refused", "low-balance", "stale", "normal", "demo"] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** The state that a reason is shown as; the others have no sign of their own in the icon. */
const statusOf: Partial<Record<AccountReason, AccountStatus>> = {
  blocked: "blocked",
  "key-lacking": "key-refused",
  "key-refused": "key-refused",
  "balance-negative": "low-balance",
  "balance-low": "low-balance",
  failed: "stale",
  stale: "stale",
};

/** How an account stands at some moment. */
export type AccountStanding = {
  /** Every reason that holds, the most urgent first; empty: everything is known, current, and well. */
  reasons: AccountReason[];
  status: AccountStatus;
  /** Whether its user is needed. Old data alone needs none, nor does the demonstration. */
  needsAttention: boolean;
  /** The lowest is the most urgent; the demonstration comes last, so that it never hides a real account. */
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
  const { isDemo, snapshot } = account;
  const age = customerAge(account, now, intervalMs);
  const trial = trialAt(snapshot.customer.trial, snapshot.customerReadAt, now);
  const reasons = reasonsOf(account, trial, age);
  const [first] = reasons;
  const shown = reasons.map((reason) => statusOf[reason]).find((status) => status !== undefined);
  return {
    reasons,
    status: shown ?? (isDemo ? "demo" : "normal"),
    needsAttention: !isDemo && attentionReasons.some((reason) => reason === first),
    rank: rankOf(first, isDemo, trial),
    trial,
    age,
  };
}

/** Orders standings, the most urgent first; within one urgency the fewest days left first. 0: neither is more urgent. */
export function compareUrgency(one: AccountStanding, other: AccountStanding): number {
  return one.rank - other.rank;
}

function rankOf(reason: AccountReason | undefined, isDemo: boolean, { daysLeft }: TrialStatus): number {
  const calm = accountReasons.length;
  const place = isDemo ? calm + 1 : reason === undefined ? calm : accountReasons.indexOf(reason);
  return place * (beyondAnyTrialDays + 1) + Math.min(daysLeft ?? beyondAnyTrialDays, beyondAnyTrialDays);
}

/** What is shown of the account is old, or has a gap: its blocks, its trial or its unread SMS. */
export function isInDoubt(account: AccountState, { age, trial }: AccountStanding): boolean {
  const { blocks, unreadSms } = account.snapshot.customer;
  return [blocks.state, unreadSms.state, trial.state].includes("unknown") || age.state !== "fresh";
}

/** Nothing old is calm, nor anything unknown but the balance. */
function reasonsOf(account: AccountState, trial: TrialStatus, age: Age): AccountReason[] {
  const { snapshot, balanceWarnBelow, customerFailure, keyPlace } = account;
  const { blocks, unreadSms, tariff, isSetupComplete } = snapshot.customer;
  const isLacking = isKeyLacking(keyPlace);
  const keyFault = customerFailure === null ? null : policyOf(customerFailure).keyFault;
  const urgency = trial.daysLeft === null ? null : trialUrgency(trial.daysLeft);
  const balance = balanceFacts(snapshot.balance, balanceWarnBelow);
  // Many keys may not read the balance: an unknown one is no gap.
  const balanceLevel = balance.state === "known" ? balance.value.level : null;
  const hasGap = [blocks.state, trial.state, unreadSms.state, tariff.state].includes("unknown");
  const holds: Record<AccountReason, boolean> = {
    blocked: blocks.state === "known" && blocks.value.length > 0,
    "key-lacking": isLacking,
    // The missing key is a reason of its own.
    "key-refused": keyFault === "refused" || (keyFault === "unavailable" && !isLacking),
    "trial-ended": trial.state === "ended",
    "trial-last": urgency === "last",
    "balance-negative": balanceLevel === "negative",
    "balance-low": balanceLevel === "low",
    failed: customerFailure !== null && keyFault === null,
    "never-read": age.state === "never",
    stale: age.state === "stale",
    "trial-days": urgency === "days",
    // Source: docs/api-behaviour.md, D47: not known says nothing.
    "setup-incomplete": isSetupComplete.state === "known" && !isSetupComplete.value,
    incomplete: hasGap && age.state !== "never",
    "trial-week": urgency === "week",
  };
  return accountReasons.filter((reason) => holds[reason]);
}
