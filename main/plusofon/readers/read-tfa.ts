import type { TfaReading } from "../../../contract/snapshot";
import { type CallResult, succeeded } from "../call-result";
import { openEnvelope, openReadReply } from "../envelope";
import { failedByShape, failedByStatus, type ReplyContext } from "../failures";
import { ownValue, readBody, readFlag } from "../json";
import { isSuccessStatus, type Reply } from "../reply";
import type { Secret } from "../secret";

/**
 * What the server said to a switch: it confirmed it, or it neither confirmed nor refused. Either way the state must be
 * read afterwards.
 */
export type TfaSwitchReply = "accepted" | "unconfirmed";

/**
 * Reads the reply to `GET customer/tfa`. A success without a readable `tfa_active` is unknown, never off; without a
 * success flag only a real boolean counts. Source: docs/api-behaviour.md, C5, E1–E3.
 *
 * @param secrets the access key, masked wherever the reply repeats it
 */
export function readTfaReply(reply: Reply, secrets: readonly Secret[]): CallResult<TfaReading> {
  const context: ReplyContext = { reply, call: "tfa", isMutation: false, secrets };
  const opened = openReadReply(context, ["tfa_active"]);
  if (!opened.ok) return opened;
  const value = ownValue(opened.content, "tfa_active");
  if (!opened.isConfirmed && typeof value !== "boolean") {
    return failedByShape(context, "NO_KNOWN_FIELD", opened.content);
  }
  return succeeded(reply, readFlag(value));
}

/**
 * Reads the reply to `PUT` or `DELETE customer/tfa`. Source: docs/api-behaviour.md, A10, C6, C8, E7, E8.
 *
 * @param secrets the access key and the PIN, masked wherever the reply repeats them
 */
export function readTfaSwitchReply(reply: Reply, secrets: readonly Secret[]): CallResult<TfaSwitchReply> {
  const context: ReplyContext = { reply, call: "tfa", isMutation: true, secrets };
  if (!isSuccessStatus(reply.status)) return failedByStatus(context);
  const body = readBody(reply.body);
  if (body.form !== "object") return succeeded(reply, "unconfirmed");
  const opened = openEnvelope(context, body.object, ["success"]);
  if (!opened.ok) return opened;
  // 202 says that it will be done some time.
  return succeeded(reply, opened.isConfirmed && reply.status !== 202 ? "accepted" : "unconfirmed");
}
