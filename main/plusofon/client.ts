import axios, { type AxiosInstance } from "axios";
import { type ApiCall, failure } from "../../contract/failure";
import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import { createAxiosAdapter, type Deadlines, defaultDeadlines, type Fetch } from "./axios-adapter";
import type { CallResult } from "./call-result";
import { checkBaseUrl } from "./origin";
import { probeServer } from "./probe";
import { readCustomerInfoReply } from "./read-customer-info";
import { readTfaReply } from "./read-tfa";
import { readTfaSwitchReply, type TfaSwitchReply } from "./read-tfa-switch";
import { keepTexts, type Reply } from "./reply";
import type { Secret } from "./secret";
import { failureOfTransport } from "./transport-failure";

export type { Fetch } from "./axios-adapter";
export type { CallResult } from "./call-result";
export type { TfaSwitchReply } from "./read-tfa-switch";

/**
 * Plusofon's customer API. Each call is one request, never repeated here; it never throws, and no result holds the
 * access key or the PIN. A call ended through its signal is a `network` failure with the detail `ABORTED`.
 */
export type PlusofonClient = {
  /** The server's scheme, host and port. */
  origin: string;
  /** `GET /` without a key: whether the server can be reached. Any status is a success, but a proxy's refusal. */
  probe: (signal?: AbortSignal) => Promise<CallResult<null>>;
  /** `GET api/v1/customer-info`. */
  readCustomerInfo: (accessKey: Secret, signal?: AbortSignal) => Promise<CallResult<CustomerInfo>>;
  /** `GET api/v1/customer/tfa`. */
  readTfa: (accessKey: Secret, signal?: AbortSignal) => Promise<CallResult<TfaReading>>;
  /** `PUT` (on) or `DELETE` (off) `api/v1/customer/tfa`. Whatever it answers, read the state afterwards. */
  switchTfa: (
    accessKey: Secret,
    wanted: { isOn: boolean; pin: Secret },
    signal?: AbortSignal,
  ) => Promise<CallResult<TfaSwitchReply>>;
};

/** What the client is built from. `now`: milliseconds since 1970. */
export type PlusofonClientParts = { baseUrl: string; fetch: Fetch; now: () => number; deadlines?: Deadlines };

/** The application code that every documented request carries. Source: specification, assumption U1. */
const applicationCode = "10553";

type Request = { call: ApiCall; method: "GET" | "PUT" | "DELETE"; path: string; pin: Secret | null };

const readingCustomerInfo: Request = {
  call: "customer-info",
  method: "GET",
  path: "/api/v1/customer-info",
  pin: null,
};
const readingTfa: Request = { call: "tfa", method: "GET", path: "/api/v1/customer/tfa", pin: null };

/** Builds the client. Throws a `RangeError` when `baseUrl` is neither Plusofon's nor a loopback address. */
export function createPlusofonClient(parts: PlusofonClientParts): PlusofonClient {
  const checked = checkBaseUrl(parts.baseUrl);
  if (!checked.ok) throw new RangeError("The base address is neither Plusofon's nor a loopback address");
  const instance = axios.create({
    adapter: createAxiosAdapter(parts.fetch, parts.deadlines ?? defaultDeadlines),
    // Bytes in and out as they are: the readers decode.
    transformRequest: [],
    transformResponse: [],
    validateStatus: () => true,
    maxRedirects: 0,
  });
  const exchange = createExchange(instance, checked.origin, parts.now);
  return {
    origin: checked.origin,
    probe: (signal) => probeServer(instance, checked.origin, parts.now, signal),
    readCustomerInfo: (accessKey, signal) =>
      exchange(readingCustomerInfo, accessKey, readCustomerInfoReply, signal),
    readTfa: (accessKey, signal) => exchange(readingTfa, accessKey, readTfaReply, signal),
    switchTfa: (accessKey, { isOn, pin }, signal) =>
      exchange(
        { ...readingTfa, method: isOn ? "PUT" : "DELETE", pin },
        accessKey,
        readTfaSwitchReply,
        signal,
      ),
  };
}

type Reader<T> = (reply: Reply, secrets: readonly Secret[]) => CallResult<T>;

function createExchange(instance: AxiosInstance, origin: string, now: () => number) {
  return async <T>(
    request: Request,
    accessKey: Secret,
    read: Reader<T>,
    signal: AbortSignal | undefined,
  ): Promise<CallResult<T>> => {
    const { call, method, path, pin } = request;
    const secrets = pin === null ? [accessKey] : [accessKey, pin];
    if (!isSendable(accessKey)) {
      const refused = failure("unauthorized", { call, detail: "KEY_NOT_SENDABLE" });
      return { ok: false, failure: refused, serverTime: null };
    }
    try {
      const response = await instance.request<unknown>({
        url: `${origin}${path}`,
        method,
        headers: headersFor(accessKey),
        ...(pin === null ? {} : { data: JSON.stringify({ pin: pin.reveal() }) }),
        ...(signal === undefined ? {} : { signal }),
      });
      const body = response.data instanceof Uint8Array ? response.data : new Uint8Array();
      const headers = keepTexts(response.headers);
      return read({ status: response.status, headers, body, receivedAt: now() }, secrets);
    } catch (error) {
      // The error holds the whole request, key and PIN included: only its code goes on.
      return { ok: false, failure: failureOfTransport(error, call, [accessKey]), serverTime: null };
    }
  };
}

/** Anything else in a header makes the platform throw an error that quotes the key. Source: PLUSOFON.md F30. */
function isSendable(accessKey: Secret): boolean {
  return /^[\x21-\x7e]+$/.test(accessKey.reveal());
}

/** The headers of every request. Source: specification; `Cache-Control`: PLUSOFON.md A23. */
function headersFor(accessKey: Secret): Record<string, string> {
  return {
    Accept: "application/json",
    "Content-Type": "application/json",
    Client: applicationCode,
    Authorization: `Bearer ${accessKey.reveal()}`,
    "Cache-Control": "no-store",
  };
}
