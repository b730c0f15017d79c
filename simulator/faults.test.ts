import { gunzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { type FaultName, faultNames, parseFault } from "./faults";
import { documentedHeaders } from "./raw-request";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

const truth = '{"tfa_active":false,"success":true}';
const enable = { body: '{"pin":"1234"}' };
const isOn = { status: 200, json: { tfa_active: true, success: true } };
const maxDecodedBytes = 256 * 1024;

async function answerUnder(fault: FaultName | null) {
  const { call } = await startSimulator({ fault, scenario: "trial" });
  return call("GET", tfaPath);
}

describe("faults in force", () => {
  const statuses = async ({ call }: Awaited<ReturnType<typeof startSimulator>>) => [
    (await call("GET", customerInfoPath)).status,
    (await call("GET", tfaPath)).status,
    (await call("PUT", tfaPath, { body: "{}" })).status,
  ];

  it("strike every call or the one they are limited to, one for each call", async () => {
    const tested = await startSimulator({ fault: "status-403" });
    const { simulator } = tested;
    expect(await statuses(tested)).toEqual([403, 403, 403]);
    simulator.setFault("status-502", { call: "tfa" });
    expect(await statuses(tested)).toEqual([403, 502, 403]);
    simulator.setFault(null, { call: "tfa" });
    expect(await statuses(tested)).toEqual([403, 200, 403]);
    simulator.setFault("status-504");
    expect(await statuses(tested)).toEqual([504, 504, 504]);
    simulator.setFault(null);
    expect(await statuses(tested)).toEqual([200, 200, 400]);
  });

  it("end after so many struck requests, and count no others", async () => {
    const { call, simulator } = await startSimulator();
    simulator.setFault("status-502", { times: 2 });
    await call("GET", customerInfoPath);
    expect(simulator.state.faults).toEqual([{ name: "status-502", call: null, timesLeft: 1, delayMs: null }]);
    await call("GET", "/unknown");
    await call("GET", tfaPath);
    await call("GET", customerInfoPath);
    expect(simulator.state.faults).toEqual([]);
    const faults = simulator.requests.map((record) => record.fault);
    expect(faults).toEqual(["status-502", null, "status-502", null]);
  });

  it("are refused for a call that they can't strike, and with limits that make no sense", async () => {
    const { simulator } = await startSimulator();
    expect(() => simulator.setFault("switch-lies", { call: "tfa" })).toThrow(RangeError);
    expect(() => simulator.setFault("cut", { times: 0 })).toThrow(RangeError);
    expect(() => simulator.setFault("slow", { delayMs: 1.5 })).toThrow(RangeError);
    expect(simulator.state.faults).toEqual([]);
  });

  it.each([
    ["cut", { name: "cut", call: null }],
    ["429-odd", { name: "status-429-odd", call: null }],
    ["customer-info:status-403", { name: "status-403", call: "customer-info" }],
    ["tfa:500-message", { name: "status-500-message", call: "tfa" }],
    ["switch:body-lost", { name: "body-lost", call: "switch" }],
    ["tfa:body-lost", null],
    ["balance:cut", { name: "cut", call: "balance" }],
    ["money:cut", null],
    ["toString", null],
    ["tfa:", null],
    ["", null],
  ])("are written as %j", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });
});

