import type { ApiCall, FailureKind } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import type { FailedCall } from "./call-result";
import { isJsonObject, type JsonObject, ownValue, readBody } from "./json";
import { readServerMessage, type ServerMessage } from "./readers/server-message";
import { headerOf, type Reply, retryAfterOf, serverTimeOf } from "./reply";
import type { Secret } from "./secret";

/** A reply and the call that it answers. `isMutation`: PUT or DELETE. `secrets` are masked in what the server says. */
export type ReplyContext = { reply: Reply; call: ApiCall; isMutation: boolean; secrets: readonly Secret[] };

/** Why a reply with a success status was not understood; shown in diagnostics. */
type ProtocolDetail =
  | "EMPTY_BODY"
  | "NOT_JSON"
  | "NOT_AN_OBJECT"
  | "NO_KNOWN_FIELD"
  | "ODD_SUCCESS"
  | "UNEXPECTED_STATUS";

const silence: ServerMessage = { isPresent: false, text: null };

/**
 * The failure that a reply outside 200–299 stands for; its status wins over a success flag in its body.
 * Source: docs/api-behaviour.md, A5, A6, A11–A21, A24, C4.
 */
export function failedByStatus(context: ReplyContext): FailedCall {
  const { reply, secrets, isMutation } = context;
  const body = readBody(reply.body);
  const first = reply.status === 404 ? "error" : "message";
  const message = body.form === "object" ? readServerMessage(body.object, secrets, first) : silence;
  const kind = isRedirect(reply) ? "redirect" : kindOfStatus(reply.status, message.isPresent, isMutation);
  return failed(context, kind, message, `HTTP_${reply.status}`);
}

/** The failure of a reply inside 200–299 whose body refuses. Source: docs/api-behaviour.md, B12, C2, C3. */
export function failedByBody(context: ReplyContext, body: JsonObject): FailedCall {
  const message = readServerMessage(body, context.secrets);
  const code = readBodyCode(body);
  if (code === null) return failed(context, "rejected", message, null);
  const kind = kindOfStatus(code, message.isPresent, context.isMutation);
  // The body is the server's own: no proxy answered, and nothing was misunderstood.
  const isRefusal = kind === "protocol" || kind === "proxy";
  return failed(context, isRefusal ? "rejected" : kind, message, `BODY_CODE_${code}`);
}

/**
 * The failure of a reply inside 200–299 that was not understood.
 * Source: docs/api-behaviour.md, B5–B10, C5, C7, D48.
 */
export function failedByShape(context: ReplyContext, detail: ProtocolDetail, body?: JsonObject): FailedCall {
  const message = body === undefined ? silence : readServerMessage(body, context.secrets);
  return failed(context, "protocol", message, detail);
}

function failed(
  { reply, call }: ReplyContext,
  kind: FailureKind,
  { text: serverMessage }: ServerMessage,
  detail: string | null,
): FailedCall {
  const mayAskToWait = kind === "rate-limited" || reply.status === 503;
  const retryAfterMs = mayAskToWait ? retryAfterOf(reply) : null;
  const rest = { call, httpStatus: reply.status, serverMessage, retryAfterMs, detail };
  return { ok: false, failure: failure(kind, rest), serverTime: serverTimeOf(reply) };
}

function isRedirect(reply: Reply): boolean {
  const isMove = reply.status >= 300 && reply.status <= 399 && reply.status !== 304;
  return isMove && headerOf(reply, "location") !== undefined;
}

/** The HTTP-like code in the body of a reply that refuses, 400 to 599; else null. Source: docs/api-behaviour.md, C3. */
function readBodyCode(body: JsonObject): number | null {
  const error = ownValue(body, "error");
  const candidates = [ownValue(body, "code"), isJsonObject(error) ? ownValue(error, "code") : undefined];
  for (const candidate of candidates) {
    const code = typeof candidate === "string" && /^\d{3}$/.test(candidate) ? Number(candidate) : candidate;
    if (typeof code === "number" && Number.isInteger(code) && code >= 400 && code <= 599) return code;
  }
  return null;
}

const kindsByStatus: ReadonlyMap<number, FailureKind> = new Map([
  [400, "rejected"],
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "not-found"],
  [407, "proxy"],
  [408, "timeout"],
  [422, "rejected"],
  [425, "server"],
  [429, "rate-limited"],
]);

function kindOfStatus(status: number, hasMessage: boolean, isMutation: boolean): FailureKind {
  const kind = kindsByStatus.get(status);
  if (kind !== undefined) return kind;
  if (status < 500 || status > 599) return "protocol";
  if (!hasMessage) return "server";
  // This API answers «нет доступа» with 500 and a message. Source: docs/api-behaviour.md, A19.
  if (status === 500) return "forbidden";
  return isMutation ? "rejected" : "server";
}
