import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect } from "vitest";
import { bodyMaxBytes } from "../../main/plusofon/axios-adapter";
import { clientOf } from "./connection.cases";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import { withRawServer, withServer } from "./loopback-server";
import {
  accessKey,
  customerWith,
  documentedCustomer,
  expectFailure,
  goodValueOf,
  pin,
  readCustomer,
  readTfa,
  switchReplyOf,
} from "./sample-replies";

const good = JSON.stringify(documentedCustomer);
const encodings = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
const megabytes = Buffer.alloc(64 * 1_024 * 1_024, " ");

/** Serves `bytes` with headers as given, and hands what a client makes of them to `check`. */
function served(
  bytes: Uint8Array,
  headers: Record<string, string>,
  check: (client: ReturnType<typeof clientOf>) => Promise<void>,
  status = 200,
): Promise<void> {
  return withServer(
    (_request, response) => response.writeHead(status, headers).end(bytes),
    ({ origin }) => check(clientOf(origin)),
  );
}

const isProtocolFailure = async (client: ReturnType<typeof clientOf>): Promise<void> => {
  expectFailure(await client.readCustomerInfo(accessKey), "protocol", { serverMessage: null });
};

/** Rows B1 to B10. */
export const bodyCases: HostileCase[] = [
  oneCase("B1", "one byte order mark", () => void goodValueOf(readCustomer(200, `\ufeff${good}`))),
  oneCase("B1", "two byte order marks", () =>
    expectFailure(readCustomer(200, `\ufeff\ufeff${good}`), "protocol"),
  ),
  ...casesOf("B2", ["gzip", "br", "deflate"] as const, (encoding) =>
    served(encodings[encoding](good), { "Content-Encoding": encoding }, async (client) => {
      expect(goodValueOf(await client.readCustomerInfo(accessKey)).unreadSms).toEqual({
        state: "known",
        value: 0,
      });
    }),
  ),
  ...casesOf("B2", ["gzip", "br"] as const, (encoding) =>
    served(encodings[encoding](megabytes), { "Content-Encoding": encoding }, async (client) => {
      expectFailure(await client.readCustomerInfo(accessKey), "protocol", { detail: "BODY_TOO_LARGE" });
    }),
  ),
  ...casesOf("B3", ["gzip", "br", "deflate"] as const, (encoding) =>
    served(Buffer.from(good), { "Content-Encoding": encoding }, isProtocolFailure),
  ),
  oneCase("B3", "gzip cut short", () =>
    served(gzipSync(good).subarray(0, 60), { "Content-Encoding": "gzip" }, isProtocolFailure),
  ),
  oneCase("B3", "gzip unannounced", () => served(gzipSync(good), {}, isProtocolFailure)),
  oneCase("B4", "exactly at the cap, and one byte beyond", async () => {
    const padded = (length: number): Buffer =>
      Buffer.from(good + " ".repeat(length - Buffer.byteLength(good)));
    await served(padded(bodyMaxBytes), {}, async (client) => {
      goodValueOf(await client.readCustomerInfo(accessKey));
    });
    await served(padded(bodyMaxBytes + 1), {}, isProtocolFailure);
  }),
  oneCase("B4", "a body without end", () =>
    withRawServer(
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        const more = (): void =>
          void (socket.destroyed || socket.write(`4000\r\n${" ".repeat(0x4000)}\r\n`, more));
        more();
      },
      ({ origin }) => isProtocolFailure(clientOf(origin)),
    ),
  ),
  oneCase("B4", "an error page over the cap is still that error", () =>
    served(
      megabytes.subarray(0, bodyMaxBytes * 2),
      {},
      async (client) => expectFailure(await client.readTfa(accessKey), "server"),
      502,
    ),
  ),
  ...casesOf("B4", [1, 10_000_000], (length) =>
    withRawServer(
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n${good}`),
      ({ origin }) => isProtocolFailure(clientOf(origin)),
    ),
  ),
  ...casesOf("B5", ["", " ", "\r\n\t ", "\ufeff"], (body) => {
    expectFailure(readCustomer(200, body), "protocol", { detail: "EMPTY_BODY" });
    expectFailure(readTfa(200, body), "protocol");
    expect(switchReplyOf(200, body)).toBe("unconfirmed");
  }),
  ...casesOf("B6", ["text/html", "application/json"], (contentType) => {
    const html = "<html><title>Вход</title></html>";
    expectFailure(readCustomer(200, html, { "content-type": contentType }), "protocol", {
      detail: "NOT_JSON",
      serverMessage: null,
    });
    expect(switchReplyOf(200, html)).toBe("unconfirmed");
  }),
  ...casesOf("B7", [{ "content-type": "text/html; charset=UTF-8" }, {}], (headers) => {
    expect(goodValueOf(readCustomer(200, good, headers)).customerId.state).toBe("known");
  }),
  ...casesOf(
    "B8",
    [`<br />\n<b>Warning</b>: x in y${good}`, `${good}<br />`, `${good}${good}`, `\0${good}`],
    (body) => {
      expectFailure(readCustomer(200, body), "protocol", { serverMessage: null });
    },
  ),
  oneCase("B9", "a Windows-1251 message", () => {
    const cp1251 = Buffer.concat([
      Buffer.from('{"success":false,"message":"'),
      Buffer.from([0xcd, 0xe5, 0xf2]),
      Buffer.from('"}'),
    ]);
    expectFailure(readCustomer(200, cp1251), "rejected", { serverMessage: null });
    expectFailure(readCustomer(500, cp1251), "forbidden", { serverMessage: null });
  }),
  oneCase("B9", "an undecodable tariff name", () => {
    const tariff = { name: "Тест\ufffd", description: "Облачная АТС" };
    expect(customerWith({ tariff }).tariff).toEqual({
      state: "known",
      value: { name: null, description: "Облачная АТС" },
    });
  }),
  ...casesOf("B10", ["[]", `[${good}]`, '"text"', "12", "true", "null"], (body) => {
    expectFailure(readCustomer(200, body), "protocol", { detail: "NOT_AN_OBJECT" });
    expectFailure(readTfa(200, body), "protocol");
  }),
  oneCase("B4", "a switch with an oversized reply is not repeated", () =>
    withServer(
      (_request, response) => response.end(megabytes.subarray(0, bodyMaxBytes * 2)),
      async ({ origin, requests }) => {
        const result = await clientOf(origin).switchTfa(accessKey, { isOn: true, pin });
        expectFailure(result, "protocol");
        expect(requests).toHaveLength(1);
      },
    ),
  ),
];
