import type { Failure } from "../contract/failure";
import { policyOf } from "../contract/failure-policy";
import { minuteMs } from "../contract/time";
import type { Texts } from "./texts";

/** What happened, and what to do about it: our own text for every kind of failure, never the server's. */
export function failureText(texts: Texts, failure: Failure): { title: string; advice: string } {
  const kind = failure.kind === "proxy" ? proxyKind(failure) : failure.kind;
  const wording = policyOf(failure).wording ?? kind;
  return { title: texts.t(`failure.${wording}.title`), advice: texts.t(`failure.${wording}.advice`) };
}

/** The same as one text, for places with a single line. */
export function failureMessage(texts: Texts, failure: Failure): string {
  return texts.t("failure.message", failureText(texts, failure));
}

/** What else is known of a failure, a sentence each: how long to wait, what the server said, and its code. */
export function failureDetails(texts: Texts, failure: Failure): string[] {
  const { retryAfterMs, serverMessage } = failure;
  const code = failureCode(texts, failure);
  return [
    ...(retryAfterMs === null
      ? []
      : [texts.t("failure.retryAfter", { minutes: Math.ceil(retryAfterMs / minuteMs) })]),
    ...(serverMessage === null ? [] : [texts.t("window.serverSaid", { message: serverMessage })]),
    ...(code === null ? [] : [texts.t("failure.code", { code })]),
  ];
}

/** The code that support asks for: the reply's status, else the platform's name of the failure; null without either. */
export function failureCode(texts: Texts, { httpStatus, detail }: Failure): string | null {
  return httpStatus === null ? detail : texts.t("failure.httpStatus", { status: httpStatus });
}

function proxyKind({
  httpStatus,
  detail,
}: Failure): "proxy" | "proxyLogin" | "proxyMissing" | "proxyRefused" {
  if (detail === "PROXY_ADDRESS_MISSING") return "proxyMissing";
  if (detail === "PROXY_AUTH_REFUSED") return "proxyRefused";
  return httpStatus === 407 || detail?.includes("PROXY_AUTH") === true ? "proxyLogin" : "proxy";
}
