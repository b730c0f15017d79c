import type { Failure } from "../../contract/failure";
import { type Reply, serverTimeOf } from "./reply";

/**
 * The result of one call. `httpStatus`: null where no reply of the server stands behind it. `serverTime`: the reply's
 * `Date`, null when there was no reply or it was odd. `receivedAt`: when the reply had come by this computer's clock.
 * Both are milliseconds since 1970.
 */
export type CallResult<T> =
  | { ok: true; value: T; httpStatus: number | null; serverTime: number | null; receivedAt: number }
  | FailedCall;

export type FailedCall = { ok: false; failure: Failure; serverTime: number | null };

/** The result of a reply that was understood. */
export function succeeded<T>(reply: Reply, value: T): CallResult<T> {
  const { status: httpStatus, receivedAt } = reply;
  return { ok: true, value, httpStatus, serverTime: serverTimeOf(reply), receivedAt };
}
