import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import type { SubmitPinResult } from "../../contract/ipc";
import { failure } from "../../contract/new-failure";
import type { TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import type { TfaSwitchReply } from "../plusofon/readers/read-tfa";

/** A contradiction is read once more after this pause, in milliseconds. Source: docs/api-behaviour.md, E7. */
const secondReadDelayMs = 5_000;

/** What switching needs of its account; each call is one request. */
type TfaSwitchDeps = {
  /** Reads the state and publishes it. */
  read: () => Promise<CallResult<TfaReading>>;
  /** Sends the switch, once. */
  send: () => Promise<CallResult<TfaSwitchReply>>;
  wait: (ms: number) => Promise<void>;
};

/**
 * Switches two-factor authentication once and returns what was read afterwards (docs/api-behaviour.md, E). It reads first and
 * sends nothing if the state is as wanted already or can't be read; it never sends twice.
 */
export async function switchTfa(deps: TfaSwitchDeps, wanted: boolean): Promise<SubmitPinResult> {
  const before = await deps.read();
  if (!before.ok) return { state: "not-sent", failure: before.failure };
  if (before.value.state !== "known")
    return { state: "not-sent", failure: failure("protocol", { call: "tfa" }) };
  if (before.value.value === wanted) return { state: "already", isOn: wanted };

  const sent = await deps.send();
  let after = await deps.read();
  if (!sent.ok && policyOf(sent.failure).isRefusal) {
    const mayBeProxy = !wanted && looksLikeLostBody(sent.failure);
    return { state: "refused", failure: sent.failure, mayBeProxy };
  }
  const isAccepted = sent.ok && sent.value === "accepted";
  if (isAccepted && knownState(after) === !wanted) {
    await deps.wait(secondReadDelayMs);
    after = await deps.read();
  }
  const isOn = knownState(after);
  if (isOn === wanted) return { state: "done", isOn };
  if (isAccepted && isOn !== null) return { state: "contradicted", isOn };
  if (isAccepted && !after.ok && after.failure.kind === "unauthorized") return { state: "key-dropped" };
  const readFailure = after.ok ? null : after.failure;
  return { state: "unclear", isOn, failure: sent.ok ? readFailure : sent.failure };
}

function knownState(result: CallResult<TfaReading>): boolean | null {
  return result.ok && result.value.state === "known" ? result.value.value : null;
}

/** Whether the state is now unknown: the switch may have been carried out, and nothing was read since. */
export function leavesUnknown(result: SubmitPinResult): boolean {
  return result.state === "key-dropped" || (result.state === "unclear" && result.isOn === null);
}

/** Whether a refused DELETE reads as if its body had got lost in transit (E6). */
function looksLikeLostBody({ kind, httpStatus, serverMessage }: Failure): boolean {
  if (kind !== "rejected") return false;
  if (httpStatus === 400 || httpStatus === 422 || serverMessage === null) return true;
  return /required|missing|обязател|не указан|не передан|отсутств/i.test(serverMessage);
}
