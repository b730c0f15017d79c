import { expect } from "vitest";
import type { FailureKind } from "../../contract/failure";
import type { Fetch } from "../../main/plusofon/axios-adapter";
import { createPlusofonClient, type PlusofonClient } from "../../main/plusofon/client";
import { plusofonOrigin } from "../../main/plusofon/origin";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import { type LoopbackServer, withRawServer, withSecureServer, withServer } from "./loopback-server";
import {
  accessKey,
  documentedCustomer,
  expectFailure,
  failureOf,
  goodValueOf,
  pin,
  receivedAt,
} from "./sample-replies";
import { createSelfSignedCertificate } from "./self-signed-certificate";

const now = (): number => receivedAt;
const nodeFetch: Fetch = (url, init) => fetch(url, init);

/** A client of `baseUrl` over Node's own fetch. */
export function clientOf(baseUrl: string, deadlines = { headersMs: 5_000, totalMs: 5_000 }): PlusofonClient {
  return createPlusofonClient({ baseUrl, fetch: nodeFetch, now, deadlines });
}

/** A client whose transport fails with `error`. */
function failingClient(error: unknown): PlusofonClient {
  return createPlusofonClient({ baseUrl: plusofonOrigin, fetch: () => Promise.reject(error), now });
}

const electronErrors = (kind: FailureKind, names: readonly string[], row: string): HostileCase[] =>
  casesOf(row, names, async (name) => {
    expectFailure(await failingClient(new Error(`net::${name}`)).readCustomerInfo(accessKey), kind, {
      call: "customer-info",
      httpStatus: null,
      detail: name,
    });
  });

const switchBothWays = async (client: PlusofonClient, check: (kind: string) => void): Promise<void> => {
  for (const isOn of [true, false]) check(failureOf(await client.switchTfa(accessKey, { isOn, pin })).kind);
};

/** Plusofon's own address, as seen by a transport that leads to a server of ours instead. */
function misledClient(server: LoopbackServer): PlusofonClient {
  const misled: Fetch = (url, init) => fetch(url.replace(plusofonOrigin, server.origin), init);
  return createPlusofonClient({ baseUrl: plusofonOrigin, fetch: misled, now });
}

const cut = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const day = (offset: number): Date => new Date(Date.now() + offset * 86_400_000);

