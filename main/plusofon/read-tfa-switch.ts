import { readBody } from "./body";
import { type CallResult, failed, succeeded } from "./call-result";
import { isJsonRpcError, openEnvelope } from "./envelope";
import { type CallContext, failureOfBody, failureOfShape, failureOfStatus } from "./failures";
import { isSuccessStatus, type Reply } from "./reply";
import type { Secret } from "./secret";
import { readServerMessage } from "./server-message";

/**
 * What the server said to a switch. `accepted`: it confirmed, perhaps with a cleaned note; `unconfirmed`: it neither
 * confirmed nor refused. Both are only words: what is so must be read afterwards.
 */
export type TfaSwitchReply = { state: "accepted"; note: string | null } | { state: "unconfirmed" };

/**
 * Reads the reply to `PUT` or `DELETE customer/tfa`. Source: PLUSOFON.md A10, C6, C8, E7, E8.
 *
 * @param secrets the access key and the PIN, masked wherever the reply repeats them
 */
export function readTfaSwitchReply(reply: Reply, secrets: readonly Secret[]): CallResult<TfaSwitchReply> {
  const context: CallContext = { call: "tfa", isMutation: true, secrets };
  if (!isSuccessStatus(reply.status)) return failed(reply, failureOfStatus(reply, context));
  const body = readBody(reply.body);
  if (body.form !== "object") return succeeded(reply, { state: "unconfirmed" });
  const { speech, success } = openEnvelope(body.object, ["success"]);
  if (success === "false" || isJsonRpcError(body.object)) {
    return failed(reply, failureOfBody(reply, speech, context));
  }
  if (success === "odd") return failed(reply, failureOfShape(reply, "ODD_SUCCESS", context, speech));
  // 202 says that it will be done some time.
  if (success === "absent" || reply.status === 202) return succeeded(reply, { state: "unconfirmed" });
  return succeeded(reply, { state: "accepted", note: readServerMessage(speech, secrets).text });
}
