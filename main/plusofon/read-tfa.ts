import type { TfaReading } from "../../contract/snapshot";
import { type CallResult, failed, succeeded } from "./call-result";
import { type CallContext, failureOfShape } from "./failures";
import { ownValue } from "./json-value";
import { openReadReply } from "./open-read-reply";
import { readFlag } from "./read-flag";
import type { Reply } from "./reply";
import type { Secret } from "./secret";

/**
 * Reads the reply to `GET customer/tfa`. A success without a readable `tfa_active` is unknown, never off; without a
 * success flag only a real boolean counts. Source: PLUSOFON.md C5, E1–E3.
 *
 * @param secrets the access key, masked wherever the reply repeats it
 */
export function readTfaReply(reply: Reply, secrets: readonly Secret[]): CallResult<TfaReading> {
  const context: CallContext = { call: "tfa", isMutation: false, secrets };
  const opened = openReadReply(reply, ["tfa_active"], context);
  if (!opened.ok) return failed(reply, opened.failure);
  const value = ownValue(opened.content, "tfa_active");
  if (!opened.isConfirmed && typeof value !== "boolean") {
    return failed(reply, failureOfShape(reply, "NO_KNOWN_FIELD", context, opened.content));
  }
  return succeeded(reply, readFlag(value));
}
