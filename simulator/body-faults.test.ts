import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { FaultName } from "./faults";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

const truth = '{"tfa_active":false,"success":true}';
const maxDecodedBytes = 256 * 1024;

async function answerUnder(fault: FaultName) {
  const { call } = await startSimulator({ fault, scenario: "trial" });
  return call("GET", tfaPath);
}

it.each<[FaultName, string]>([
  ["empty", ""],
  ["broken-json", truth.slice(0, -2)],
  ["bom", `\ufeff${truth}`],
  ["data-wrapper", `{"data":${truth}}`],
  ["top-level-list", `[${truth}]`],
  ["wrong-types", '{"tfa_active":["on"],"success":true}'],
  ["text-html-type", truth],
])("%s: the documented answer goes wrong in one way", async (fault, body) => {
  const response = await answerUnder(fault);

  expect(response.status).toBe(200);
  expect(response.body.toString()).toBe(body);
});

it("html: a captive portal's page with 200", async () => {
  const response = await answerUnder("html");

  expect(response.status).toBe(200);
  expect(response.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(response.body.toString()).toContain("Вход в сеть");
});

it("php-warning: markup before the JSON", async () => {
  const text = (await answerUnder("php-warning")).body.toString();

  expect(text).toMatch(/^<br \/>\n<b>Warning<\/b>/);
  expect(text.endsWith(truth)).toBe(true);
});

it("huge: valid JSON above the cap", async () => {
  const response = await answerUnder("huge");

  expect(response.body.length).toBeGreaterThan(maxDecodedBytes);
  expect(JSON.parse(response.body.toString())).toMatchObject({ tfa_active: false, success: true });
});

it("gzip-bomb: small on the wire, far above the cap when decoded", async () => {
  const response = await answerUnder("gzip-bomb");

  expect(response.headers["content-encoding"]).toBe("gzip");
  expect(response.body.length).toBeLessThan(maxDecodedBytes);
  expect(gunzipSync(response.body).length).toBeGreaterThan(100 * maxDecodedBytes);
});

it("bad-gzip: says gzip and is not", async () => {
  const response = await answerUnder("bad-gzip");

  expect(response.headers["content-encoding"]).toBe("gzip");
  expect(() => gunzipSync(response.body)).toThrow();
});

it("windows-1251: the tariff in the old encoding", async () => {
  const { call } = await startSimulator({ fault: "windows-1251", scenario: "trial" });

  const { body } = await call("GET", customerInfoPath);

  expect(body.toString()).toContain("\ufffd");
  expect(new TextDecoder("windows-1251").decode(body)).toContain('"name":"Тестовый"');
});

it("wrong-types: no field of the customer is what it should be", async () => {
  const { callJson } = await startSimulator({ fault: "wrong-types" });

  expect((await callJson("GET", customerInfoPath)).json).toMatchObject({ tariff: 7, unread_sms: ["много"] });
  expect((await callJson("PUT", tfaPath, { pin: "1234" })).json).toEqual({ success: ["true"] });
});

it("deep-nesting: parses, a hundred thousand levels deep", async () => {
  const text = (await answerUnder("deep-nesting")).body.toString();

  expect(text.startsWith(`{"id":${"[".repeat(100_000)}]`)).toBe(true);
  expect(() => JSON.parse(text)).not.toThrow();
});

it("set-cookie: the truth with a cookie, and a cookie that comes back is noted", async () => {
  const { call, simulator } = await startSimulator({ fault: "set-cookie" });

  const response = await call("GET", tfaPath);
  await call("GET", tfaPath, { headers: { cookie: "session=1" } });

  expect(response.headers["set-cookie"]).toBe("session=1; Path=/; HttpOnly");
  expect(simulator.requests.map((record) => record.hasCookie)).toEqual([false, true]);
});
