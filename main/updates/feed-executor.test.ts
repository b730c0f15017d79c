import { EventEmitter } from "node:events";
import { net } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { minuteMs } from "../../contract/time";
import { noProxy } from "../network/proxy";
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

vi.mock("electron", () => ({ net: { request: vi.fn() } }));
vi.mock("electron-updater/out/electronHttpExecutor", () => ({ ElectronHttpExecutor: class {} }));

let request = new RequestDouble();
beforeEach(() => {
  request = new RequestDouble();
  vi.mocked(net.request).mockReset();
  Object.assign(net, { request: vi.fn(() => request) });
});

/** Asks the update server for a file as the library does. */
async function ask(path: string, hostname = "example.org") {
  const clock = createFakeClock(0);
  const session = Object.create(null);
  const target = { ready: async () => ({ session, proxy: noProxy.current() }) };
  const executor = new FeedExecutor("https://example.org", target, clock);
  await executor.prepare();
  const errors: unknown[] = [];
  const headers = { accept: "*/*", "x-user-staging-id": "one of a kind" };
  executor.createRequest({ protocol: "https:", hostname, path, headers }, () => undefined);
  request.on("error", (error) => errors.push(error));
  return { clock, errors };
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
