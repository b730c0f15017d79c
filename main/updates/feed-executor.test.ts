import { EventEmitter } from "node:events";
import { type ClientRequest, net } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { minuteMs } from "../../contract/time";
import { noProxy } from "../network/proxy";
import type { ProxyCredentials } from "../network/proxy-choice";
import { RequestError } from "../network/request-error";
import type { SignInProblem } from "../network/sign-in";
import { Secret } from "../plusofon/secret";
import { createFakeClock } from "../system/fake-clock";
import { FeedExecutor } from "./feed-executor";
import { UpdateError } from "./update-failure";

class RequestDouble extends EventEmitter {
  readonly headers: Record<string, string> = {};
  abort = vi.fn();
  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
}

/** Lets a test ask what the library would. */
class OpenExecutor extends FeedExecutor {
  followRedirects(request: ClientRequest, reject: (error: Error) => void): void {
    this.addRedirectHandlers(request, {}, reject);
  }
}

/** A proxy that asks for a password, with what the user's settings answer. */
function proxyThatAsks(credentials: ProxyCredentials | null, problem: SignInProblem | null = null) {
  const attempt = {
    answer: async () => credentials,
    problem: () => problem,
    ended: vi.fn(),
  };
  return { attempt, proxy: { ...noProxy.current(), signIn: { begin: () => attempt } } };
}

vi.mock("electron", () => ({ net: { request: vi.fn() } }));
vi.mock("electron-updater/out/electronHttpExecutor", () => ({ ElectronHttpExecutor: class {} }));

let request = new RequestDouble();
beforeEach(() => {
  request = new RequestDouble();
  vi.mocked(net.request).mockReset();
  Object.assign(net, { request: vi.fn(() => request) });
});

/** Asks the update server for a file as the library does. */
async function ask(path: string, hostname = "example.org", proxy = noProxy.current()) {
  const clock = createFakeClock(0);
  const session = Object.create(null);
  const target = { ready: async () => ({ session, proxy }) };
  const executor = new OpenExecutor("https://example.org", target, clock);
  await executor.prepare();
  const errors: unknown[] = [];
  const headers = { accept: "*/*", "x-user-staging-id": "one of a kind" };
  executor.createRequest({ protocol: "https:", hostname, path, headers }, () => undefined);
  request.on("error", (error) => errors.push(error));
  return { clock, errors, session, executor };
}

function answer(): EventEmitter {
  const response = new EventEmitter();
  request.emit("response", response);
  return response;
}

test("the number by which this computer could be known again is not sent", async () => {
  await ask("/latest.yml");
  expect(request.headers).toEqual({ accept: "*/*" });
});

test("a request follows no redirect, and takes nothing from a cache", async () => {
  const { session } = await ask("/latest.yml");
  const options = { method: "GET", redirect: "manual", credentials: "omit", cache: "no-store" };
  expect(net.request).toHaveBeenCalledWith({ session, url: "https://example.org/latest.yml", ...options });
});

test("a redirect ends the request", async () => {
  const { executor } = await ask("/latest.yml");
  const reject = vi.fn();
  executor.followRedirects(
    Object.assign(Object.create(null), { on: request.on.bind(request), abort: request.abort }),
    reject,
  );
  request.emit("redirect");
  expect(request.abort).toHaveBeenCalledTimes(1);
  expect(reject).toHaveBeenCalledWith(new UpdateError("server", "The update server redirects"));
});

test("the proxy gets the user's name and password, and has passed with the answer", async () => {
  const { proxy, attempt } = proxyThatAsks({ userName: "user", password: new Secret("proxy-password") });
  await ask("/latest.yml", undefined, proxy);
  const login = vi.fn();
  request.emit("login", {}, login);
  await vi.waitFor(() => expect(login).toHaveBeenCalledWith("user", "proxy-password"));
  expect(attempt.ended).not.toHaveBeenCalled();
  answer();
  expect(attempt.ended).toHaveBeenCalled();
});

test("a request that is given up after its sign-in holds up no other one", async () => {
  const { proxy, attempt } = proxyThatAsks({ userName: "user", password: new Secret("proxy-password") });
  await ask("/latest.yml", undefined, proxy);
  request.emit("abort");
  expect(attempt.ended).toHaveBeenCalled();
});

test("a proxy that is not answered ends the request with the reason", async () => {
  const { proxy, attempt } = proxyThatAsks(null, "PROXY_AUTH_REFUSED");
  const { errors } = await ask("/latest.yml", undefined, proxy);
  const login = vi.fn();
  request.emit("login", {}, login);
  await vi.waitFor(() => expect(login).toHaveBeenCalledWith());
  expect(errors).toEqual([new RequestError("PROXY_AUTH_REFUSED")]);
  answer();
  expect(attempt.ended).toHaveBeenCalled();
});

test("another server is not asked", async () => {
  await expect(ask("/latest.yml", "example.com")).rejects.toThrow("on another server");
  expect(net.request).not.toHaveBeenCalled();
});

test("a server that falls silent is given up after a minute, before and amid its answer", async () => {
  const silent = await ask("/latest.yml");
  await silent.clock.advance(minuteMs);
  expect(silent.errors).toEqual([new Error("net::ERR_TIMED_OUT")]);
  expect(request.abort).toHaveBeenCalledTimes(1);

  request = new RequestDouble();
  const amid = await ask("/setup.exe");
  const response = answer();
  await amid.clock.advance(minuteMs - 1);
  response.emit("data", Buffer.alloc(1));
  await amid.clock.advance(minuteMs - 1);
  expect(amid.errors).toEqual([]);
  await amid.clock.advance(1);
  expect(amid.errors).toHaveLength(1);
  expect(amid.clock.pending()).toEqual([]);
});

test("a description that is too long is cut, a file of its size is not, and an end leaves no timer", async () => {
  const description = await ask("/latest.yml");
  answer().emit("data", Buffer.alloc(1024 * 1024 + 1));
  expect(description.errors).toEqual([new UpdateError("server", "The file is too large")]);

  request = new RequestDouble();
  const file = await ask("/setup.exe");
  const response = answer();
  response.emit("data", Buffer.alloc(1024 * 1024 + 1));
  response.emit("end");
  expect([file.errors, file.clock.pending()]).toEqual([[], []]);
});
