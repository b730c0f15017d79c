import type { DiagnosticStepName } from "../contract/diagnostics";
import type { Failure } from "../contract/failure";
import { failureText } from "./failure-texts";
import type { Texts } from "./texts";

/** Where the trouble lies: «Плюсофон не принял ключ доступа», and what to do about it, in a sentence or two. */
export type DiagnosticCause = { title: string; todo: string };

/** Causes that have advice of their own, more to the point than that of the failure. */
const advised = [
  "offline",
  "names",
  "proxyDown",
  "certificateDate",
  "certificateAuthority",
  "certificateName",
  "refused",
  "timeout",
] as const;
type Advised = (typeof advised)[number];
type Cause = Advised | Exclude<Failure["kind"], "tls" | "no-account" | "vault"> | Plain;
type Plain = "proxyLogin" | "proxyMissing" | "proxyRefused" | "certificate" | "keyMissing" | "keyUnreadable";

/** The cause of a failed step in words. */
export function diagnosticCause(texts: Texts, step: DiagnosticStepName, failure: Failure): DiagnosticCause {
  const cause = causeOf(step, failure);
  const title = texts.t(`diagnostics.cause.${cause}`);
  return {
    title,
    todo: isAdvised(cause) ? texts.t(`diagnostics.todo.${cause}`) : failureText(texts, failure).advice,
  };
}

function isAdvised(cause: Cause): cause is Advised {
  return advised.some((known) => known === cause);
}

function causeOf(step: DiagnosticStepName, failure: Failure): Cause {
  const { kind, httpStatus } = failure;
  const detail = failure.detail ?? "";
  if (step === "system") return "offline";
  if (step === "names") return "names";
  switch (kind) {
    case "no-account":
      return "keyMissing";
    case "vault":
      return "keyUnreadable";
    case "tls":
      return certificateCause(detail);
    case "proxy":
      if (detail === "PROXY_ADDRESS_MISSING") return "proxyMissing";
      if (detail === "PROXY_AUTH_REFUSED") return "proxyRefused";
      if (httpStatus === 407 || detail.includes("PROXY_AUTH")) return "proxyLogin";
      return /PROXY_CONNECTION_FAILED|SOCKS_CONNECTION_FAILED$/.test(detail) ? "proxyDown" : "proxy";
    case "network":
      if (/INTERNET_DISCONNECTED/.test(detail)) return "offline";
      if (/NAME_|DNS_|ENOTFOUND|EAI_AGAIN/.test(detail)) return "names";
      return /REFUSED/.test(detail) ? "refused" : "network";
    default:
      return kind;
  }
}

function certificateCause(detail: string): Cause {
  if (/DATE_INVALID|EXPIRED|NOT_YET_VALID/.test(detail)) return "certificateDate";
  if (/COMMON_NAME_INVALID|ALTNAME|HOSTNAME_MISMATCH/.test(detail)) return "certificateName";
  return /CERT|SELF_SIGNED|LEAF_SIGNATURE/.test(detail) ? "certificateAuthority" : "certificate";
}
