import { assertNever } from "../../contract/assert-never";
import { type Failure, type FailureKind, failure } from "../../contract/failure";
import type { SubmitPinResult } from "../../contract/ipc";
import type { TfaReading } from "../../contract/snapshot";
import type { CallResult, TfaSwitchReply } from "../plusofon/client";

/** A contradiction is read once more after this pause, in milliseconds. Source: docs/api-behaviour.md, E7. */
const secondLookMs = 5_000;

/** What switching needs of its account; each call is one request. */
export type TfaSwitchParts = {
  /** Reads the state and shows it. */
  read: () => Promise<CallResult<TfaReading>>;
  /** Sends the switch, once. */
  send: () => Promise<CallResult<TfaSwitchReply>>;
  wait: (ms: number) => Promise<void>;
};

/**
 * Switches two-factor authentication once and tells what was read afterwards
 * (docs/api-behaviour.md, E). It reads first and
 * sends nothing if the state is as wanted already or can't be read; it never sends twice.
 */
export async function switchTfa(parts: TfaSwitchParts, wanted: boolean): Promise<SubmitPinResult> {
  const before = await parts.read();
  if (!before.ok) return { state: "not-sent", failure: before.failure };
  if (before.value.state !== "known")
    return { state: "not-sent", failure: failure("protocol", { call: "tfa" }) };
  if (before.value.value === wanted) return { state: "already", isOn: wanted };

  const sent = await parts.send();
  if (!sent.ok && isRefusal(sent.failure)) {
    await parts.read();
    return {
      state: "refused",
      failure: sent.failure,
      mayBeProxy: !wanted && looksLikeLostBody(sent.failure),
    };
  }
  const isAccepted = sent.ok && sent.value.state === "accepted";
  return verified(parts, wanted, isAccepted, sent.ok ? null : sent.failure);
}

async function verified(
  parts: TfaSwitchParts,
  wanted: boolean,
  isAccepted: boolean,
  sendFailure: Failure | null,
): Promise<SubmitPinResult> {
  const after = await parts.read();
  if (!after.ok && isAccepted && after.failure.kind === "unauthorized") return { state: "key-dropped" };
  const isOn = knownState(after);
  if (isOn === wanted) return { state: "done", isOn };
  if (!isAccepted || isOn === null) {
    return { state: "unclear", isOn, failure: sendFailure ?? (after.ok ? null : after.failure) };
  }
  await parts.wait(secondLookMs);
  const second = await parts.read();
  if (!second.ok && second.failure.kind === "unauthorized") return { state: "key-dropped" };
  const isOnNow = knownState(second);
  if (isOnNow === null) return { state: "unclear", isOn: null, failure: second.ok ? null : second.failure };
  return isOnNow === wanted ? { state: "done", isOn: isOnNow } : { state: "contradicted", isOn: isOnNow };
}

function knownState(result: CallResult<TfaReading>): boolean | null {
  return result.ok && result.value.state === "known" ? result.value.value : null;
}

/** Whether the server surely did nothing. Everything else leaves the outcome open (E9). */
export function isRefusal(sendFailure: Failure): boolean {
  const kind: FailureKind = sendFailure.kind;
  switch (kind) {
    case "unauthorized":
    case "forbidden":
    case "rejected":
    case "not-found":
    case "rate-limited":
      return true;
    case "network":
    case "timeout":
    case "tls":
    case "proxy":
    case "redirect":
    case "server":
    case "protocol":
    case "no-account":
    case "vault":
      return false;
    default:
      return assertNever(kind);
  }
}

/** Whether a refusal may be of the PIN, so that it counts towards the pause (E10). */
export function isPinRefusal(result: SubmitPinResult): boolean {
  return (
    result.state === "refused" && (result.failure.kind === "rejected" || result.failure.kind === "forbidden")
  );
}

/** Whether nobody knows the state any more: the switch may have been carried out, and nothing was read since. */
export function leavesUnknown(result: SubmitPinResult): boolean {
  return result.state === "key-dropped" || (result.state === "unclear" && result.isOn === null);
}

/** Whether a refused DELETE reads as if its body had got lost on the way (E6). */
function looksLikeLostBody(refusal: Failure): boolean {
  if (refusal.kind !== "rejected") return false;
  if (refusal.httpStatus === 400 || refusal.httpStatus === 422 || refusal.serverMessage === null) return true;
  return /required|missing|обязател|не указан|не передан|отсутств/i.test(refusal.serverMessage);
}
