import { type ApiCall, type Failure, type FailureKind, failure } from "../../contract/failure";
import { readBody } from "./body";
import { readBodyCode } from "./envelope";
import type { JsonObject } from "./json-value";
import { headerOf, type Reply, serverTimeOf } from "./reply";
import { parseRetryAfter } from "./retry-after";
import type { Secret } from "./secret";
import { readServerMessage, type ServerMessage } from "./server-message";

/** Which call a reply answers. `isMutation`: PUT or DELETE. `secrets` are masked in what the server says. */
export type CallContext = { call: ApiCall; isMutation: boolean; secrets: readonly Secret[] };

/** Why a reply with a success status was not understood; shown in diagnostics. */
export type ProtocolDetail =
  | "EMPTY_BODY"
  | "NOT_JSON"
  | "NOT_AN_OBJECT"
  | "NO_KNOWN_FIELD"
  | "ODD_SUCCESS"
  | "UNEXPECTED_STATUS";

const silence: ServerMessage = { isPresent: false, text: null };

/**
 * The failure that a reply outside 200–299 stands for; its status wins over whatever its body says of success.
 * Source: PLUSOFON.md §3 A5, A6, A11–A21, A24, C4.
 */
export function failureOfStatus(reply: Reply, context: CallContext): Failure {
  const body = readBody(reply.body);
  const first = reply.status === 404 ? "error" : "message";
  const message = body.form === "object" ? readServerMessage(body.object, context.secrets, first) : silence;
  const kind = isRedirect(reply)
    ? "redirect"
    : kindOfStatus(reply.status, message.isPresent, context.isMutation);
  return failureOf(reply, context, kind, message, `HTTP_${reply.status}`);
}

/** The failure of a reply inside 200–299 whose body says no. Source: PLUSOFON.md B12, C2, C3. */
export function failureOfBody(reply: Reply, body: JsonObject, context: CallContext): Failure {
  const message = readServerMessage(body, context.secrets);
  const code = readBodyCode(body);
  if (code === null) return failureOf(reply, context, "rejected", message, null);
  const kind = kindOfStatus(code, message.isPresent, context.isMutation);
  // The body is the server's own word: neither a proxy spoke, nor was it misunderstood.
  const spoken = kind === "protocol" || kind === "proxy" ? "rejected" : kind;
  return failureOf(reply, context, spoken, message, `BODY_CODE_${code}`);
}

/** The failure of a reply inside 200–299 that was not understood. Source: PLUSOFON.md §3 B, C5, C7, D48. */
export function failureOfShape(
  reply: Reply,
  detail: ProtocolDetail,
  context: CallContext,
  body: JsonObject | null = null,
): Failure {
  const message = body === null ? silence : readServerMessage(body, context.secrets);
  return failureOf(reply, context, "protocol", message, detail);
}

function failureOf(
  reply: Reply,
  context: CallContext,
  kind: FailureKind,
  message: ServerMessage,
  detail: string | null,
): Failure {
  const mayAskToWait = kind === "rate-limited" || reply.status === 503;
  const retryAfter = mayAskToWait ? headerOf(reply, "retry-after") : undefined;
  return failure(kind, {
    call: context.call,
    httpStatus: reply.status,
    serverMessage: message.text,
    retryAfterMs: parseRetryAfter(retryAfter, serverTimeOf(reply), reply.receivedAt),
    detail,
  });
}

function isRedirect(reply: Reply): boolean {
  const isMove = reply.status >= 300 && reply.status <= 399 && reply.status !== 304;
  return isMove && headerOf(reply, "location") !== undefined;
}

function kindOfStatus(status: number, hasMessage: boolean, isMutation: boolean): FailureKind {
  switch (status) {
    case 400:
    case 422:
      return "rejected";
    case 401:
      return "unauthorized";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 407:
      return "proxy";
    case 408:
      return "timeout";
    case 425:
      return "server";
    case 429:
      return "rate-limited";
    case 500:
      // This API answers «нет доступа» with 500 and a message. Source: PLUSOFON.md F2.
      return hasMessage ? "forbidden" : "server";
    default:
      if (status < 500 || status > 599) return "protocol";
      return hasMessage && isMutation ? "rejected" : "server";
  }
}
