import { describe, expect, it } from "vitest";
import { sendRaw } from "./raw-request";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

describe("the control address", () => {
  it("tells the state", async () => {
    const { control } = await startSimulator({ scenario: "blocked" });
    expect(await control("GET", "/state")).toEqual({
      status: 200,
      json: {
        scenario: "blocked",
        faults: [],
        now: "2022-12-17T09:00:00.000Z",
        account: {
          customerId: 1234,
          tariff: { name: "Тестовый", description: "Облачная АТС" },
          daysLeft: 14,
          expiration: "2022-12-31 23:59:59",
          blocks: ["agreement"],
          unreadSms: 0,
          isSetupComplete: true,
          balance: 1255.5,
          tfa: false,
        },
        isKeyAccepted: true,
        requestCount: 0,
      },
    });
  });

  it("starts scenarios", async () => {
    const { control, callJson } = await startSimulator();
    expect(await control("PUT", "/scenario", { name: "paid" })).toMatchObject({ json: { scenario: "paid" } });
    expect((await callJson("GET", customerInfoPath)).json).toMatchObject({ tariff: { name: "Бизнес" } });
  });

  it("sets and ends faults", async () => {
    const { control, callJson } = await startSimulator();
    const read = async () => [
      (await callJson("GET", customerInfoPath)).status,
      (await callJson("GET", tfaPath)).status,
    ];
    const fault = { name: "status-403", call: "tfa", times: 3 };
    expect(await control("PUT", "/fault", fault)).toMatchObject({
      json: { faults: [{ name: "status-403", call: "tfa", timesLeft: 3, delayMs: null }] },
    });
    expect(await read()).toEqual([200, 403]);
    await control("PUT", "/fault", { name: "customer-info:418" });
    expect(await read()).toEqual([418, 403]);
    expect(await control("DELETE", "/fault")).toMatchObject({ json: { faults: [] } });
    expect(await read()).toEqual([200, 200]);
  });

  it("changes the account, its messages and the clock", async () => {
    const { control } = await startSimulator({ scenario: "trial" });
    await control("PATCH", "/state", { unreadSms: 2, daysLeft: 5, blocks: ["x"], tfa: true });
    await control("POST", "/sms", { count: 4 });
    const moved = await control("POST", "/clock", { advanceMs: 86_400_000 });
    expect(moved).toMatchObject({
      json: { account: { unreadSms: 6, daysLeft: 4, blocks: ["x"], tfa: true } },
    });
  });

  it.each([
    ["PUT", "/scenario", { name: "unknown" }],
    ["PUT", "/scenario", undefined],
    ["PUT", "/fault", { name: "unknown" }],
    ["PUT", "/fault", { name: "switch-lies", call: "tfa" }],
    ["PUT", "/fault", { name: "tfa:cut", call: "switch" }],
    ["PUT", "/fault", { name: "cut", times: 0 }],
    ["PATCH", "/state", { unreadSms: -1 }],
    ["PATCH", "/state", { unreadSMS: 1 }],
    ["PATCH", "/state", { daysLeft: "5" }],
    ["PATCH", "/state", { pin: "12345678" }],
    ["POST", "/sms", { count: 0 }],
    ["POST", "/clock", { advanceMs: 1e300 }],
    ["POST", "/clock", [1]],
  ])("refuses %s %s with %j and a sentence, and changes nothing", async (method, path, body) => {
    const { control, simulator } = await startSimulator();
    const before = simulator.state;
    const answer = await control(method, path, body);
    expect(answer).toMatchObject({
      status: 400,
      json: {
        message: expect.stringContaining("Тело запроса не подходит / The request's body does not fit"),
      },
    });
    expect(simulator.state).toEqual(before);
  });

  it("refuses other paths and methods, and a body that is too large", async () => {
    const { control } = await startSimulator();
    expect((await control("GET", "/")).status).toBe(404);
    expect((await control("DELETE", "/state")).status).toBe(405);
    expect((await control("PATCH", "/state", { blocks: ["x".repeat(70_000)] })).status).toBe(413);
  });
});

describe("the guard of the control address", () => {
  it.each([
    ["example.com", 403],
    ["127.0.0.1.example.com", 403],
    ["localhost.example.com:80", 403],
    ["10.0.0.1:80", 403],
    ["127.0.0.1:80@x", 403],
    ["127.0.0.1:80", 200],
    ["localhost:8080", 200],
    ["[::1]:1", 200],
    ["LOCALHOST", 200],
  ])("answers the Host %s with %i", async (host, status) => {
    const { simulator } = await startSimulator();
    expect((await sendRaw(`${simulator.controlUrl}/state`, { headers: { host } })).status).toBe(status);
  });

  it("refuses pages, which send an origin", async () => {
    const { simulator } = await startSimulator();
    const answer = await sendRaw(`${simulator.controlUrl}/sms`, {
      method: "POST",
      headers: { origin: "https://example.com", "content-type": "text/plain" },
      body: '{"count":1}',
    });
    expect(answer.status).toBe(403);
    expect(simulator.state.account.unreadSms).toBe(3);
  });
});
