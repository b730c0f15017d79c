import { expect, test } from "vitest";
import type { Fetch } from "./axios-adapter";
import { createPlusofonClient } from "./client";
import { plusofonOrigin } from "./origin";

const clientOver = (fetch: Fetch) =>
  createPlusofonClient({ baseUrl: plusofonOrigin, fetch, now: () => 7_000 });

test("the probe asks the root by a GET, without a key and without following anything", async () => {
  const seen: unknown[] = [];
  await clientOver((url, init) => {
    seen.push([
      url,
      init.method,
      init.redirect,
      Object.keys(init.headers ?? {}).map((name) => name.toLowerCase()),
    ]);
    return Promise.resolve(new Response("", { status: 404 }));
  }).probe();
  expect(seen).toEqual([
    [`${plusofonOrigin}/`, "GET", "manual", expect.not.arrayContaining(["authorization", "client"])],
  ]);
});

test.each([200, 204, 401, 403, 404, 418, 429, 500, 503])(
  "status %i shows that the server is reached",
  async (status) => {
    const headers = { date: "Mon, 23 Nov 2026 09:00:00 GMT" };
    const client = clientOver(() => Promise.resolve(new Response(null, { status, headers })));
    expect(await client.probe()).toEqual({
      ok: true,
      value: null,
      httpStatus: status,
      serverTime: Date.parse("2026-11-23T09:00:00Z"),
      receivedAt: 7_000,
    });
  },
);

test("407 is a proxy's word, not the server's", async () => {
  const client = clientOver(() => Promise.resolve(new Response(null, { status: 407 })));
  expect(await client.probe()).toMatchObject({
    ok: false,
    failure: { kind: "proxy", httpStatus: 407, call: null },
  });
});

test("a redirect that the platform does not follow is an answer too", async () => {
  const client = clientOver(() => Promise.reject(new Error("Redirect was cancelled")));
  expect(await client.probe()).toMatchObject({ ok: true, httpStatus: null });
});

test.each([
  ["net::ERR_CERT_AUTHORITY_INVALID", "tls"],
  ["net::ERR_CONNECTION_REFUSED", "network"],
  ["net::ERR_NAME_NOT_RESOLVED", "network"],
  ["net::ERR_CONNECTION_TIMED_OUT", "timeout"],
  ["net::ERR_PROXY_CONNECTION_FAILED", "proxy"],
])("%s is told as %s", async (message, kind) => {
  const client = clientOver(() => Promise.reject(new Error(message)));
  expect(await client.probe()).toMatchObject({ ok: false, failure: { kind, detail: message.slice(5) } });
});

test("a probe that is called off before its turn sends nothing", async () => {
  let count = 0;
  const client = clientOver(() => {
    count += 1;
    return Promise.resolve(new Response());
  });
  expect(await client.probe(AbortSignal.abort())).toMatchObject({
    ok: false,
    failure: { detail: "ABORTED" },
  });
  expect(count).toBe(0);
});
