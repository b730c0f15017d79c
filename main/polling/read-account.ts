import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import type { PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";

/** Receives each result as it comes. */
export type PollListener = {
  customer: (result: CallResult<CustomerInfo>) => void;
  tfa: (result: CallResult<TfaReading>) => void;
};

/**
 * Reads one account by its two calls, one after the other; a failure of one does not hide the other
 * (docs/api-behaviour.md, U3). After `signal` is aborted nothing more is reported.
 *
 * @returns the failure that decides when to read again; null: there is none
 */
export async function readAccount(
  client: PlusofonClient,
  accessKey: Secret,
  signal: AbortSignal,
  listener: PollListener,
): Promise<Failure | null> {
  const customer = await client.readCustomerInfo(accessKey, signal);
  if (signal.aborted) return null;
  listener.customer(customer);
  if (!customer.ok && policyOf(customer.failure).failsEveryCall) {
    const same = { ...customer.failure, call: "tfa" as const };
    listener.tfa({ ok: false, failure: same, serverTime: null });
    return customer.failure;
  }
  const tfa = await client.readTfa(accessKey, signal);
  if (signal.aborted) return null;
  listener.tfa(tfa);
  if (!customer.ok) return customer.failure;
  return !tfa.ok && tfa.failure.kind === "rate-limited" ? tfa.failure : null;
}