describe("faults of the status", () => {
  const statusNames = faultNames.filter((name) => name.startsWith("status-"));
  const statusOf = (name: string) => Number(name.split("-")[1]);

  it("have every status that the readers tell apart", () => {
    expect(statusNames.map(statusOf)).toEqual(
      expect.arrayContaining([
        ...[201, 202, 204, 299, 304, 400, 401, 403, 404, 405, 406, 407, 408, 411, 413, 415, 418, 419, 422],
        ...[425, 429, 500, 502, 503, 504, 520, 599],
      ]),
    );
  });

  it.each(statusNames)("%s", async (fault) => {
    const { status, isComplete, body, headers } = await answerUnder(fault);
    expect([status, isComplete]).toEqual([statusOf(fault), true]);
    if (/html|50[234]|520|407/.test(fault)) expect(headers["content-type"]).toMatch(/^text\/html/);
    if (/[23]04/.test(fault)) expect(body).toHaveLength(0);
    if (fault === "status-407") expect(headers["proxy-authenticate"]).toBe('Basic realm="proxy"');
  });

  it.each<[FaultName, object]>([
    ["status-400", { success: false, message: "Неверный параметр" }],
    ["status-401", { message: "Unauthenticated." }],
    ["status-403", { success: false, message: "Нет доступа" }],
    ["status-404", { error: "Метод не найден" }],
    [
      "status-422",
      { message: "The given data was invalid.", errors: { pin: ["ПИН-код должен состоять из 4–6 цифр"] } },
    ],
    ["status-429", { message: "Too Many Attempts." }],
    ["status-500-message", { success: false, message: "Нет доступа" }],
    ["status-299", { tfa_active: false, success: true }],
    ["success-false", { success: false, message: "Внутренняя ошибка, попробуйте позже" }],
    ["success-false-code-401", { success: false, code: 401, message: "Unauthenticated." }],
    ["json-rpc-error", { jsonrpc: "2.0", error: { code: -32000, message: "Нет доступа" }, id: null }],
    ["success-missing", { tfa_active: false }],
  ])("%s says what such a server says", async (fault, json) => {
    expect(JSON.parse((await answerUnder(fault)).body.toString())).toEqual(json);
  });

  it.each<[FaultName, string | undefined]>([
    ["status-429", "120"],
    ["status-429-date", "Sat, 17 Dec 2022 09:02:00 GMT"],
    ["status-429-past", "Sat, 17 Dec 2022 08:58:00 GMT"],
    ["status-429-negative", "-5"],
    ["status-429-odd", "soon"],
    ["status-429-huge", "999999999"],
    ["status-429-bare", undefined],
  ])("%s asks to wait: %s", async (fault, retryAfter) => {
    expect((await answerUnder(fault)).headers["retry-after"]).toBe(retryAfter);
  });

  it.each<[FaultName, boolean]>([
    ["status-403", false],
    ["status-500-message", false],
    ["status-502", false],
    ["success-false", false],
    ["cut", false],
    ["reset", false],
    ["redirect-307", false],
    ["status-202", true],
    ["status-204", true],
  ])("%s: a switch takes effect: %s", async (fault, isApplied) => {
    const { call, simulator } = await startSimulator({ fault });
    await call("PUT", tfaPath, enable);
    expect(simulator.state.account.tfa).toBe(isApplied);
  });
});

describe("redirects", () => {
  it.each<[FaultName, number]>([
    ["redirect", 302],
    ["redirect-301", 301],
    ["redirect-303", 303],
    ["redirect-307", 307],
    ["redirect-308", 308],
  ])("%s leads to another origin with %i", async (fault, status) => {
    const { call, simulator } = await startSimulator({ fault });
    const response = await call("GET", customerInfoPath);
    expect(response.status).toBe(status);
    expect(response.headers.location).toBe(`${simulator.controlUrl}/followed`);
    expect(new URL(simulator.controlUrl).origin).not.toBe(new URL(simulator.url).origin);
    expect(simulator.followedRedirects).toEqual([]);
  });

  it.each<[FaultName, string | undefined]>([
    ["redirect-same-host", "/login"],
    ["redirect-no-location", undefined],
  ])("%s leads to %s", async (fault, location) => {
    const { status, headers } = await answerUnder(fault);
    expect([status, headers.location]).toEqual([302, location]);
  });

  it("note who follows, and what was given away", async () => {
    const { simulator } = await startSimulator({ fault: "redirect-307" });
    const headers = documentedHeaders(simulator.accessKey);
    await fetch(simulator.url + tfaPath, { method: "PUT", headers, ...enable });
    expect(simulator.followedRedirects).toEqual([
      { method: "PUT", hasAuthorization: false, hasClient: true, hasBody: true },
    ]);
  });
});