/** Rows A1 to A4, and the transport's part of the rest of A. */
export const connectionCases: HostileCase[] = [
  ...electronErrors(
    "network",
    [
      "ERR_NAME_NOT_RESOLVED",
      "ERR_INTERNET_DISCONNECTED",
      "ERR_NETWORK_CHANGED",
      "ERR_NETWORK_IO_SUSPENDED",
      "ERR_CONNECTION_REFUSED",
      "ERR_CONNECTION_RESET",
      "ERR_ADDRESS_UNREACHABLE",
      "ERR_FAILED",
    ],
    "A1",
  ),
  oneCase("A1", "nobody listens", async () => {
    let origin = "";
    await withServer(
      () => undefined,
      async (server) => {
        origin = server.origin;
      },
    );
    expectFailure(await clientOf(origin).readTfa(accessKey), "network", {
      call: "tfa",
      detail: "ECONNREFUSED",
    });
  }),
  oneCase("A1", "the connection is reset before any byte", () =>
    withRawServer(
      (socket) => socket.resetAndDestroy(),
      async ({ origin }) => expectFailure(await clientOf(origin).readCustomerInfo(accessKey), "network"),
    ),
  ),
  ...electronErrors("timeout", ["ERR_TIMED_OUT", "ERR_CONNECTION_TIMED_OUT"], "A2"),
  oneCase("A2", "headers never come; a switch is sent once", () =>
    withServer(
      () => undefined,
      async ({ origin, requests }) => {
        const client = clientOf(origin, { headersMs: 40, totalMs: 5_000 });
        expectFailure(await client.readCustomerInfo(accessKey), "timeout", { detail: "DEADLINE_HEADERS" });
        await switchBothWays(client, (kind) => expect(kind).toBe("timeout"));
        expect(requests.filter((request) => request.method !== "GET").length).toBeLessThanOrEqual(2);
      },
    ),
  ),
  oneCase("A2", "the body trickles", () =>
    withRawServer(
      (socket) => socket.write(`${cut}Content-Length: 100\r\n\r\n{`),
      async ({ origin }) => {
        const client = clientOf(origin, { headersMs: 5_000, totalMs: 80 });
        expectFailure(await client.readCustomerInfo(accessKey), "timeout", { detail: "DEADLINE_TOTAL" });
      },
    ),
  ),
  oneCase("A2", "a transport that heeds no signal", async () => {
    const deaf: Fetch = () => new Promise(() => undefined);
    const deps = { baseUrl: plusofonOrigin, fetch: deaf, now, deadlines: { headersMs: 20, totalMs: 40 } };
    expectFailure(await createPlusofonClient(deps).readTfa(accessKey), "timeout");
  }),
  ...casesOf(
    "A3",
    [
      `${cut}Content-Length: 500\r\n\r\n{"id": 1234, "su`,
      `${cut}Transfer-Encoding: chunked\r\n\r\n5\r\n{"id"`,
    ],
    (text) =>
      withRawServer(
        (socket) => socket.end(text),
        async ({ origin }) => {
          const client = clientOf(origin);
          expectFailure(await client.readCustomerInfo(accessKey), "protocol");
          await switchBothWays(client, (kind) => expect(kind).toBe("protocol"));
        },
      ),
  ),
  ...electronErrors(
    "protocol",
    [
      "ERR_CONTENT_LENGTH_MISMATCH",
      "ERR_INCOMPLETE_CHUNKED_ENCODING",
      "ERR_EMPTY_RESPONSE",
      "ERR_INVALID_HTTP_RESPONSE",
    ],
    "A3",
  ),
  ...electronErrors(
    "tls",
    [
      "ERR_CERT_AUTHORITY_INVALID",
      "ERR_CERT_DATE_INVALID",
      "ERR_CERT_COMMON_NAME_INVALID",
      "ERR_SSL_PROTOCOL_ERROR",
      "ERR_BAD_SSL_CLIENT_AUTH_CERT",
    ],
    "A4",
  ),
  ...casesOf("A4", ["self-signed", "expired"], (title) => {
    const certificate = createSelfSignedCertificate(day(-30), day(title === "expired" ? -1 : 30));
    return withSecureServer(certificate, async (server) => {
      const client = misledClient(server);
      expectFailure(await client.readCustomerInfo(accessKey), "tls");
      await switchBothWays(client, (kind) => expect(kind).toBe("tls"));
      expect(server.requests).toEqual([]);
    });
  }),
  oneCase("A4", "no TLS at all on the other end", () =>
    withServer(
      (_request, response) => response.end(JSON.stringify(documentedCustomer)),
      async ({ origin, requests }) => {
        const client = misledClient({ origin: origin.replace("http:", "https:"), requests });
        expectFailure(await client.readCustomerInfo(accessKey), "tls");
        expect(requests).toEqual([]);
      },
    ),
  ),
  ...electronErrors(
    "proxy",
    ["ERR_PROXY_CONNECTION_FAILED", "ERR_PROXY_AUTH_UNSUPPORTED", "ERR_TUNNEL_CONNECTION_FAILED"],
    "A24",
  ),
  oneCase("A22", "Set-Cookie is dropped", () =>
    withServer(
      (_request, response) => {
        response.setHeader("Set-Cookie", "session=abc; Path=/");
        response.end(JSON.stringify(documentedCustomer));
      },
      async ({ origin, requests }) => {
        const client = clientOf(origin);
        goodValueOf(await client.readCustomerInfo(accessKey));
        const second = await client.readCustomerInfo(accessKey);
        expect(requests.map((request) => request.headers["cookie"])).toEqual([undefined, undefined]);
        expect(JSON.stringify(second)).not.toContain("session");
      },
    ),
  ),
];
