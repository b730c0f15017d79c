import axios, { type AxiosInstance, type AxiosResponse, type Method } from "axios";
import type { ApiCall } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import type { AmountReading, CustomerInfo, TfaReading } from "../../contract/snapshot";
import { createAxiosAdapter, type Deadlines, defaultDeadlines, type Fetch } from "./axios-adapter";
import { type CallResult, succeeded } from "./call-result";
import { checkBaseUrl } from "./origin";
import { amountReader } from "./readers/read-balance";
import { readCustomerInfoReply } from "./readers/read-customer-info";
import { readTfaReply, readTfaSwitchReply, type TfaSwitchReply } from "./readers/read-tfa";
import { type Reply, serverTimeOf } from "./reply";
import type { Secret } from "./secret";
import { failureOfTransport } from "./transport-failure";

/**
 * Plusofon's customer API. Each call is one request, never repeated here; it never throws, and no result holds the
 * access key or the PIN. A call ended through its signal is a `network` failure with the detail `ABORTED`.
 */
export type PlusofonClient = {
  /** The server's scheme, host and port. */
  origin: string;
  /**
   * `GET /` without a key: whether name, proxy, connection and certificate let the server be reached. Any status is a
   * success but 407, which a proxy gives; so is a redirect, which is not followed.
   */
  probe: (signal?: AbortSignal) => Promise<CallResult<null>>;
  /** `GET api/v1/customer-info`. */
  readCustomerInfo: (accessKey: Secret, signal?: AbortSignal) => Promise<CallResult<CustomerInfo>>;
  /** `GET api/v1/customer/tfa`. */
  readTfa: (accessKey: Secret, signal?: AbortSignal) => Promise<CallResult<TfaReading>>;
  /** `GET api/v1/payment/balance`, in kopecks. Source: the operator's page of the payment methods. */
  readBalance: (accessKey: Secret, signal?: AbortSignal) => Promise<CallResult<AmountReading>>;
  /** `GET api/v1/payment/notice`: the balance below which the operator itself warns, in kopecks. */
  readBalanceNotice: (accessKey: Secret, signal?: AbortSignal) => Promise<CallResult<AmountReading>>;
  /** `PUT` (on) or `DELETE` (off) `api/v1/customer/tfa`. Read the state afterwards, regardless of the result. */
  switchTfa: (
    accessKey: Secret,
    wanted: { isOn: boolean; pin: Secret },
    signal?: AbortSignal,
  ) => Promise<CallResult<TfaSwitchReply>>;
};

/** What the client is built from. `now`: milliseconds since 1970. */
type PlusofonClientDeps = { baseUrl: string; fetch: Fetch; now: () => number; deadlines?: Deadlines };

/** The application code that every documented request carries. Source: specification; docs/api-behaviour.md, U1. */
const applicationCode = "10553";
const tfaPath = "/api/v1/customer/tfa";

/** Builds the client. Throws a `RangeError` when `baseUrl` is neither Plusofon's nor a loopback address. */
export function createPlusofonClient(deps: PlusofonClientDeps): PlusofonClient {
  const checked = checkBaseUrl(deps.baseUrl);
  if (!checked.ok) throw new RangeError("The base address is neither Plusofon's nor a loopback address");
  const { origin } = checked;
  const instance = axios.create({
    baseURL: origin,
    adapter: createAxiosAdapter(deps.fetch, deps.deadlines ?? defaultDeadlines),
    // Bytes in and out as they are: the readers decode.
    transformRequest: [],
    transformResponse: [],
    validateStatus: () => true,
    maxRedirects: 0,
  });
  const exchange = createExchange(instance, deps.now);
  function get<T>(call: ApiCall, path: string, read: ReadReply<T>) {
    return (accessKey: Secret, signal?: AbortSignal): Promise<CallResult<T>> =>
      exchange({ call, method: "GET", path, accessKey, signal }, read);
  }
  return {
    origin,
    probe: (signal) => probe(instance, deps.now, signal),
    readCustomerInfo: get("customer-info", "/api/v1/customer-info", readCustomerInfoReply),
    readTfa: get("tfa", tfaPath, readTfaReply),
    readBalance: get("balance", "/api/v1/payment/balance", amountReader("balance")),
    readBalanceNotice: get("balance", "/api/v1/payment/notice", amountReader("amount")),
    switchTfa: (accessKey, { isOn, pin }, signal) =>
      exchange(
        { call: "tfa", method: isOn ? "PUT" : "DELETE", path: tfaPath, accessKey, pin, signal },
        readTfaSwitchReply,
      ),
  };
}

/** Reads a reply; the secrets are masked wherever it repeats them. */
type ReadReply<T> = (reply: Reply, secrets: readonly Secret[]) => CallResult<T>;

type Request = {
  call: ApiCall;
  method: Method;
  path: string;
  accessKey: Secret;
  pin?: Secret;
  signal: AbortSignal | undefined;
};

function createExchange(instance: AxiosInstance, now: () => number) {
  return async <T>(
    { call, method, path, accessKey, pin, signal }: Request,
    read: ReadReply<T>,
  ): Promise<CallResult<T>> => {
    if (!isSendable(accessKey)) {
      const refused = failure("unauthorized", { call, detail: "KEY_NOT_SENDABLE" });
      return { ok: false, failure: refused, serverTime: null };
    }
    try {
      const response = await instance.request<unknown>({
        url: path,
        method,
        headers: headersFor(accessKey),
        ...(pin === undefined ? {} : { data: JSON.stringify({ pin: pin.reveal() }) }),
        ...(signal === undefined ? {} : { signal }),
      });
      return read(replyOf(response, now()), pin === undefined ? [accessKey] : [accessKey, pin]);
    } catch (error) {
      // The error holds the whole request, key and PIN included: only its code goes on.
      return { ok: false, failure: failureOfTransport(error, call, [accessKey]), serverTime: null };
    }
  };
}

async function probe(
  instance: AxiosInstance,
  now: () => number,
  signal: AbortSignal | undefined,
): Promise<CallResult<null>> {
  try {
    const headers = { Accept: "application/json", "Cache-Control": "no-store" };
    const response = await instance.request<unknown>({
      url: "/",
      headers,
      ...(signal === undefined ? {} : { signal }),
    });
    const reply = replyOf(response, now());
    if (reply.status !== 407) return succeeded(reply, null);
    const refused = failure("proxy", { httpStatus: reply.status, detail: "HTTP_407" });
    return { ok: false, failure: refused, serverTime: serverTimeOf(reply) };
  } catch (error) {
    const found = failureOfTransport(error, null, []);
    if (found.kind !== "redirect") return { ok: false, failure: found, serverTime: null };
    return { ok: true, value: null, serverTime: null };
  }
}

function replyOf({ status, headers, data }: AxiosResponse<unknown>, receivedAt: number): Reply {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") texts[name] = value;
  return { status, headers: texts, body: data instanceof Uint8Array ? data : new Uint8Array(), receivedAt };
}

/**
 * Anything else in a header makes the platform throw an error that quotes the key.
 * Source: docs/api-behaviour.md, F30.
 */
function isSendable(accessKey: Secret): boolean {
  return /^[\x21-\x7e]+$/.test(accessKey.reveal());
}

/** The headers of every request. Source: specification; `Cache-Control`: docs/api-behaviour.md, A23. */
function headersFor(accessKey: Secret): Record<string, string> {
  return {
    Accept: "application/json",
    "Content-Type": "application/json",
    Client: applicationCode,
    Authorization: `Bearer ${accessKey.reveal()}`,
    "Cache-Control": "no-store",
  };
}
