import {
  type AmountReading,
  type CustomerInfo,
  emptySnapshot,
  type TfaReading,
} from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import type { CallResult } from "../plusofon/call-result";
import type { ObservedTime } from "./server-clock";

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
  const { snapshot } = watched;
  const current = { ...watched, customerFailure: null, isStaleResponse: observed.isStaleResponse };
  if (isOutdated(observed, snapshot.customerReadAt)) return current;
  const read = { customer: result.value, customerReadAt: observed.readAt };
  if (!isOtherCustomer(snapshot.customer, result.value)) {
    return { ...current, snapshot: { ...snapshot, ...read } };
  }
  // Nothing of the former customer stays. Source: docs/api-behaviour.md, U21.
  return { ...current, snapshot: { ...emptySnapshot, ...read }, tfaFailure: null, balanceFailure: null };
};

/** Whether two readings are known to be of different customers. An unknown id proves nothing. */
function isOtherCustomer(before: CustomerInfo, after: CustomerInfo): boolean {
  const [former, latter] = [before.customerId, after.customerId];
  return former.state === "known" && latter.state === "known" && former.value !== latter.value;
}

/** The same after a call that reads the two-factor state. */
export const withTfaResult: AfterResult<TfaReading> = (watched, result, observed) => {
  if (!result.ok) return { ...watched, tfaFailure: result.failure };
  const current = { ...watched, tfaFailure: null };
  if (isOutdated(observed, watched.snapshot.tfaReadAt)) return current;
  return { ...current, snapshot: { ...watched.snapshot, tfa: result.value, tfaReadAt: observed.readAt } };
};

/** The same after a call that reads the balance. A reply without a usable amount says that it is not known. */
export const withBalanceResult: AfterResult<AmountReading> = (watched, result, observed) => {
  if (!result.ok) return { ...watched, balanceFailure: result.failure };
  const current = { ...watched, balanceFailure: null };
  if (isOutdated(observed, watched.snapshot.balanceReadAt)) return current;
  const read = { balance: result.value, balanceReadAt: observed.readAt };
  return { ...current, snapshot: { ...watched.snapshot, ...read } };
};

/** The same after a call for the operator's own amount to warn of; without an answer the former one stays. */
export function withBalanceNoticeResult(watched: Watched, result: CallResult<AmountReading>): Watched {
  if (!result.ok) return watched;
  return { ...watched, snapshot: { ...watched.snapshot, balanceNotice: result.value } };
}
