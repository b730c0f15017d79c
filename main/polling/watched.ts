import type { AmountReading, CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import type { CallResult } from "../plusofon/call-result";
import type { ObservedTime } from "./server-clock";
import { isOtherCustomer, withBalance, withBalanceNotice, withCustomer, withTfa } from "./snapshot";

/** What of an account's state the watcher finds out; the rest belongs to the roster and the vault. */
export type Watched = Omit<
  AccountState,
  "id" | "label" | "colour" | "isMuted" | "isDemo" | "keyPlace" | "balanceWarnBelow"
>;

/** What is known before the first poll, but for the last good data. */
export const unwatched: Omit<Watched, "snapshot"> = {
  customerFailure: null,
  tfaFailure: null,
  balanceFailure: null,
  isStaleResponse: false,
  isChecking: false,
  isSwitchingTfa: false,
  checkedAt: null,
  isPollingStopped: false,
  pinPausedUntil: null,
};

/**
 * What is known after a customer-info call. A failure keeps the last good data, and a stale cached response never
 * replaces something newer. Source: docs/api-behaviour.md, A23, D3.
 */
export function withCustomerResult(
  watched: Watched,
  result: CallResult<CustomerInfo>,
  { readAt, isStaleResponse }: ObservedTime,
): Watched {
  if (!result.ok) return { ...watched, customerFailure: result.failure };
  const { snapshot, tfaFailure, balanceFailure } = watched;
  const current = { ...watched, customerFailure: null, isStaleResponse };
  if (isStaleResponse && readAt < (snapshot.customerReadAt ?? readAt)) return current;
  const isOther = isOtherCustomer(snapshot.customer, result.value);
  return {
    ...current,
    snapshot: withCustomer(snapshot, result.value, readAt),
    tfaFailure: isOther ? null : tfaFailure,
    balanceFailure: isOther ? null : balanceFailure,
  };
}

/** The same after a call that reads the two-factor state. */
export function withTfaResult(
  watched: Watched,
  result: CallResult<TfaReading>,
  { readAt, isStaleResponse }: ObservedTime,
): Watched {
  if (!result.ok) return { ...watched, tfaFailure: result.failure };
  const { snapshot } = watched;
  const isOutdated = isStaleResponse && readAt < (snapshot.tfaReadAt ?? readAt);
  return {
    ...watched,
    snapshot: isOutdated ? snapshot : withTfa(snapshot, result.value, readAt),
    tfaFailure: null,
  };
}

/** The same after a call that reads the balance. A reply without a usable amount says that it is not known. */
export function withBalanceResult(
  watched: Watched,
  result: CallResult<AmountReading>,
  { readAt, isStaleResponse }: ObservedTime,
): Watched {
  if (!result.ok) return { ...watched, balanceFailure: result.failure };
  const { snapshot } = watched;
  const isOutdated = isStaleResponse && readAt < (snapshot.balanceReadAt ?? readAt);
  return {
    ...watched,
    snapshot: isOutdated ? snapshot : withBalance(snapshot, result.value, readAt),
    balanceFailure: null,
  };
}

/** The same after a call for the operator's own amount to warn of; without an answer the former one stays. */
export function withBalanceNoticeResult(watched: Watched, result: CallResult<AmountReading>): Watched {
  if (!result.ok) return watched;
  return { ...watched, snapshot: withBalanceNotice(watched.snapshot, result.value) };
}
