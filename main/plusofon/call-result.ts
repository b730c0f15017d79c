import type { Failure } from "../../contract/failure";
import { type Reply, serverTimeOf } from "./reply";

/**
 * What came of one call. `httpStatus` is null where no reply of the server stands behind it. `serverTime` is the reply's `Date` and `receivedAt` when it had come by this computer's
 * clock, both in milliseconds since 1970; `serverTime` is null when there was no reply or its `Date` was odd.
 */
export type CallResult<T> =
  | { ok: true; value: T; httpStatus: number | null; serverTime: number | null; receivedAt: number }
  | { ok: false; failure: Failure; serverTime: number | null };

/** The result of a reply that was understood. */
export function succeeded<T>(reply: Reply, value: T): CallResult<T> {
  const { status: httpStatus, receivedAt } = reply;
  return { ok: true, value, httpStatus, serverTime: serverTimeOf(reply), receivedAt };
}

/** The result of a reply that says no, or says nothing understandable. */
export function failed(reply: Reply, failure: Failure): CallResult<never> {
  return { ok: false, failure, serverTime: serverTimeOf(reply) };
}
