import type { SignInProblem } from "./sign-in";

/**
 * A request that brought no reply for a reason that Chromium does not name, or names wrongly. The code decides which
 * kind of failure it is: `PROXY_…` a `proxy` one, `ERR_INTERNET_DISCONNECTED` a `network` one, `HPE_INVALID_STATUS`
 * (a code of Node's own parser) and `ERR_RESPONSE_…` a `protocol` one.
 */
export class RequestError extends Error {
  readonly code: RequestErrorCode;

  constructor(code: RequestErrorCode) {
    super("The request brought no reply");
    this.code = code;
  }
}

type RequestErrorCode =
  | SignInProblem
  | "PROXY_ADDRESS_MISSING"
  | "PROXY_NOT_APPLIED"
  | "ERR_INTERNET_DISCONNECTED"
  | "HPE_INVALID_STATUS"
  /** After its answer Chromium would have sent the request again, which was not allowed. */
  | "ERR_RESPONSE_ASKS_TO_REPEAT";
