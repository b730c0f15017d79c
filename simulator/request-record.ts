import type { ApiRequest } from "./api";
import type { FaultName } from "./faults";
import type { Reply } from "./reply";
import { readPin } from "./request-body";
import { checkHeaders, type HeaderCheck } from "./request-headers";
import { findRoute, type SimulatedCall } from "./routes";

/** What is kept of a request. No header's value, no address but the API's own, no body: it can hold no secret. */
export type RequestRecord = {
  /** Milliseconds since 1970 by the simulator's clock. */
  at: number;
  method: string;
  /** A path of the specification, or `other`: a foreign path could hold anything. */
  path: string;
  call: SimulatedCall | null;
  hasQuery: boolean;
  headers: HeaderCheck;
  hasRightHeaders: boolean;
  hasCookie: boolean;
  hasBody: boolean;
  /** The body is a JSON object with a `pin` that is a string. */
  hasPin: boolean;
  /** In UTF-16 code units; null: there was no PIN. */
  pinLength: number | null;
  /** The status that was answered; null: the connection was reset, or nothing is sent. */
  status: number | null;
  fault: FaultName | null;
};

/** What is kept of `request`, answered with `reply` at `now`; `accessKey` is the accepted key, null: none. */
export function recordOf(
  request: ApiRequest,
  reply: Reply,
  fault: FaultName | null,
  accessKey: string | null,
  now: number,
): RequestRecord {
  const found = findRoute(request.method, request.path);
  const headers = checkHeaders(request.headers, accessKey);
  const sent = readPin(request.body ?? "");
  const { way } = reply.delivery;
  return {
    at: now,
    method: request.method,
    path: found.state === "unknown" ? "other" : request.path,
    call: found.state === "found" ? found.route.call : null,
    hasQuery: request.hasQuery,
    headers,
    hasRightHeaders: Object.values(headers).every((isRight) => isRight),
    hasCookie: request.headers.cookie !== undefined,
    hasBody: request.body !== "",
    hasPin: sent.state === "given",
    pinLength: sent.state === "given" ? sent.pin.length : null,
    status: way === "reset" || way === "never" ? null : reply.status,
    fault,
  };
}
