import type { Failure } from "../contract/failure";
import type { Texts } from "./texts";

/** What happened, and what to do about it: our own words for every kind of failure, never the server's. */
export function failureText(texts: Texts, failure: Failure): { title: string; advice: string } {
  const kind = wantsProxyLogin(failure) ? "proxyLogin" : failure.kind;
  return { title: texts.t(`failure.${kind}.title`), advice: texts.t(`failure.${kind}.advice`) };
}

/** The same as one text, for places with a single line. */
export function failureMessage(texts: Texts, failure: Failure): string {
  return texts.t("failure.message", failureText(texts, failure));
}

function wantsProxyLogin({ kind, httpStatus, detail }: Failure): boolean {
  return kind === "proxy" && (httpStatus === 407 || detail?.includes("PROXY_AUTH") === true);
}
