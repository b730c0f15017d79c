import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import type { AmountReading, CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import type { PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";

/** Receives each result of the two calls that make the account's state, as it comes. */
export type PollListener = {
  customer: (result: CallResult<CustomerInfo>) => void;
  tfa: (result: CallResult<TfaReading>) => void;
};

/** Receives the results of the calls about money too. */
type AccountListener = PollListener & {
  balance: (result: CallResult<AmountReading>) => void;
  balanceNotice: (result: CallResult<AmountReading>) => void;
};

/**
 * Reads one account by its calls, one after the other; a failure of one does not hide another (docs/api-behaviour.md,
 * U3). Those about money come last, and only where the others show that the server answers. After `signal` is aborted
 * nothing more is reported.
 *
 * @returns the failure that decides when to read again; null: there is none
 */
export async function readAccount(
  client: PlusofonClient,
  accessKey: Secret,
  isBalanceDue: boolean,
  signal: AbortSignal,
  listener: AccountListener,
): Promise<Failure | null> {
  const customer = await client.readCustomerInfo(accessKey, signal);
  if (signal.aborted) return null;
  listener.customer(customer);
  if (!customer.ok && policyOf(customer.failure).failsEveryCall) {
    listener.tfa({ ok: false, failure: { ...customer.failure, call: "tfa" }, serverTime: null });
    return customer.failure;
  }
  const tfa = await client.readTfa(accessKey, signal);
  if (signal.aborted) return null;
  listener.tfa(tfa);
  const isUseless = !tfa.ok && policyOf(tfa.failure).failsEveryCall;
  let last: CallResult<unknown> = tfa;
  if (isBalanceDue && !isUseless) last = await readMoney(client, accessKey, signal, listener);
  return customer.ok ? limitOf(last) : customer.failure;
}

/** The balance, and after it the operator's amount to warn of; returns the last result. */
async function readMoney(
  client: PlusofonClient,
  accessKey: Secret,
  signal: AbortSignal,
  listener: AccountListener,
): Promise<CallResult<unknown>> {
  const balance = await client.readBalance(accessKey, signal);
  if (signal.aborted) return balance;
  listener.balance(balance);
  if (!balance.ok) return balance;
  const notice = await client.readBalanceNotice(accessKey, signal);
  if (!signal.aborted) listener.balanceNotice(notice);
  return notice;
}

/** A server's wish to be left alone. */
function limitOf(result: CallResult<unknown>): Failure | null {
  return !result.ok && result.failure.kind === "rate-limited" ? result.failure : null;
}