describe("faults of the connection", () => {
  it("slow: answers nothing until the client gives up, and others meanwhile", async () => {
    const { simulator, call } = await startSimulator();
    simulator.setFault("slow", { call: "customer-info" });
    const abort = new AbortController();
    const outcome = fetch(simulator.url + customerInfoPath, { signal: abort.signal }).then(
      () => "answered",
      () => "aborted",
    );
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));
    expect((await call("GET", tfaPath)).status).toBe(200);
    expect(simulator.requests[0]).toMatchObject({ fault: "slow", status: null });
    abort.abort();
    expect(await outcome).toBe("aborted");
  });

  it("slow: gives the true answer after the asked delay", async () => {
    const { simulator, call } = await startSimulator();
    simulator.setFault("slow", { delayMs: 60 });
    const begin = performance.now();
    expect((await call("GET", tfaPath)).body.toString()).toBe(truth);
    expect(performance.now() - begin).toBeGreaterThan(50);
  });

  it("trickle: sends one byte after each pause, the whole answer in the end", async () => {
    const { simulator } = await startSimulator();
    simulator.setFault("trickle", { delayMs: 5 });
    const headers = documentedHeaders(simulator.accessKey);
    const begin = performance.now();
    const response = await fetch(simulator.url + tfaPath, { headers });
    expect(await response.text()).toBe(truth);
    expect(performance.now() - begin).toBeGreaterThan(4 * truth.length);
  });

  it("cut: ends the connection in the middle of the body", async () => {
    const { isComplete, body, headers } = await answerUnder("cut");
    expect([isComplete, Number(headers["content-length"])]).toEqual([false, truth.length]);
    expect(body.toString()).toBe(truth.slice(0, Math.ceil(truth.length / 2)));
  });

  it("reset: gives not a byte", async () => {
    const { call, simulator } = await startSimulator({ fault: "reset" });
    expect(await call("GET", tfaPath)).toMatchObject({ status: null, isComplete: false });
    expect(simulator.requests[0]?.status).toBeNull();
  });

  it.each<FaultName>(["slow", "trickle"])(
    "%s: an answer under way does not keep the simulator",
    async (fault) => {
      const { simulator, call } = await startSimulator({ fault });
      const answer = call("GET", tfaPath);
      await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));
      await simulator.close();
      expect((await answer).isComplete).toBe(false);
    },
  );
});

describe("faults of the body", () => {
  it.each<[FaultName, string]>([
    ["empty", ""],
    ["broken-json", truth.slice(0, -2)],
    ["bom", `\ufeff${truth}`],
    ["data-wrapper", `{"data":${truth}}`],
    ["top-level-list", `[${truth}]`],
    ["wrong-types", '{"tfa_active":["on"],"success":true}'],
    ["text-html-type", truth],
    ["php-warning", `<br />\n<b>Warning</b>:  Undefined variable $customer<br />\n${truth}`],
    ["deep-nesting", `{"id":${"[".repeat(100_000)}${"]".repeat(100_000)},"success":true}`],
  ])("%s: the documented answer goes wrong in one way", async (fault, body) => {
    const response = await answerUnder(fault);
    expect(response.status).toBe(200);
    expect(response.body.toString() === body).toBe(true);
  });

  it("html: a captive portal's page with 200", async () => {
    const { status, headers, body } = await answerUnder("html");
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body.toString()).toContain("Вход в сеть");
  });

  it("huge: valid JSON above the cap", async () => {
    const { body } = await answerUnder("huge");
    expect(body.length).toBeGreaterThan(maxDecodedBytes);
    expect(JSON.parse(body.toString())).toMatchObject({ tfa_active: false, success: true });
  });

  it("gzip-bomb: small on the wire, far above the cap when decoded", async () => {
    const { headers, body } = await answerUnder("gzip-bomb");
    expect(headers["content-encoding"]).toBe("gzip");
    expect(body.length).toBeLessThan(maxDecodedBytes);
    expect(gunzipSync(body).length).toBeGreaterThan(100 * maxDecodedBytes);
  });

  it("bad-gzip: says gzip and is not", async () => {
    const { headers, body } = await answerUnder("bad-gzip");
    expect(headers["content-encoding"]).toBe("gzip");
    expect(() => gunzipSync(body)).toThrow();
  });

  it("windows-1251: the tariff in the old encoding", async () => {
    const { call } = await startSimulator({ fault: "windows-1251", scenario: "trial" });
    const { body } = await call("GET", customerInfoPath);
    expect(body.toString()).toContain("\ufffd");
    expect(new TextDecoder("windows-1251").decode(body)).toContain('"name":"Тестовый"');
  });

  it("wrong-types: no field of the customer is what it should be", async () => {
    const { callJson } = await startSimulator({ fault: "wrong-types" });
    const { json } = await callJson("GET", customerInfoPath);
    expect(json).toMatchObject({ tariff: 7, unread_sms: ["много"] });
    expect((await callJson("PUT", tfaPath, { pin: "1234" })).json).toEqual({ success: ["true"] });
  });

  it("set-cookie: the truth with a cookie, and a cookie that comes back is noted", async () => {
    const { call, simulator } = await startSimulator({ fault: "set-cookie" });
    const { headers } = await call("GET", tfaPath);
    await call("GET", tfaPath, { headers: { cookie: "session=1" } });
    expect(headers["set-cookie"]).toBe("session=1; Path=/; HttpOnly");
    expect(simulator.requests.map((record) => record.hasCookie)).toEqual([false, true]);
  });

  it("hostile-message: holds what must not be shown as it is", async () => {
    const text = (await answerUnder("hostile-message")).body.toString();
    expect(text.length).toBeGreaterThan(100_000);
    expect(text).toMatch(/<img.*\u202e/);
  });

  it("secret-echo: quotes the key and the PIN to the one who sent them, and to nobody else", async () => {
    const { callJson, simulator } = await startSimulator({
      fault: "secret-echo",
      accessKey: "canary-key-01",
    });
    const { json } = await callJson("PUT", tfaPath, { pin: "908172" });
    expect(json).toMatchObject({ message: "Authorization: Bearer canary-key-01; pin: 908172" });
    expect(JSON.stringify([simulator.state, simulator.requests])).not.toMatch(/canary|908172/);
  });
});

