import type { IncomingHttpHeaders } from "node:http";
import { assertNever } from "../contract/assert-never";
import type { Account } from "./account";
import { customerInfoReply } from "./customer-info";
import { jsonReply } from "./reply";
import { checkHeaders, headerRefusal } from "./request-headers";
import { findRoute, type Route } from "./routes";
import { serverMessages } from "./server-messages";
import { disableTwoFactor, enableTwoFactor, type Outcome, readTwoFactor } from "./two-factor";

/** One request as it came. Holds secrets: it is answered and forgotten. */
export type ApiRequest = {
  method: string;
  /** The path without the query. */
  path: string;
  hasQuery: boolean;
  headers: IncomingHttpHeaders;
  /** The body as text; null: it was too large to be read. */
  body: string | null;
};

/**
 * What the specification's server answers, and the account afterwards.
 *
 * @param accessKey the accepted key; null: none is any more
 * @param now milliseconds since 1970
 */
export function answerRequest(
  request: ApiRequest,
  account: Account,
  accessKey: string | null,
  now: number,
): Outcome {
  const found = findRoute(request.method, request.path);
  switch (found.state) {
    case "unknown":
      return { reply: jsonReply(404, { error: serverMessages.unknownPath }), account };
    case "wrong-method": {
      const message = `The ${request.method} method is not supported for this route.`;
      return { reply: jsonReply(405, { message }, { allow: found.allowed.join(", ") }), account };
    }
    case "found": {
      const check = checkHeaders(request.headers, accessKey);
      const refusal = headerRefusal(request.headers, check);
      return refusal === null ? act(found.route, request.body, account, now) : { reply: refusal, account };
    }
    default:
      return assertNever(found);
  }
}

function act(route: Route, body: string | null, account: Account, now: number): Outcome {
  if (body === null) return { reply: jsonReply(413, { message: serverMessages.bodyTooLarge }), account };
  switch (route.action) {
    case "read-customer":
      return { reply: customerInfoReply(account, now), account };
    case "read-tfa":
      return readTwoFactor(account);
    case "enable-tfa":
      return enableTwoFactor(account, body);
    case "disable-tfa":
      return disableTwoFactor(account, body);
    default:
      return assertNever(route.action);
  }
}
