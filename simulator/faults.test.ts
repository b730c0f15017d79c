import { gunzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { canStrike, type FaultName, faultNames, parseFault } from "./faults";
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

describe("every fault", () => {
  // These wait, or strike a switch alone.
  const others = ["slow", "trickle", "clock-off"];
  const ofAnswers = faultNames.filter((name) => canStrike(name, "tfa") && !others.includes(name));

  it.each(ofAnswers)("%s makes another answer of the true one", async (fault) => {
    const { simulator, call } = await startSimulator({ scenario: "trial" });
    const trueAnswer = await call("GET", customerInfoPath);
    simulator.setFault(fault);
    expect(await call("GET", customerInfoPath)).not.toEqual(trueAnswer);
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
  it("note who follows, and what was given away", async () => {
    const { simulator } = await startSimulator({ fault: "redirect-307" });
    const headers = documentedHeaders(simulator.accessKey);
    await fetch(simulator.url + tfaPath, { method: "PUT", headers, ...enable });
    expect(simulator.followedRedirects).toEqual([
      { method: "PUT", hasAuthorization: false, hasClient: true, hasBody: true },
    ]);
    await fetch(simulator.url + tfaPath);
    expect(simulator.followedRedirects.at(-1)).toMatchObject({ method: "GET", hasClient: false });
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

  it.each<FaultName>(["slow", "trickle"])("%s: gives the true answer in the end", async (fault) => {
    const { simulator, call } = await startSimulator();
    simulator.setFault(fault, { delayMs: 5 });
    expect((await call("GET", tfaPath)).body.toString()).toBe(truth);
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
  it("gzip-bomb: small on the wire, far above the cap when decoded", async () => {
    const { headers, body } = await answerUnder("gzip-bomb");
    expect(headers["content-encoding"]).toBe("gzip");
    expect(body.length).toBeLessThan(maxDecodedBytes);
    expect(gunzipSync(body).length).toBeGreaterThan(100 * maxDecodedBytes);
  });

  it("text-html-type: the truth, called a page", async () => {
    const { call } = await startSimulator({ fault: "text-html-type" });
    const { status, headers } = await call("GET", customerInfoPath);
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=UTF-8"]);
  });

  it("set-cookie: the truth with a cookie, and a cookie that comes back is noted", async () => {
    const { call, simulator } = await startSimulator({ fault: "set-cookie" });
    const { headers } = await call("GET", tfaPath);
    await call("GET", tfaPath, { headers: { cookie: "session=1" } });
    expect(headers["set-cookie"]).toBe("session=1; Path=/; HttpOnly");
    expect(simulator.requests.map((record) => record.hasCookie)).toEqual([false, true]);
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