describe("faults of the clock", () => {
  it.each<[FaultName | null, string | undefined]>([
    [null, "Sat, 17 Dec 2022 09:00:00 GMT"],
    ["stale-date", "Sat, 17 Dec 2022 08:00:00 GMT"],
    ["clock-off", "Sat, 17 Dec 2022 15:00:00 GMT"],
    ["odd-date", "yesterday"],
    ["no-date", undefined],
  ])("under %s the Date is %s", async (fault, date) => {
    expect((await answerUnder(fault)).headers.date).toBe(date);
  });

  it("clock-off counts the days by the server's own clock", async () => {
    const { callJson, simulator } = await startSimulator({
      scenario: "trial",
      now: () => Date.UTC(2022, 11, 17, 18),
    });
    const days = async () => (await callJson("GET", customerInfoPath)).json;
    expect(await days()).toMatchObject({ expiration_date: { days: 14 } });
    simulator.setFault("clock-off");
    expect(await days()).toMatchObject({ expiration_date: { days: 13 } });
  });
});

describe("faults of a switch", () => {
  it("switch-applies-then-cut: it is on, but the answer broke off", async () => {
    const { call, callJson } = await startSimulator({ fault: "switch-applies-then-cut" });
    expect((await call("PUT", tfaPath, enable)).isComplete).toBe(false);
    expect(await callJson("GET", tfaPath)).toEqual(isOn);
  });

  it("switch-lies: says success and changes nothing", async () => {
    const { callJson, simulator } = await startSimulator({ fault: "switch-lies" });
    expect((await callJson("PUT", tfaPath, { pin: "1234" })).json).toEqual({ success: true });
    expect(simulator.state.account.tfa).toBe(false);
  });

  it("switch-204: it is on, and nothing is said", async () => {
    const { call, callJson } = await startSimulator({ fault: "switch-204" });
    expect(await call("PUT", tfaPath, enable)).toMatchObject({ status: 204, isComplete: true });
    expect(await callJson("GET", tfaPath)).toEqual(isOn);
    expect((await call("PUT", tfaPath, enable)).status).toBe(200);
  });

  it("body-lost: the PIN of a DELETE never arrives, that of a PUT does", async () => {
    const { callJson, simulator } = await startSimulator({ fault: "body-lost" });
    expect((await callJson("PUT", tfaPath, { pin: "1234" })).json).toEqual({ success: true });
    expect(await callJson("DELETE", tfaPath, { pin: "1234" })).toEqual({
      status: 400,
      json: { success: false, message: "Не указан ПИН-код" },
    });
    expect(simulator.state.account.tfa).toBe(true);
    expect(simulator.requests[1]).toMatchObject({ hasPin: true, pinLength: 4 });
  });

  it("key-dropped-after-switch: the key ends with the first switch that succeeds", async () => {
    const { callJson, simulator } = await startSimulator({
      scenario: "tfa-on",
      fault: "key-dropped-after-switch",
    });
    await callJson("DELETE", tfaPath, { pin: "9999" });
    expect((await callJson("GET", tfaPath)).status).toBe(200);
    expect((await callJson("DELETE", tfaPath, { pin: "1234" })).json).toEqual({ success: true });
    expect((await callJson("GET", customerInfoPath)).status).toBe(401);
    expect(simulator.state).toMatchObject({ isKeyAccepted: false, account: { tfa: false } });
    expect(simulator.requests.map((record) => record.hasRightHeaders)).toEqual([true, true, true, false]);
    simulator.setScenario("trial");
    expect((await callJson("GET", customerInfoPath)).status).toBe(200);
  });
});
