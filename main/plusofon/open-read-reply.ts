import type { Failure } from "../../contract/failure";
import { readBody } from "./body";
import { isJsonRpcError, openEnvelope } from "./envelope";
import { type CallContext, failureOfBody, failureOfShape, failureOfStatus } from "./failures";
import type { JsonObject } from "./json-value";
import { isSuccessStatus, type Reply } from "./reply";

/** The fields of a successful reply; `isConfirmed`: it said `success: true`, rather than nothing of success. */
export type OpenedReply =
  | { ok: true; content: JsonObject; isConfirmed: boolean }
  | { ok: false; failure: Failure };

/** Success statuses that carry no data. Source: PLUSOFON.md A10. */
const emptyStatuses = new Set([202, 204, 205]);

/**
 * Opens the reply to a GET: everything but a success with an object of fields is a failure. Whether the fields are
 * fit is for the caller to say.
 *
 * @param fields the names of the call's own fields, without those of the envelope
 */
export function openReadReply(reply: Reply, fields: readonly string[], context: CallContext): OpenedReply {
  if (!isSuccessStatus(reply.status)) return { ok: false, failure: failureOfStatus(reply, context) };
  if (emptyStatuses.has(reply.status)) return misshapen("UNEXPECTED_STATUS");
  const body = readBody(reply.body);
  if (body.form === "empty") return misshapen("EMPTY_BODY");
  if (body.form === "not-json") return misshapen("NOT_JSON");
  if (body.form === "other-json") return misshapen("NOT_AN_OBJECT");
  const { content, speech, success } = openEnvelope(body.object, fields);
  if (success === "false" || isJsonRpcError(body.object)) {
    return { ok: false, failure: failureOfBody(reply, speech, context) };
  }
  if (success === "odd") return misshapen("ODD_SUCCESS", speech);
  return { ok: true, content, isConfirmed: success === "true" };

  function misshapen(
    detail: Parameters<typeof failureOfShape>[1],
    object: JsonObject | null = null,
  ): OpenedReply {
    return { ok: false, failure: failureOfShape(reply, detail, context, object) };
  }
}
