import { Readable } from "node:stream";
import { net } from "electron";
import type { Fetch, FetchInit, FetchReply } from "../plusofon/axios-adapter";
import { deadProxy } from "./dead-proxy";
import { isNetworkMissing } from "./missing-network";
import type { ProxiedSession } from "./proxied-session";
import type { ActiveProxy } from "./proxy";
import { RequestError } from "./request-error";

/**
 * A fetch over Electron's `net.request`, as `session.fetch` itself is, which leaves a proxy's question for a sign-in
 * unanswered and drops a redirect's status. One request each: no redirect followed, no cookies, nothing from a cache.
 *
 * A request with a body is sent once, whatever is answered, and is the last one of its session.
 */
export function createProxiedFetch(target: ProxiedSession): Fetch {
  return async (url, init) => {
    const { session, proxy } = await target.ready();
    init.signal?.throwIfAborted();
    if (init.body !== undefined && url.startsWith("http:"))
      await signInFirst(session, proxy, url, init.signal ?? null);
    return exchange(session, proxy, url, init);
  };
}

/** Without a tunnel a proxy asks for the sign-in only once the body is there: a request without one answers it. */
async function signInFirst(
  session: Electron.Session,
  proxy: ActiveProxy,
  url: string,
  signal: AbortSignal | null,
): Promise<void> {
  if (proxy.choice.mode !== "manual" || proxy.choice.credentials === null) return;
  const reply = await exchange(session, proxy, new URL("/", url).href, { signal });
  await reply.body?.cancel();
  await session.closeAllConnections();
}

function exchange(
  session: Electron.Session,
  proxy: ActiveProxy,
  url: string,
  init: FetchInit,
): Promise<FetchReply> {
  const attempt = proxy.signIn.begin();
  const body = typeof init.body === "string" ? init.body : null;
  let isBeingSent = false;
  return new Promise((resolve, reject) => {
    const request = newRequest(session, url, init);

    function fail(error: unknown): void {
      const problem = attempt.problem();
      attempt.ended();
      if (problem !== null) reject(new RequestError(problem));
      else if (isBeingSent && isDeadProxy(error)) reject(new RequestError("ERR_RESPONSE_ASKS_TO_REPEAT"));
      else if (isNetworkMissing(error, proxy.choice, net.isOnline()))
        reject(new RequestError("ERR_INTERNET_DISCONNECTED"));
      else reject(error);
    }

    function answerWith(status: number, headers: RawHeaders, body: Readable | null): void {
      attempt.ended();
      try {
        resolve(replyOf(status, headers, body, () => request.abort()));
      } catch {
        request.abort();
        reject(new RequestError("HPE_INVALID_STATUS"));
      }
    }

    function stop(): void {
      request.abort();
      fail(init.signal?.reason);
    }

    init.signal?.addEventListener("abort", stop, { once: true });
    request.on("login", (challenge, callback) => {
      // Without a tunnel, a sign-in would send the body again.
      if (challenge.isProxy && isBeingSent && url.startsWith("http:")) {
        fail(new RequestError("PROXY_AUTH_REQUIRED"));
        return request.abort();
      }
      attempt
        .answer(challenge)
        .then((credentials) => {
          if (credentials === null) callback();
          else callback(credentials.userName, credentials.password.reveal());
        })
        .catch(fail);
    });
    // It is not followed; the error that then ends the request comes too late to count.
    request.on("redirect", (status, _method, _url, headers) => answerWith(status, headers, null));
    request.on("response", (response) => {
      // The reader of the body gets it too; without a listener an error would end the program.
      response.on("error", () => undefined);
      // The proxy's own refusal. A refused tunnel ends in an error besides.
      if (attempt.problem() !== null) {
        fail(null);
        request.abort();
      } else if (response instanceof Readable) {
        answerWith(response.statusCode, response.headers, response);
      } else {
        fail(new Error("The reply is no stream"));
      }
    });
    request.on("error", fail);
    if (body === null) return void request.end();
    const send = url.startsWith("https:") ? sendOnceSecurely : sendOnceInChunks;
    send(request, { session, url, body }, () => {
      isBeingSent = true;
    }).catch(fail);
  });
}

function newRequest(session: Electron.Session, url: string, init: FetchInit): Electron.ClientRequest {
  const request = net.request({
    session,
    url,
    method: init.method ?? "GET",
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
  });
  for (const [name, value] of Object.entries(init.headers ?? {})) request.setHeader(name, value);
  return request;
}

/** The one request of its session that has a body. */
type OnlyRequest = { session: Electron.Session; url: string; body: string };

/**
 * Sends a request with a body once. Chromium repeats one of any method by itself after some answers (421,
 * REFUSED_STREAM, HTTP_1_1_REQUIRED); but it asks again which proxy to use, and by then gets one that can't be reached.
 *
 * Its first certificate, an HTTPS proxy's or the server's, is checked after its proxy was chosen and before it is sent.
 * Chromium's own verdict stays.
 *
 * @param onSend called before anything is sent
 */
async function sendOnceSecurely(
  request: Electron.ClientRequest,
  { session, url, body }: OnlyRequest,
  onSend: () => void,
): Promise<void> {
  session.setCertificateVerifyProc((_certificate, decide) => {
    onSend();
    closeRoute(session, url).then(
      () => decide(chromiumDecides),
      () => decide(certificateRefused),
    );
  });
  request.end(body);
}

/** Results of a check of a certificate. Source: Electron's documentation of `setCertificateVerifyProc`. */
const chromiumDecides = -3;
const certificateRefused = -2;

/**
 * The same without TLS, to a server on this computer: the body's first character makes the connection, and the rest
 * waits until no server can be reached.
 */
async function sendOnceInChunks(
  request: Electron.ClientRequest,
  { session, url, body }: OnlyRequest,
  onSend: () => void,
): Promise<void> {
  request.chunkedEncoding = true;
  await new Promise<void>((resolve) => request.write(body.slice(0, 1), "utf8", resolve));
  onSend();
  await closeRoute(session, url);
  request.end(body.slice(1));
}

/** From here on no new request of the session reaches a server. */
async function closeRoute(session: Electron.Session, url: string): Promise<void> {
  await session.setProxy(deadProxy);
  // The answer comes from the network service, which then has the new proxy.
  await session.resolveProxy(url);
}

function isDeadProxy(error: unknown): boolean {
  return error instanceof Error && error.message.includes("ERR_PROXY_CONNECTION_FAILED");
}

type RawHeaders = Record<string, string | string[]>;

/** Throws when the status is not one that a reply may have. */
function replyOf(status: number, raw: RawHeaders, stream: Readable | null, abort: () => void): FetchReply {
  if (status < 200 || status > 599) throw new RangeError("Not a status of a reply");
  const texts = new Map(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase(), [value].flat().join(", ")]),
  );
  const hasNoBody = stream === null || [204, 205, 304].includes(status);
  if (hasNoBody) stream?.resume();
  return {
    status,
    type: "default",
    headers: { get: (name) => texts.get(name) ?? null },
    body: hasNoBody ? null : streamOf(stream, abort),
  };
}

/** The bytes as they come, with backpressure. */
function streamOf(body: Readable, abort: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = body.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // Else the rest of the reply would keep its connection.
    cancel: abort,
  });
}
