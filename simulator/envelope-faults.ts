import { alters, type FaultRule, replaces } from "./fault-rule";
import { jsonReply } from "./reply";
import { parseJson } from "./request-body";
import { serverMessages } from "./server-messages";

/** Text that a careless program would show as it is: markup, reversed writing, line breaks, a link, great length. */
const hostileText = `<img src=x onerror=alert(1)>\u202e\u0007\r\nhttps://example.invalid/login ${"А".repeat(100_000)}`;

/** Failures that are told inside well-formed JSON. */
export const envelopeFaults = {
  "success-false": replaces(() => jsonReply(200, { success: false, message: serverMessages.serverError })),
  "success-false-code-401": replaces(() =>
    jsonReply(200, { success: false, code: 401, message: serverMessages.unauthenticated }),
  ),
  "success-missing": alters((truth) => {
    const { success: _success, ...rest } = fieldsOf(truth.body);
    return jsonReply(truth.status, rest);
  }),
  "json-rpc-error": replaces(() =>
    jsonReply(200, { jsonrpc: "2.0", error: { code: -32000, message: serverMessages.noAccess }, id: null }),
  ),
  "hostile-message": replaces(() => jsonReply(400, { success: false, message: hostileText })),
  /** A server that quotes the key and the PIN in its message. */
  "secret-echo": replaces((_truth, { authorization, pin }) =>
    jsonReply(400, { success: false, message: `Authorization: ${authorization}; pin: ${pin ?? "-"}` }),
  ),
} satisfies Record<string, FaultRule>;

function fieldsOf(body: Buffer): { success?: unknown } {
  const value = parseJson(body.toString());
  return typeof value === "object" && value !== null ? value : {};
}
