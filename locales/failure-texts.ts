import type { Failure } from "../contract/failure";
import type { Texts } from "./texts";

/** What happened, and what to do about it: our own text for every kind of failure, never the server's. */
export function failureText(texts: Texts, failure: Failure): { title: string; advice: string } {
  const kind = failure.kind === "proxy" ? proxyKind(failure) : failure.kind;
  return { title: texts.t(`failure.${kind}.title`), advice: texts.t(`failure.${kind}.advice`) };
}

/** The same as one text, for places with a single line. */
export function failureMessage(texts: Texts, failure: Failure): string {
  return texts.t("failure.message", failureText(texts, failure));
}

function proxyKind({
  httpStatus,
  detail,
}: Failure): "proxy" | "proxyLogin" | "proxyMissing" | "proxyRefused" {
  if (detail === "PROXY_ADDRESS_MISSING") return "proxyMissing";
  if (detail === "PROXY_AUTH_REFUSED") return "proxyRefused";
  return httpStatus === 407 || detail?.includes("PROXY_AUTH") === true ? "proxyLogin" : "proxy";
}
