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

/** What is known before the first poll, except for the last good data. */
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

/** What is known after the result of a call, observed at some time. A failure keeps the last good data. */
export type AfterResult<T> = (watched: Watched, result: CallResult<T>, observed: ObservedTime) => Watched;

/** A stale cached response never replaces something newer. Source: docs/api-behaviour.md, A23, D3. */
function isOutdated({ readAt, isStaleResponse }: ObservedTime, formerReadAt: number | null): boolean {
  return isStaleResponse && readAt < (formerReadAt ?? readAt);
}

/** What is known after a customer-info call. */
export const withCustomerResult: AfterResult<CustomerInfo> = (watched, result, observed) => {
  if (!result.ok) return { ...watched, customerFailure: result.failure };
  const { snapshot, tfaFailure, balanceFailure } = watched;
  const current = { ...watched, customerFailure: null, isStaleResponse: observed.isStaleResponse };
  if (isOutdated(observed, snapshot.customerReadAt)) return current;
  const isOther = isOtherCustomer(snapshot.customer, result.value);
  return {
    ...current,
    snapshot: withCustomer(snapshot, result.value, observed.readAt),
    tfaFailure: isOther ? null : tfaFailure,
    balanceFailure: isOther ? null : balanceFailure,
  };
};

/** The same after a call that reads the two-factor state. */
export const withTfaResult: AfterResult<TfaReading> = (watched, result, observed) => {
  if (!result.ok) return { ...watched, tfaFailure: result.failure };
  const current = { ...watched, tfaFailure: null };
  if (isOutdated(observed, watched.snapshot.tfaReadAt)) return current;
  return { ...current, snapshot: withTfa(watched.snapshot, result.value, observed.readAt) };
};

/** The same after a call that reads the balance. A reply without a usable amount says that it is not known. */
export const withBalanceResult: AfterResult<AmountReading> = (watched, result, observed) => {
  if (!result.ok) return { ...watched, balanceFailure: result.failure };
  const current = { ...watched, balanceFailure: null };
  if (isOutdated(observed, watched.snapshot.balanceReadAt)) return current;
  return { ...current, snapshot: withBalance(watched.snapshot, result.value, observed.readAt) };
};

/** The same after a call for the operator's own amount to warn of; without an answer the former one stays. */
export function withBalanceNoticeResult(watched: Watched, result: CallResult<AmountReading>): Watched {
  if (!result.ok) return watched;
  return { ...watched, snapshot: withBalanceNotice(watched.snapshot, result.value) };
}
