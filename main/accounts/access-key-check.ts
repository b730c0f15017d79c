import { assertNever } from "../../contract/assert-never";
import type { Failure } from "../../contract/failure";

/**
 * Whether a key whose check failed so may be kept unchecked on the user's word: only where the trouble lies on the
 * way to the server and says nothing of the key (PLUSOFON.md F-6).
 */
export function canSaveUnchecked({ kind }: Failure): boolean {
  switch (kind) {
    case "network":
    case "timeout":
    case "tls":
    case "proxy":
    case "server":
    case "rate-limited":
      return true;
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
