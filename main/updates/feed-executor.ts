import type { RequestOptions } from "node:http";
import { type ClientRequest, type IncomingMessage, net } from "electron";
import { ElectronHttpExecutor } from "electron-updater/out/electronHttpExecutor";
import { minuteMs } from "../../contract/time";
import type { ProxiedSession } from "../network/proxied-session";
import type { ActiveProxy } from "../network/proxy";
import { RequestError } from "../network/request-error";
import type { Clock } from "../system/clock";
import { UpdateError } from "./update-failure";

/** How long nothing may come, in milliseconds: Electron has no such limit, and the library's own does not work there. */
const maxSilenceMs = minuteMs;
/** The most that is taken of the description of a version and of its file, in bytes; the latter is some 100 MB. */
const maxDescriptionBytes = 1024 * 1024;
const maxFileBytes = 512 * 1024 * 1024;

/**
 * How the library asks the update server: through the proxy that the user chose, at that server's origin alone, without
 * following a redirect, and without the lasting number of this computer that the library would send along.
 */
export class FeedExecutor extends ElectronHttpExecutor {
  readonly #origin: string;
  readonly #target: ProxiedSession;
  readonly #clock: Pick<Clock, "after">;
  #ready: { session: Electron.Session; proxy: ActiveProxy } | null = null;

  constructor(origin: string, target: ProxiedSession, clock: Pick<Clock, "after">) {
    super();
    this.#origin = origin;
    this.#target = target;
    this.#clock = clock;
  }

  /** Applies the proxy as it is now: to be awaited before the library asks anything. */
  async prepare(): Promise<void> {
    this.#ready = await this.#target.ready();
  }

  override createRequest(
    options: RequestOptions,
    callback: (response: IncomingMessage) => void,
  ): ClientRequest {
    const { protocol, hostname, port, path, method } = options;
    const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
    if (url.origin !== this.#origin) throw new UpdateError("server", "The file is on another server");
    if (this.#ready === null) throw new Error("The session is not ready");
    const { session, proxy } = this.#ready;
    const request = net.request({
      session,
      url: url.href,
      method: method ?? "GET",
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
    });
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (typeof value === "string" && name.toLowerCase() !== "x-user-staging-id") {
        request.setHeader(name, value);
      }
    }
    answerProxy(request, proxy);
    const maxBytes = url.pathname.endsWith(".yml") ? maxDescriptionBytes : maxFileBytes;
    limit(request, { clock: this.#clock, maxBytes });
    request.on("response", callback);
    return request;
  }

  protected override addRedirectHandlers(
    request: ClientRequest,
    _options: RequestOptions,
    reject: (error: Error) => void,
  ): void {
    request.on("redirect", () => {
      request.abort();
      reject(new UpdateError("server", "The update server redirects"));
    });
  }
}

/** Signs in to the proxy where it asks, under the rules for every request. */
function answerProxy(request: ClientRequest, proxy: ActiveProxy): void {
  const attempt = proxy.signIn.begin();
  request.on("login", (challenge, answer) => {
    attempt
      .answer(challenge)
      .then((credentials) => {
        if (credentials !== null) return answer(credentials.userName, credentials.password.reveal());
        const problem = attempt.problem();
        if (problem !== null) request.emit("error", new RequestError(problem));
        answer();
      })
      .catch(() => answer());
  });
  request.on("response", () => attempt.ended());
  request.on("error", () => attempt.ended());
  // A request that is given up, as at a redirect, may have neither.
  request.on("abort", () => attempt.ended());
}

/** Ends a request that falls silent or brings too much. */
function limit(
  request: ClientRequest,
  { clock, maxBytes }: { clock: Pick<Clock, "after">; maxBytes: number },
): void {
  let bytes = 0;
  let cancel = (): void => {};

  function end(error: Error): void {
    cancel();
    // First the reason: an abort alone would leave the library waiting for the rest.
    request.emit("error", error);
    request.abort();
  }

  function wait(): void {
    cancel();
    cancel = clock.after(maxSilenceMs, () => end(new Error("net::ERR_TIMED_OUT")));
  }

  request.on("response", (response) => {
    response.on("data", (chunk) => {
      bytes += chunk.length;
      if (bytes > maxBytes) end(new UpdateError("server", "The file is too large"));
      else wait();
    });
    response.on("end", () => cancel());
    response.on("error", () => cancel());
  });
  request.on("error", () => cancel());
  request.on("close", () => cancel());
  wait();
}
