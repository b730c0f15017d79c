import { expect } from "vitest";
import { createPlusofonClient, type PlusofonClient } from "../../main/plusofon/client";
import { checkBaseUrl, checkLoopbackOrigin, plusofonOrigin } from "../../main/plusofon/origin";
import { clientOf } from "./connection.cases";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import { withServer } from "./loopback-server";
import { accessKey, expectFailure, pin, readCustomer, receivedAt } from "./sample-replies";

const calls: readonly ((
  client: PlusofonClient,
) => ReturnType<PlusofonClient["readTfa"] | PlusofonClient["switchTfa"]>)[] = [
  (client) => client.readTfa(accessKey),
  (client) => client.switchTfa(accessKey, { isOn: true, pin }),
  (client) => client.switchTfa(accessKey, { isOn: false, pin }),
];

const refusedOrigins = [
  "",
  "https://restapi.plusofon.ru/",
  "https://restapi.plusofon.ru:443",
  "http://restapi.plusofon.ru",
  "https://restapi.plusofon.ru.evil.com",
  "https://evil.com",
  "https://127.0.0.1:8080",
  "http://127.0.0.1",
  "http://127.0.0.1@evil.com:80",
  "http://evil.com:80@127.0.0.1:80",
  "http://user:password@127.0.0.1:80",
  "http://127.0.0.1.evil.com:80",
  "http://127.1:80",
  "http://127.0.0.256:80",
  "http://127.0.0.01:80",
  "http://0x7f.0.0.1:80",
  "http://0x7f000001:80",
  "http://2130706433:80",
  "http://0.0.0.0:80",
  "http://[::]:80",
  "http://[::ffff:127.0.0.1]:80",
  "http://localhost.evil.com:80",
  "http://localhost:0",
  "http://localhost:65536",
  "http://localhost:080",
  "http://localhost:80/api",
  "http://localhost:80?x=1",
  "http://localhost:80#x",
  "http://localhost:80\\@evil.com",
  " http://localhost:80",
  "http://localhost:80\n",
  "ftp://localhost:80",
  "file:///etc/passwd",
];

/** Rows A5 to A7: nothing of ours goes to another place. */
export const redirectCases: HostileCase[] = [
  ...casesOf("A5", [301, 302, 303, 307, 308], (status) =>
    withServer(
      (_request, response) => response.end('{"tfa_active":true,"success":true}'),
      async (elsewhere) => {
        const places = [`${elsewhere.origin}/api/v1/customer/tfa`, "/api/v1/customer/other", ""];
        for (const place of places) {
          await withServer(
            (_request, response) => response.writeHead(status, { Location: place }).end('{"success":true}'),
            async (home) => {
              for (const call of calls) {
                expectFailure(await call(clientOf(home.origin)), "redirect", { httpStatus: status });
              }
              expect(home.requests.map((request) => request.url)).toEqual(
                calls.map(() => "/api/v1/customer/tfa"),
              );
            },
          );
        }
        expect(elsewhere.requests).toEqual([]);
      },
    ),
  ),
  oneCase("A5", "as Electron reports it", async () => {
    const fetch = () => Promise.reject(new Error("Redirect was cancelled"));
    const client = createPlusofonClient({ baseUrl: plusofonOrigin, fetch, now: () => receivedAt });
    expectFailure(await client.readTfa(accessKey), "redirect", { httpStatus: null });
  }),
  oneCase("A5", "as a browser's fetch reports it", async () => {
    const response = Response.error();
    Object.defineProperty(response, "type", { value: "opaqueredirect" });
    const fetch = () => Promise.resolve(response);
    const client = createPlusofonClient({ baseUrl: plusofonOrigin, fetch, now: () => receivedAt });
    expectFailure(await client.readTfa(accessKey), "redirect", { httpStatus: null });
  }),
  ...casesOf("A6", [300, 301, 302, 303, 304, 305, 307, 308], (status) =>
    withServer(
      (_request, response) => response.writeHead(status).end(),
      async ({ origin }) => {
        expectFailure(await clientOf(origin).readCustomerInfo(accessKey), "protocol", { httpStatus: status });
      },
    ),
  ),
  oneCase("A6", "304 with a Location", () =>
    expectFailure(readCustomer(304, "", { location: "https://evil.com" }), "protocol"),
  ),
  ...casesOf("A7", refusedOrigins, (text) => {
    expect(checkBaseUrl(text)).toEqual({ ok: false });
    const fetch = () => Promise.reject(new Error("must not be called"));
    expect(() => createPlusofonClient({ baseUrl: text, fetch, now: () => 0 })).toThrow(RangeError);
  }),
  ...casesOf(
    "A7",
    ["http://127.0.0.1:8080", "http://127.255.0.9:1", "http://[::1]:65535", "http://localhost:80"],
    (text) => {
      expect(checkBaseUrl(text)).toEqual({ ok: true, origin: text });
      expect(checkLoopbackOrigin(`${text}/`)).toEqual({ ok: true, origin: text });
    },
  ),
  oneCase("A7", "the real address is no loopback address", () => {
    expect(checkBaseUrl(plusofonOrigin)).toEqual({ ok: true, origin: plusofonOrigin });
    expect(checkLoopbackOrigin(plusofonOrigin)).toEqual({ ok: false });
  }),
];
