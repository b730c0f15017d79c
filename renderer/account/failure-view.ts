import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import { failureDetails, failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** A failure as its banner shows it: one sentence, and what is at fault, which decides the way on. */
export type FailureView = {
  title: string;
  /** What to do, what the server said and codes. */
  details: string[];
  /** The key is what failed, so that another one may help. */
  isKeyAtFault: boolean;
  /** The proxy is what failed, so that its settings may help. */
  isProxyAtFault: boolean;
  /** The way to Plusofon may be what failed, so that a check of the connection may help. */
  isConnectionAtFault: boolean;
};

/** `failure` in words; null without one, or when the missing key has its own place on the screen (`isKeyAsked`). */
export function failureView(failure: Failure | null, isKeyAsked: boolean, texts: Texts): FailureView | null {
  if (failure === null) return null;
  const { keyFault, isConnectionFault } = policyOf(failure);
  if (isKeyAsked && keyFault === "unavailable") return null;
  const { title, advice } = failureText(texts, failure);
  return {
    title,
    details: [advice, ...failureDetails(texts, failure)],
    isKeyAtFault: keyFault === "refused",
    isProxyAtFault: failure.kind === "proxy",
    isConnectionAtFault: isConnectionFault,
  };
}
