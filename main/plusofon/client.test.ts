import axios from "axios";
import { expect, test, vi } from "vitest";
import { accessKey, failureOf, pin } from "../../tests/hostile-shapes/sample-replies";
import type { Fetch } from "./axios-adapter";
import { createPlusofonClient } from "./client";
import { plusofonOrigin } from "./origin";
import { Secret } from "./secret";

const now = (): number => 7_000;
const clientOver = (fetch: Fetch) => createPlusofonClient({ baseUrl: plusofonOrigin, fetch, now });

const answering =
  (body: unknown, init: ResponseInit = {}): Fetch =>
  () =>
    Promise.resolve(Response.json(body, init));

test("each call asks its own documented address", async () => {
  const seen: string[] = [];
  const client = clientOver((url, init) => {
    seen.push(`${init.method} ${url}`);
    return Promise.resolve(Response.json({ success: true, id: 1, tfa_active: true }));
  });
  await client.readCustomerInfo(accessKey);
  await client.readTfa(accessKey);
  await client.switchTfa(accessKey, { isOn: true, pin });
  await client.switchTfa(accessKey, { isOn: false, pin });
  expect(seen).toEqual([
    "GET https://restapi.plusofon.ru/api/v1/customer-info",
    "GET https://restapi.plusofon.ru/api/v1/customer/tfa",
    "PUT https://restapi.plusofon.ru/api/v1/customer/tfa",
    "DELETE https://restapi.plusofon.ru/api/v1/customer/tfa",
  ]);
});

test.each(["ключ", "a b", "abc\r\nX-Other: 1", "abc\0", ""])(
  "a key that fits no header is not sent: %j",
  async (key) => {
    const fetch = vi.fn(answering({}));
    const result = await clientOver(fetch).readCustomerInfo(new Secret(key));
    expect(failureOf(result)).toMatchObject({ kind: "unauthorized", detail: "KEY_NOT_SENDABLE" });
    expect(fetch).not.toHaveBeenCalled();
  },
);

test("an aborted call ends at once, and one aborted beforehand is not sent", async () => {
  const fetch = vi.fn(() => new Promise<Response>(() => undefined));
  const client = clientOver(fetch);
  const controller = new AbortController();
  const pending = client.readTfa(accessKey, controller.signal);
  controller.abort();
  expect(failureOf(await pending)).toMatchObject({ kind: "network", detail: "ABORTED" });
  const callsBefore = fetch.mock.calls.length;
  expect(failureOf(await client.readTfa(accessKey, controller.signal)).detail).toBe("ABORTED");
  expect(fetch).toHaveBeenCalledTimes(callsBefore);
});

test("a call aborted while its body comes ends, and releases the body", async () => {
  let isCancelled = false;
  const controller = new AbortController();
  const client = clientOver((_url, init) => {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode("{"));
        init.signal?.addEventListener("abort", () => {
          isCancelled = true;
          stream.error(new Error("gone"));
        });
        controller.abort();
      },
    });
    return Promise.resolve(new Response(body));
  });
  expect(failureOf(await client.readTfa(accessKey, controller.signal)).detail).toBe("ABORTED");
  expect(isCancelled).toBe(true);
});

test("no error of the transport reveals anything of the request", async () => {
  const thrown: unknown[] = [
    new Error(`Invalid header value: Bearer ${accessKey.reveal()}`),
    `Bearer ${accessKey.reveal()}`,
    { code: accessKey.reveal().toUpperCase(), message: `pin ${pin.reveal()}` },
    null,
    undefined,
    Symbol("x"),
    () => undefined,
  ];
  for (const error of thrown) {
    for (const fetch of [() => Promise.reject(error), () => throwing(error)]) {
      const result = await clientOver(fetch).switchTfa(accessKey, { isOn: true, pin });
      expect(failureOf(result)).toMatchObject({ call: "tfa", kind: "network", serverMessage: null });
      const text = JSON.stringify(result).toLowerCase();
      expect(text).not.toContain(accessKey.reveal().toLowerCase());
      expect(text).not.toContain(pin.reveal());
    }
  }
});

function throwing(error: unknown): never {
  throw error;
}

test("nothing is ever sent twice", async () => {
  for (const fetch of [
    answering({}, { status: 503 }),
    answering({}, { status: 401 }),
    () => Promise.reject(new Error("x")),
  ]) {
    const counted = vi.fn(fetch);
    const client = clientOver(counted);
    await client.switchTfa(accessKey, { isOn: false, pin });
    await client.readTfa(accessKey);
    expect(counted).toHaveBeenCalledTimes(2);
  }
});

test("the probe asks the root by a GET, without a key and without following anything", async () => {
  const seen: unknown[] = [];
  await clientOver((url, init) => {
    seen.push([url, init.method, init.redirect, Object.fromEntries(new Headers(init.headers))]);
    return Promise.resolve(new Response("", { status: 404 }));
  }).probe();
  expect(seen).toEqual([
    [`${plusofonOrigin}/`, "GET", "manual", { accept: "application/json", "cache-control": "no-store" }],
  ]);
});

test.each([200, 204, 401, 403, 404, 418, 429, 500, 503])(
  "status %i shows that the server is reached",
  async (status) => {
    const headers = { date: "Mon, 23 Nov 2026 09:00:00 GMT" };
    const client = clientOver(() => Promise.resolve(new Response(null, { status, headers })));
    const serverTime = Date.parse("2026-11-23T09:00:00Z");
    const reached = { ok: true, value: null, serverTime };
    expect(await client.probe()).toEqual(reached);
  },
);

test("407 comes from a proxy, not from the server", async () => {
  const client = clientOver(() => Promise.resolve(new Response(null, { status: 407 })));
  expect(failureOf(await client.probe())).toMatchObject({ kind: "proxy", httpStatus: 407, call: null });
});

test("a redirect that the platform does not follow is an answer too", async () => {
  const client = clientOver(() => Promise.reject(new Error("Redirect was cancelled")));
  expect(await client.probe()).toEqual({ ok: true, value: null, serverTime: null });
});

test("a probe fails as any call does", async () => {
  const client = clientOver(() => Promise.reject(new Error("net::ERR_CONNECTION_TIMED_OUT")));
  expect(failureOf(await client.probe())).toMatchObject({
    kind: "timeout",
    detail: "ERR_CONNECTION_TIMED_OUT",
  });
});

test("a probe that was aborted beforehand is not sent", async () => {
  const fetch = vi.fn(answering({}));
  expect(failureOf(await clientOver(fetch).probe(AbortSignal.abort())).detail).toBe("ABORTED");
  expect(fetch).not.toHaveBeenCalled();
});

test.each(["http", "fetch"])("axios itself can't send a request by %s: its adapter is left out", (name) => {
  expect(() => axios.getAdapter(name)).toThrow();
});
