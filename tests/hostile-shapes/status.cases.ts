import { expect } from "vitest";
import { hourMs, minuteMs } from "../../contract/time";
import { createPlusofonClient } from "../../main/plusofon/client";
import { plusofonOrigin } from "../../main/plusofon/origin";
import { clientOf } from "./connection.cases";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import { withServer } from "./loopback-server";
import {
  accessKey,
  documentedCustomer,
  expectEachFails,
  expectFailure,
  failureOf,
  goodValueOf,
  readCustomer,
  readSwitch,
  readTfa,
  receivedAt,
  switchReplyOf,
} from "./sample-replies";

const html = "<!doctype html><html><body><h1>Вход в сеть</h1></body></html>";
const serverMessage = "Недостаточно прав";
const refusal = { message: serverMessage };
const silent = { serverMessage: null };
const serverDate = { date: "Mon, 23 Nov 2026 04:40:00 GMT" };

const waitAfter = (retryAfter: string | undefined, status = 429, date: Record<string, string> = serverDate) =>
  failureOf(
    readCustomer(status, "", { ...date, ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }) }),
  ).retryAfterMs;

/** Rows A8 to A26: what each status means. */
export const statusCases: HostileCase[] = [
  ...casesOf("A8", [200, 201, 203], (status) => {
    expectFailure(readCustomer(status, html, { "content-type": "text/html" }), "protocol", {
      httpStatus: status,
      serverMessage: null,
    });
  }),
  ...casesOf("A9", [200, 201], (status) => {
    expect(goodValueOf(readCustomer(status, documentedCustomer)).customerId).toEqual({
      state: "known",
      value: "1234",
    });
    expect(switchReplyOf(status, { success: true })).toBe("accepted");
  }),
  ...casesOf("A10", [202, 204, 200], (status) => {
    expect(switchReplyOf(status, "")).toBe("unconfirmed");
    expectFailure(readCustomer(status, ""), "protocol", { httpStatus: status });
    expectFailure(readTfa(status, ""), "protocol", { httpStatus: status });
  }),
  oneCase("A10", "202 with a body", () => {
    expect(switchReplyOf(202, { success: true })).toBe("unconfirmed");
    expectFailure(readSwitch(202, { success: false }), "rejected");
    expectFailure(readCustomer(202, documentedCustomer), "protocol");
  }),
  oneCase("A10", "204 over HTTP", () =>
    withServer(
      (_request, response) => response.writeHead(204).end(),
      async ({ origin }) =>
        expect(failureOf(await clientOf(origin).readCustomerInfo(accessKey)).httpStatus).toBe(204),
    ),
  ),
  ...casesOf("A11", [400, 422], (status) => {
    const values = { httpStatus: status, serverMessage: "Неверный ПИН-код" };
    expectEachFails(status, { message: "Неверный <b>ПИН-код</b>\n" }, "rejected", values);
  }),
  ...casesOf("A12", ["", html, '{"message":"Unauthenticated."}', '{"success":true}'], (body) => {
    expectEachFails(401, body, "unauthorized", { httpStatus: 401, serverMessage: null });
  }),
  ...casesOf("A13", ["", html], (body) => expectFailure(readCustomer(403, body), "forbidden", silent)),
  oneCase("A13", "a message", () =>
    expectFailure(readCustomer(403, refusal), "forbidden", { serverMessage }),
  ),
  ...casesOf(
    "A14",
    [
      { error: "Абонент не найден", message: "другое" },
      { error: "", message: "Абонент не найден" },
      { message: "Абонент не найден" },
    ],
    (body) =>
      expectFailure(readTfa(404, body), "not-found", { httpStatus: 404, serverMessage: "Абонент не найден" }),
  ),
  oneCase("A14", "HTML", () => expectFailure(readTfa(404, html), "not-found")),
  ...casesOf("A15", [405, 406, 411, 413, 415, 419], (status) =>
    expectFailure(readSwitch(status, refusal), "protocol", { httpStatus: status, detail: `HTTP_${status}` }),
  ),
  oneCase("A16", "408", () => expectFailure(readCustomer(408, ""), "timeout")),
  oneCase("A16", "425", () => expectFailure(readCustomer(425, ""), "server")),
  oneCase("A17", "Retry-After: 120", () => {
    expectFailure(readCustomer(429, ""), "rate-limited");
    expect(waitAfter("120")).toBe(2 * minuteMs);
    expect(waitAfter(" 120 ")).toBe(2 * minuteMs);
    expect(waitAfter("120", 503)).toBe(2 * minuteMs);
    expect(waitAfter("120", 500)).toBeNull();
  }),
  oneCase("A18", "a date counts against the reply's own Date", () => {
    expect(waitAfter("Mon, 23 Nov 2026 04:42:00 GMT")).toBe(2 * minuteMs);
    const slowServer = { date: "Mon, 23 Nov 2020 04:40:00 GMT" };
    expect(waitAfter("Mon, 23 Nov 2020 04:41:00 GMT", 429, slowServer)).toBe(minuteMs);
    expect(waitAfter("Mon, 23 Nov 2026 04:45:00 GMT", 429, { date: "yesterday" })).toBe(5 * minuteMs);
  }),
  ...casesOf(
    "A18",
    ["3601", "7200", "99999999999999999999999", new Date(Date.UTC(2099, 10, 23)).toUTCString()],
    (text) => expect(waitAfter(text)).toBe(hourMs),
  ),
  ...casesOf(
    "A18",
    [
      undefined,
      "",
      "0",
      "-5",
      "1.5",
      "soon",
      "120, 120",
      "0x10",
      "１２０",
      "Mon, 23 Nov 2026 04:39:00 GMT",
      "Tue, 23 Nov 2026 04:45:00 GMT",
      "2026-11-23T04:45:00Z",
      "Mon, 31 Feb 2027 04:45:00 GMT",
    ],
    (text) => expect(waitAfter(text)).toBeNull(),
  ),
  ...casesOf(
    "A19",
    [refusal, { success: false, message: "Недостаточно прав" }, { error: refusal }],
    (body) => {
      expectEachFails(500, body, "forbidden", { httpStatus: 500, serverMessage: "Недостаточно прав" });
    },
  ),
  ...casesOf("A20", [500, 502, 503, 504, 520, 524], (status) => {
    for (const body of ["", html, "null", "[]", "{}", '{"message":""}', '{"message":null}']) {
      expectEachFails(status, body, "server", { httpStatus: status, serverMessage: null });
    }
    for (const read of status === 500 ? [] : [readCustomer, readTfa]) {
      expectFailure(read(status, refusal), "server");
    }
  }),
  oneCase("A21", "299 is read by its body", () => readStatus299()),
  oneCase("A21", "418", () => expectFailure(readCustomer(418, refusal), "protocol")),
  oneCase("A21", "599", () => expectFailure(readCustomer(599, html), "server")),
  ...casesOf("A21", [100, 199, 402, 409, 410, 451, 600, 999], (status) =>
    expectFailure(readCustomer(status, ""), "protocol", { httpStatus: status }),
  ),
  oneCase("A23", "no cache is used, and the reply's Date is kept", async () => {
    const seen: RequestInit[] = [];
    const fetch = (_url: string, init: RequestInit): Promise<Response> => {
      seen.push(init);
      const headers = { Date: "Mon, 23 Nov 2026 04:20:00 GMT" };
      return Promise.resolve(Response.json({ tfa_active: true, success: true }, { headers }));
    };
    const client = createPlusofonClient({ baseUrl: plusofonOrigin, fetch, now: () => receivedAt });
    const result = await client.readTfa(accessKey);
    expect(result).toMatchObject({ ok: true, serverTime: receivedAt - 20 * minuteMs });
    expect(seen[0]).toMatchObject({ cache: "no-store", credentials: "omit", redirect: "manual" });
    expect(new Headers(seen[0]?.headers).get("cache-control")).toBe("no-store");
  }),
  ...casesOf(
    "A23",
    ["", "yesterday", "2026-11-23", "Sun, 23 Nov 2026 04:40:00 GMT", "1795408800"],
    (date) => {
      expect(readTfa(200, { tfa_active: true, success: true }, { date }).serverTime).toBeNull();
      expect(readTfa(500, "", { date }).serverTime).toBeNull();
    },
  ),
  oneCase("A24", "407, and the key is no proxy credential", () =>
    withServer(
      (_request, response) => response.writeHead(407, { "Proxy-Authenticate": "Basic" }).end(),
      async ({ origin, requests }) => {
        const failure = failureOf(await clientOf(origin).readCustomerInfo(accessKey));
        // Node's fetch turns 407 into an error without a status; Electron's gives the status.
        expect(["proxy", "network"]).toContain(failure.kind);
        expect(requests).toHaveLength(1);
        expect(requests[0]?.headers["proxy-authorization"]).toBeUndefined();
        expectFailure(readCustomer(407, ""), "proxy", { httpStatus: 407 });
      },
    ),
  ),
];

function readStatus299(): void {
  expect(goodValueOf(readTfa(299, { tfa_active: true, success: true }))).toEqual({
    state: "known",
    value: true,
  });
  expect(switchReplyOf(299, { success: true })).toBe("accepted");
  expectFailure(readCustomer(299, {}), "protocol");
}
