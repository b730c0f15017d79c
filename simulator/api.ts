import type { IncomingHttpHeaders } from "node:http";
import { assertNever } from "../contract/assert-never";
import { roubleKopecks } from "../contract/money";
import { type Account, balanceAt, daysLeftAt, formatMoscowTime, unreadSmsAt } from "./account";
import { jsonReply, type Reply } from "./reply";
import { serverMessages } from "./server-messages";
import { disableTwoFactor, enableTwoFactor, type Outcome, readTwoFactor } from "./two-factor";

/**
 * The calls of the API as faults are limited to them: `tfa` reads two-factor authentication, `switch` changes it;
 * `balance` is both calls about money.
 */
export const simulatedCalls = ["customer-info", "tfa", "balance", "switch"] as const;
export type SimulatedCall = (typeof simulatedCalls)[number];

/** Whether `text` names a call. */
export function isSimulatedCall(text: string): text is SimulatedCall {
  return simulatedCalls.some((call) => call === text);
}

/** One method of the specification. */
type Route = {
  method: string;
  path: string;
  call: SimulatedCall;
  act: (account: Account, body: string, now: number) => Outcome;
};

const tfaPath = "/api/v1/customer/tfa";
const routes: readonly Route[] = [
  { method: "GET", path: "/api/v1/customer-info", call: "customer-info", act: readCustomerInfo },
  { method: "GET", path: tfaPath, call: "tfa", act: readTwoFactor },
  { method: "GET", path: "/api/v1/payment/balance", call: "balance", act: readBalance },
  { method: "GET", path: "/api/v1/payment/notice", call: "balance", act: readBalanceNotice },
  { method: "PUT", path: tfaPath, call: "switch", act: enableTwoFactor },
  { method: "DELETE", path: tfaPath, call: "switch", act: disableTwoFactor },
];

/** What is at a path. */
type FoundRoute =
  | { state: "found"; route: Route }
  | { state: "wrong-method"; allowed: string[] }
  | { state: "unknown" };

/** The method of the specification at `path` (without a query). */
export function findRoute({ method, path }: Pick<ApiRequest, "method" | "path">): FoundRoute {
  const here = routes.filter((route) => route.path === path);
  if (here.length === 0) return { state: "unknown" };
  const route = here.find((candidate) => candidate.method === method);
  if (route === undefined) return { state: "wrong-method", allowed: here.map((other) => other.method) };
  return { state: "found", route };
}

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
  const found = findRoute(request);
  switch (found.state) {
    case "unknown":
      return { reply: jsonReply(404, { error: serverMessages.unknownPath }), account };
    case "wrong-method": {
      const message = `The ${request.method} method is not supported for this route.`;
      return { reply: jsonReply(405, { message }, { allow: found.allowed.join(", ") }), account };
    }
    case "found": {
      const refusal = headerRefusal(request.headers, accessKey);
      if (refusal !== null) return { reply: refusal, account };
      if (request.body === null) {
        return { reply: jsonReply(413, { message: serverMessages.bodyTooLarge }), account };
      }
      return found.route.act(account, request.body, now);
    }
    default:
      return assertNever(found);
  }
}

/** Which of the documented headers a request sent as documented. `authorization`: with an accepted key. */
export type HeaderCheck = { accept: boolean; contentType: boolean; client: boolean; authorization: boolean };

/** The application code that every call carries. Source: specification, each sample. */
const clientCode = "10553";

/**
 * Compares a request's headers with the documented ones.
 *
 * @param accessKey the only key that is accepted; null: none is any more
 */
export function checkHeaders(headers: IncomingHttpHeaders, accessKey: string | null): HeaderCheck {
  return {
    accept: mediaTypes(headers.accept).includes("application/json"),
    contentType: mediaTypes(headers["content-type"])[0] === "application/json",
    client: headers.client === clientCode,
    authorization: accessKey !== null && headers.authorization === `Bearer ${accessKey}`,
  };
}

/** How the server refuses a request for its headers; null: it does not. Source: docs/api-behaviour.md, A19, F2. */
function headerRefusal(headers: IncomingHttpHeaders, accessKey: string | null): Reply | null {
  const check = checkHeaders(headers, accessKey);
  // Flash Call, another service of the operator, has keys of its own, and customers mix them up.
  if (headers.authorization?.startsWith("Bearer flash")) {
    return jsonReply(500, { success: false, message: serverMessages.notEnoughRights });
  }
  if (!check.authorization) return jsonReply(401, { message: serverMessages.unauthenticated });
  if (!check.client) return jsonReply(500, { success: false, message: serverMessages.noAccess });
  if (!check.accept) return jsonReply(406, { message: "Not Acceptable" });
  return check.contentType ? null : jsonReply(415, { message: "Unsupported Media Type" });
}

function mediaTypes(header: string | undefined): string[] {
  return (header ?? "").split(",").map((part) => (part.split(";")[0] ?? "").trim().toLowerCase());
}

/**
 * `GET api/v1/customer-info`, as the specification's sample. That is silent on what stands for no trial and no block:
 * null is sent; several blocks come as a list.
 */
function readCustomerInfo(account: Account, _body: string, now: number): Outcome {
  const blocks = account.blockTypes.map((type) => ({ type }));
  const end = account.trialEndsAt;
  const reply = jsonReply(200, {
    id: account.customerId,
    tariff: account.tariff,
    expiration_date:
      end === null ? null : { days: daysLeftAt(account, now), expiration: formatMoscowTime(end) },
    block: blocks.length > 1 ? blocks : (blocks[0] ?? null),
    unread_sms: unreadSmsAt(account, now),
    finally_created: account.isSetupComplete,
    success: true,
  });
  return { reply, account };
}

/** `GET api/v1/payment/balance`: roubles. Source: the operator's page of the payment methods. */
function readBalance(account: Account, _body: string, now: number): Outcome {
  const balance = balanceAt(account, now);
  const reply = balance === null ? noRight() : jsonReply(200, { balance: balance / roubleKopecks });
  return { reply, account };
}

/** `GET api/v1/payment/notice`: the balance in roubles below which the operator warns. */
function readBalanceNotice(account: Account): Outcome {
  const { money } = account;
  const reply = money === null ? noRight() : jsonReply(200, { amount: money.noticeBelow / roubleKopecks });
  return { reply, account };
}

function noRight(): Reply {
  return jsonReply(500, { success: false, message: serverMessages.notEnoughRights });
}
