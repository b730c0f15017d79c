import type { Failure } from "../../contract/failure";
import { type Reply, serverTimeOf } from "./reply";

/**
 * The result of one call. `serverTime`: the reply's `Date`, milliseconds since 1970; null when there was no reply or
 * the date was odd.
 */
export type CallResult<T> = { ok: true; value: T; serverTime: number | null } | FailedCall;

export type FailedCall = { ok: false; failure: Failure; serverTime: number | null };

/** The result of a reply that was understood. */
export function succeeded<T>(reply: Reply, value: T): CallResult<T> {
  return { ok: true, value, serverTime: serverTimeOf(reply) };
}
