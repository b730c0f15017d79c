import { assertNever } from "../../contract/assert-never";
import type { Failure } from "../../contract/failure";

/**
 * Whether a key whose check failed so may be kept unchecked on the user's word: only where no answer
 * of the server came through (docs/api-behaviour.md, F-6).
 */
export function canSaveUnchecked({ kind }: Failure): boolean {
  switch (kind) {
    case "network":
    case "timeout":
    case "tls":
    case "proxy":
      return true;
    case "server":
    case "rate-limited":
    case "unauthorized":
    case "forbidden":
    case "rejected":
    case "not-found":
    case "redirect":
    case "protocol":
    case "no-account":
    case "vault":
      return false;
    default:
      return assertNever(kind);
  }
}
