import type { FailedCall } from "./call-result";
import { failedByBody, failedByShape, failedByStatus, type ReplyContext } from "./failures";
import {
  hasOneOf,
  isEmptyContainer,
  isJsonList,
  isJsonObject,
  type JsonObject,
  ownValue,
  readBody,
  readFlag,
} from "./json";
import { isSuccessStatus } from "./reply";

/**
 * A reply that does not refuse. `content` holds the fields: the body itself, or its `data`; `isConfirmed`: it said
 * `success: true`, rather than nothing about success.
 */
type OpenedReply = { ok: true; content: JsonObject; isConfirmed: boolean };

/** What a reply says of its own success; `odd`: a value that means neither. */
type SuccessFlag = "true" | "false" | "absent" | "odd";

/** Success statuses that carry no data. Source: docs/api-behaviour.md, A10. */
const emptyStatuses = new Set([202, 204, 205]);
const messageFields = ["message", "error", "errors", "code"];

/**
 * Opens the reply to a GET: everything but a success with an object of fields is a failure. Whether the fields are
 * fit is for the caller to say.
 *
 * @param fields the names of the call's own fields, without those of the envelope
 */
export function openReadReply(context: ReplyContext, fields: readonly string[]): OpenedReply | FailedCall {
  const { status, body: bytes } = context.reply;
  if (!isSuccessStatus(status)) return failedByStatus(context);
  if (emptyStatuses.has(status)) return failedByShape(context, "UNEXPECTED_STATUS");
  const body = readBody(bytes);
  if (body.form === "empty") return failedByShape(context, "EMPTY_BODY");
  if (body.form === "not-json") return failedByShape(context, "NOT_JSON");
  if (body.form === "other-json") return failedByShape(context, "NOT_AN_OBJECT");
  return openEnvelope(context, body.object, fields);
}

/**
 * Opens the object of a reply with a success status. When it has none of `fields` and a `data` object, the fields are
 * looked for in there; a success flag counts in both places, and the worse one wins.
 * Source: docs/api-behaviour.md, B11, C7.
 */
export function openEnvelope(
  context: ReplyContext,
  body: JsonObject,
  fields: readonly string[],
): OpenedReply | FailedCall {
  const data = ownValue(body, "data");
  const inner = isJsonObject(data) && !hasOneOf(body, fields) ? data : null;
  const messageSource = inner === null || hasOneOf(body, messageFields) ? body : inner;
  const success = worst(successOf(body), inner === null ? "absent" : successOf(inner));
  if (success === "false" || isJsonRpcError(body)) return failedByBody(context, messageSource);
  if (success === "odd") return failedByShape(context, "ODD_SUCCESS", messageSource);
  return { ok: true, content: inner ?? body, isConfirmed: success === "true" };
}

function successOf(object: JsonObject): SuccessFlag {
  const value = ownValue(object, "success");
  if (value === undefined) return "absent";
  if (value === null) return "false";
  const flag = readFlag(value);
  if (flag.state !== "known") return "odd";
  return flag.value ? "true" : "false";
}

function worst(...flags: SuccessFlag[]): SuccessFlag {
  const order = ["false", "odd", "true"] as const;
  return order.find((flag) => flags.includes(flag)) ?? "absent";
}

/** Whether the body is a JSON-RPC error, as the operator's older API sends it. Source: docs/api-behaviour.md, B12. */
function isJsonRpcError(body: JsonObject): boolean {
  const error = ownValue(body, "error");
  const isGiven = isJsonObject(error) || isJsonList(error) ? !isEmptyContainer(error) : Boolean(error);
  return ownValue(body, "jsonrpc") !== undefined && isGiven;
}
