import {
  hasOneOf,
  isEmptyContainer,
  isJsonList,
  isJsonObject,
  type JsonObject,
  ownValue,
} from "./json-value";
import { readFlag } from "./read-flag";

/** What a reply says of its own success; `odd`: a value that means neither. */
export type SuccessFlag = "true" | "false" | "absent" | "odd";

/** `content` holds the fields: the body itself, or what lay in its `data`; `speech` holds the message and the code. */
export type Envelope = { content: JsonObject; speech: JsonObject; success: SuccessFlag };

const speechFields = ["message", "error", "errors", "code"];

/**
 * Opens a reply's object. When it has none of `fields` and a `data` object, the fields are looked for in there; a
 * success flag counts in both places, and the worse one wins. Source: PLUSOFON.md B11, C7.
 */
export function openEnvelope(body: JsonObject, fields: readonly string[]): Envelope {
  const data = ownValue(body, "data");
  const outer = successOf(body);
  if (!isJsonObject(data) || hasOneOf(body, fields)) return { content: body, speech: body, success: outer };
  const speech = hasOneOf(body, speechFields) ? body : data;
  return { content: data, speech, success: worse(outer, successOf(data)) };
}

function successOf(object: JsonObject): SuccessFlag {
  const value = ownValue(object, "success");
  if (value === undefined) return "absent";
  if (value === null) return "false";
  const flag = readFlag(value);
  if (flag.state !== "known") return "odd";
  return flag.value ? "true" : "false";
}

function worse(outer: SuccessFlag, inner: SuccessFlag): SuccessFlag {
  const order = ["false", "odd", "true", "absent"] as const;
  return order.find((flag) => flag === outer || flag === inner) ?? "absent";
}

/** Whether the body is a JSON-RPC error, as the operator's older API sends it. Source: PLUSOFON.md B12. */
export function isJsonRpcError(body: JsonObject): boolean {
  const error = ownValue(body, "error");
  const isSaid = isJsonObject(error) || isJsonList(error) ? !isEmptyContainer(error) : Boolean(error);
  return ownValue(body, "jsonrpc") !== undefined && isSaid;
}

/** The HTTP-like code in the body of a reply that says no, 400 to 599; else null. Source: PLUSOFON.md C3. */
export function readBodyCode(body: JsonObject): number | null {
  const error = ownValue(body, "error");
  const candidates = [ownValue(body, "code"), isJsonObject(error) ? ownValue(error, "code") : undefined];
  for (const candidate of candidates) {
    const code = typeof candidate === "string" && /^\d{3}$/.test(candidate) ? Number(candidate) : candidate;
    if (typeof code === "number" && Number.isInteger(code) && code >= 400 && code <= 599) return code;
  }
  return null;
}
