import { inspect } from "node:util";
import { expect } from "vitest";
import { known, unknown } from "../../contract/reading";
import { Secret } from "../../main/plusofon/secret";
import { clientOf } from "./connection.cases";
import { casesOf, type HostileCase, oneCase } from "./hostile-case";
import { withServer } from "./loopback-server";
import {
  accessKey,
  documentedCustomer,
  expectFailure,
  goodValueOf,
  pin,
  readCustomer,
  readSwitch,
  readTfa,
  switchReplyOf,
  tfaWith,
} from "./sample-replies";

const pins = ["1234", "0012", "0000", 'a"b', "a\\b", "пин", "１２３４", "{}", "🔑", "x".repeat(32)];

/** Rows E1 to E10, E15, E18 to E20, as far as the client is concerned. */
export const tfaCases: HostileCase[] = [
  ...casesOf("E1", [true, false], (value) => expect(tfaWith({ tfa_active: value })).toEqual(known(value))),
  ...casesOf(
    "E2",
    [
      [1, true],
      [0, false],
      ["1", true],
      ["0", false],
      ["true", true],
      ["false", false],
    ] as const,
    ([shape, value]) => expect(tfaWith({ tfa_active: shape })).toEqual(known(value)),
  ),
  ...casesOf("E3", [undefined, null, [], {}, "", "on", "TRUE", 2, -1, [true]], (value) =>
    expect(tfaWith({ tfa_active: value })).toEqual(unknown),
  ),
  oneCase("E4", "the two calls fail separately", () =>
    withServer(
      (request, response) => {
        if (request.url === "/api/v1/customer-info") response.end(JSON.stringify(documentedCustomer));
        else response.writeHead(403).end();
      },
      async ({ origin }) => {
        const client = clientOf(origin);
        goodValueOf(await client.readCustomerInfo(accessKey));
        expectFailure(await client.readTfa(accessKey), "forbidden", { call: "tfa" });
      },
    ),
  ),
  ...casesOf("E5", [true, false], (isOn) =>
    withServer(
      (_request, response) => response.end('{"success":true}'),
      async ({ origin, requests }) => {
        expect(goodValueOf(await clientOf(origin).switchTfa(accessKey, { isOn, pin }))).toBe("accepted");
        expect(requests).toHaveLength(1);
        const [request] = requests;
        expect(request).toMatchObject({
          method: isOn ? "PUT" : "DELETE",
          url: "/api/v1/customer/tfa",
          body: '{"pin":"7351"}',
        });
        expect(request?.headers).toMatchObject({
          accept: "application/json",
          "content-type": "application/json",
          client: "10553",
          authorization: `Bearer ${accessKey.reveal()}`,
          "cache-control": "no-store",
          "content-length": "14",
        });
        expect(request?.headers["x-http-method-override"]).toBeUndefined();
      },
    ),
  ),
  oneCase("E5", "reading sends the documented headers and no body", () =>
    withServer(
      (_request, response) => response.end('{"tfa_active":false,"success":true}'),
      async ({ origin, requests }) => {
        goodValueOf(await clientOf(origin).readTfa(accessKey));
        expect(requests[0]).toMatchObject({
          method: "GET",
          url: "/api/v1/customer/tfa",
          body: "",
          headers: { accept: "application/json", "content-type": "application/json", client: "10553" },
        });
      },
    ),
  ),
  ...casesOf("E6", [400, 422, 200], (status) => {
    const body = { success: false, message: "Поле pin обязательно" };
    expectFailure(readSwitch(status, body), "rejected", {
      call: "tfa",
      httpStatus: status,
      serverMessage: "Поле pin обязательно",
    });
  }),
  oneCase("E7", "success", () => expect(switchReplyOf(200, { success: true })).toBe("accepted")),
  ...casesOf("E8", ["", "<html></html>", "{}", "[]", "null", '{"tfa_active":true}', "{"], (body) =>
    expect(switchReplyOf(200, body)).toBe("unconfirmed"),
  ),
  ...casesOf("E9", [500, 502, 503, 504], (status) =>
    expectFailure(readSwitch(status, "<html></html>"), "server", { httpStatus: status }),
  ),
  ...casesOf("E9", [502, 503, 504, 599], (status) =>
    expectFailure(readSwitch(status, { message: "Неверный ПИН-код" }), "rejected", {
      serverMessage: "Неверный ПИН-код",
    }),
  ),
  oneCase("E9", "500 with a message is a refusal", () =>
    expectFailure(readSwitch(500, { message: "Неверный ПИН-код" }), "forbidden"),
  ),
  ...casesOf("E9", ["503", "cut"], (way) =>
    withServer(
      (_request, response) => (way === "cut" ? response.destroy() : response.writeHead(503).end()),
      async ({ origin, requests }) => {
        expect((await clientOf(origin).switchTfa(accessKey, { isOn: false, pin })).ok).toBe(false);
        expect(requests.map((request) => request.method)).toEqual(["DELETE"]);
      },
    ),
  ),
  oneCase("E10", "a wrong PIN", () =>
    expectFailure(readSwitch(200, { success: false, message: "Неверный ПИН-код" }), "rejected", {
      serverMessage: "Неверный ПИН-код",
    }),
  ),
  ...casesOf("E15", pins.slice(0, 3), (text) => sentAs(text)),
  ...casesOf("E18", pins.slice(5), (text) => sentAs(text)),
  ...casesOf("E19", pins, (text) => sentAs(text)),
  oneCase("E20", "a PIN never shows itself", () => {
    const secret = new Secret("97531");
    const texts = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }),
      String([secret]),
    ];
    for (const text of texts) {
      expect(text).not.toContain("97531");
      expect(text).toContain("••••");
    }
    expect(JSON.stringify(structuredClone(secret))).not.toContain("97531");
  }),
  oneCase("E20", "nor comes back out of a reply", () => {
    const echo = { success: false, message: `pin=${pin.reveal()}`, errors: { pin: [pin.reveal()] } };
    for (const status of [200, 400, 422, 500]) {
      expect(JSON.stringify(readSwitch(status, echo))).not.toContain(pin.reveal());
    }
    expect(JSON.stringify(readCustomer(422, { message: accessKey.reveal() }))).not.toContain(
      accessKey.reveal(),
    );
    expect(JSON.stringify(readTfa(422, { message: accessKey.reveal() }))).not.toContain(accessKey.reveal());
  }),
];

function sentAs(text: string): Promise<void> {
  return withServer(
    (_request, response) => response.end('{"success":true}'),
    async ({ origin, requests }) => {
      await clientOf(origin).switchTfa(accessKey, { isOn: true, pin: new Secret(text) });
      const sent: unknown = JSON.parse(requests[0]?.body ?? "");
      expect(sent).toEqual({ pin: text });
    },
  );
}
