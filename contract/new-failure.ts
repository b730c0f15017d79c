import type { Failure, FailureKind } from "./failure";

/** A failure of this kind; the other values are null unless `rest` has them. */
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
