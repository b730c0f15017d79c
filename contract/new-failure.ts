import type { Failure, FailureKind } from "./failure";

/** A failure with only its kind, and whatever else is given. */
export function failure(kind: FailureKind, rest: Partial<Omit<Failure, "kind">> = {}): Failure {
  return {
    call: null,
    httpStatus: null,
    serverMessage: null,
    retryAfterMs: null,
    detail: null,
    ...rest,
    kind,
  };
}
