import type { AccountStanding } from "../../contract/accounts/account-standing";
import { balanceFacts } from "../../contract/accounts/balance";
import { isKeyLacking } from "../../contract/accounts/key-place";
import { policyOf } from "../../contract/failure-policy";
import type { AccountState } from "../../contract/state";
import { trialUrgency } from "../../contract/trial";

/** Everything that can keep an account from being well, the most urgent first. */
export const verdictReasons = [
  "blocked",
  "key-lacking",
  "key-refused",
  "trial-ended",
  /** The last day, or the one before. */
  "trial-last",
  "balance-negative",
  "balance-low",
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
export type VerdictReason = (typeof verdictReasons)[number];

/** What the account screen says first. `calm`: everything is known, current, and well. */
export type Verdict = VerdictReason | "calm";

/**
 * Every reason that holds of `account`, the most urgent first; the first of them is the verdict, and with none the
 * account is calm. Nothing unknown or old is calm.
 *
 * @param standing how the account stands now
 */
export function reasonsOf(account: AccountState, { trial, age }: AccountStanding): VerdictReason[] {
  const { customer } = account.snapshot;
  const { blocks, unreadSms, tariff, isSetupComplete } = customer;
  const { customerFailure, keyPlace } = account;
  const isLacking = isKeyLacking(keyPlace);
  const keyFault = customerFailure === null ? null : policyOf(customerFailure).keyFault;
  const urgency = trial.daysLeft === null ? null : trialUrgency(trial.daysLeft);
  const balance = balanceFacts(account.snapshot.balance, account.balanceWarnBelow);
  // Many keys may not read the balance: an unknown one is no gap.
  const balanceLevel = balance.state === "known" ? balance.value.level : null;
  const hasGap = [blocks.state, trial.state, unreadSms.state, tariff.state].includes("unknown");
  const holds: Record<VerdictReason, boolean> = {
    blocked: blocks.state === "known" && blocks.value.length > 0,
    "key-lacking": isLacking,
    "key-refused": keyFault === "refused",
    "trial-ended": trial.state === "ended",
    "trial-last": urgency === "last",
    "balance-negative": balanceLevel === "negative",
    "balance-low": balanceLevel === "low",
    // The missing key is a reason of its own.
    failed: customerFailure !== null && keyFault !== "refused" && !(isLacking && keyFault === "unavailable"),
    "never-read": age.state === "never",
    stale: age.state === "stale",
    "trial-days": urgency === "days",
    // Source: docs/api-behaviour.md, D47: not known says nothing.
    "setup-incomplete": isSetupComplete.state === "known" && !isSetupComplete.value,
    incomplete: hasGap && age.state !== "never",
    "trial-week": urgency === "week",
  };
  return verdictReasons.filter((reason) => holds[reason]);
}
