import { type AxiosAdapter, AxiosHeaders, type AxiosResponse } from "axios";
import { ExchangeError, type ExchangeStop } from "./transport-failure";

/**
 * What sends requests: in the application `net.request` of Electron, which knows the system's proxy and certificates.
 * Any `fetch` fits.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchReply>;

export type FetchInit = Omit<RequestInit, "headers"> & { headers?: Record<string, string> };

/** What is read of a `Response`. The class itself would load Node's whole HTTP client, some 5 MiB. */
export type FetchReply = Pick<Response, "status" | "type" | "body"> & { headers: Pick<Headers, "get"> };

/** How long an exchange may take, in milliseconds: until the reply's headers have come, and until its end. */
export type Deadlines = { headersMs: number; totalMs: number };

/** Source: docs/api-behaviour.md, limits. */
export const defaultDeadlines: Deadlines = { headersMs: 15_000, totalMs: 30_000 };

/** The longest body that is read, in bytes after decompression. Source: docs/api-behaviour.md, B4. */
export const bodyMaxBytes = 256 * 1_024;

/** All that is kept of a reply's headers; cookies, above all, are not. */
const keptHeaders = ["date", "location", "retry-after"] as const;

/**
 * Sends axios requests through `fetch`, one exchange each: no redirect followed, no cookie, no cache, no retry. axios'
 * own fetch adapter would trust `Content-Length`, put in a user agent and put no deadline on headers alone.
 *
 * The adapter resolves with the decoded bytes, for any status, and rejects with {@link ExchangeError} alone.
 */
export function createAxiosAdapter(fetch: Fetch, deadlines: Deadlines): AxiosAdapter {
  return async (config) => {
    const exchange = beginExchange(deadlines, config.signal);
    let hasHeaders = false;
    try {
      const body: unknown = config.data;
      const init: FetchInit = {
        method: (config.method ?? "get").toUpperCase(),
        headers: textHeaders(config.headers),
        redirect: "manual",
        credentials: "omit",
        cache: "no-store",
        signal: exchange.signal,
        ...(typeof body === "string" ? { body } : {}),
      };
      const response = await exchange.orStop(fetch(`${config.baseURL ?? ""}${config.url ?? ""}`, init));
      hasHeaders = true;
      exchange.headersHaveCome();
      if (response.type === "opaqueredirect") throw new ExchangeError("OPAQUE_REDIRECT", true);
      const data = await readCapped(response, exchange);
      const headers = new AxiosHeaders();
      for (const name of keptHeaders) headers.set(name, response.headers.get(name) ?? undefined);
      const reply: AxiosResponse<unknown> = {
        data,
        status: response.status,
        statusText: "",
        headers,
        config,
      };
      return reply;
    } catch (error) {
      const stopped = exchange.stopped() ?? (error instanceof ExchangeError ? error.code : null);
      // Lets go of the connection; a second stop changes nothing.
      exchange.stop("ABORTED");
      throw new ExchangeError(stopped, hasHeaders, stopped === null ? error : undefined);
    } finally {
      exchange.end();
    }
  };
}

type Exchange = ReturnType<typeof beginExchange>;

/** The signal that `config.signal` may be. */
type OuterSignal = Parameters<AxiosAdapter>[0]["signal"];

function beginExchange(deadlines: Deadlines, outer: OuterSignal) {
  const controller = new AbortController();
  const { signal } = controller;
  const untilStopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  untilStopped.catch(() => undefined);
  // The first reason stays.
  const stop = (reason: ExchangeStop): void => controller.abort(new ExchangeError(reason, false));
  const abort = (): void => stop("ABORTED");
  const headersTimer = setTimeout(() => stop("DEADLINE_HEADERS"), deadlines.headersMs);
  const totalTimer = setTimeout(() => stop("DEADLINE_TOTAL"), deadlines.totalMs);
  outer?.addEventListener?.("abort", abort);
  return {
    signal,
    stop,
    stopped: (): ExchangeStop | null => (signal.reason instanceof ExchangeError ? signal.reason.code : null),
    headersHaveCome: () => clearTimeout(headersTimer),
    /** `promise`, or the stop if it comes first: a transport that ignores the signal can't hold the caller. */
    orStop: <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, untilStopped]),
    end: () => {
      clearTimeout(headersTimer);
      clearTimeout(totalTimer);
      outer?.removeEventListener?.("abort", abort);
    },
  };
}

/** The decoded body. One that is too long ends a success; an error's status says enough without its body. */
async function readCapped(response: FetchReply, exchange: Exchange): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await exchange.orStop(reader.read());
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > bodyMaxBytes) {
      reader.cancel().catch(() => undefined);
      if (response.status >= 400) return new Uint8Array();
      throw new ExchangeError("BODY_TOO_LARGE", true);
    }
    chunks.push(value);
  }
}

function textHeaders(headers: AxiosHeaders): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers.toJSON())) {
    if (typeof value === "string") texts[name] = value;
  }
  return texts;
}
