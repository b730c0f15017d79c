import { describe, expect, it } from "vitest";
import { documentedHeaders, sendRaw } from "./raw-request";
import { demoAccessKey } from "./simulator";
import { customerInfoPath, startOfTest, startSimulator, tfaPath } from "./simulator-for-test";

const done = { status: 200, json: { success: true } };
const refused = (message: string, status = 200) => ({ status, json: { success: false, message } });

describe("the headers of a request", () => {
  const unauthenticated = { message: "Unauthenticated." };
  const noAccess = { success: false, message: "Нет доступа" };

  it("need a key of a real key's length in the demo", () => expect(demoAccessKey).toMatch(/^demo0{28}$/));

  it.each([
    ["another key", { authorization: "Bearer another-key" }, 401, unauthenticated],
    ["a key without its scheme", { authorization: demoAccessKey }, 401, unauthenticated],
    [
      "a Flash Call key",
      { authorization: "Bearer flash123" },
      500,
      { ...noAccess, message: "Недостаточно прав" },
    ],
    ["another Client", { client: "10554" }, 500, noAccess],
    ["no JSON in Accept", { accept: "text/html" }, 406, { message: "Not Acceptable" }],
    ["another Content-Type", { "content-type": "text/plain" }, 415, { message: "Unsupported Media Type" }],
  ])("refuse %s", async (_name, headers, status, answer) => {
    const { call, simulator } = await startSimulator();
    const response = await call("GET", customerInfoPath, { headers });
    expect([response.status, JSON.parse(response.body.toString())]).toEqual([status, answer]);
    expect(simulator.requests[0]).toMatchObject({ hasRightHeaders: false, status });
  });

  it.each(Object.keys(documentedHeaders("")))("refuse a request without %s", async (missing) => {
    const { simulator } = await startSimulator();
    const all = Object.entries(documentedHeaders(demoAccessKey));
    const headers = Object.fromEntries(all.filter(([name]) => name !== missing));
    const { status } = await sendRaw(simulator.url + customerInfoPath, { headers });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it("may name a charset and further types beside the documented ones", async () => {
    const { call } = await startSimulator();
    const headers = {
      accept: "application/json, */*;q=0.1",
      "content-type": "application/json; charset=utf-8",
    };
    expect((await call("GET", customerInfoPath, { headers })).status).toBe(200);
  });

  it("take only the key that the simulator was started with", async () => {
    const { call, simulator } = await startSimulator({ accessKey: "key-of-this-test-0123456789" });
    await call("GET", customerInfoPath);
    await call("GET", customerInfoPath, { headers: { authorization: `Bearer ${demoAccessKey}` } });
    expect(simulator.requests.map(({ status }) => status)).toEqual([200, 401]);
  });
});

it("answers 404 with `error` on an unknown path, 405 with the methods that a path has", async () => {
  const { call, callJson } = await startSimulator();
  const unknown = { status: 404, json: { error: "Метод не найден" } };
  expect(await callJson("GET", "/api/v1/customer")).toEqual(unknown);
  const wrongMethod = await call("POST", tfaPath, { body: "{}" });
  expect([wrongMethod.status, wrongMethod.headers.allow]).toEqual([405, "GET, PUT, DELETE"]);
});

describe("two-factor authentication", () => {
  it("is enabled with the PIN that disables it again", async () => {
    const { callJson, simulator } = await startSimulator();
    expect(await callJson("PUT", tfaPath, { pin: "0012" })).toEqual(done);
    expect(await callJson("GET", tfaPath)).toEqual({
      status: 200,
      json: { tfa_active: true, success: true },
    });
    for (const pin of ["1234", "12"]) {
      expect(await callJson("DELETE", tfaPath, { pin })).toEqual(refused("Неверный ПИН-код"));
    }
    expect(simulator.state.account.tfa).toBe(true);
    expect(await callJson("DELETE", tfaPath, { pin: "0012" })).toEqual(done);
    expect(simulator.state.account.tfa).toBe(false);
  });

  it("is enabled only while it is off, and disabled only while it is on", async () => {
    const { callJson } = await startSimulator({ scenario: "tfa-on" });
    const alreadyOn = refused("Двухфакторная аутентификация уже включена");
    expect(await callJson("PUT", tfaPath, { pin: "5678" })).toEqual(alreadyOn);
    expect(await callJson("DELETE", tfaPath, { pin: "1234" })).toEqual(done);
    const alreadyOff = refused("Двухфакторная аутентификация уже отключена");
    expect(await callJson("DELETE", tfaPath, { pin: "1234" })).toEqual(alreadyOff);
  });

  it.each([
    [JSON.stringify({ pin: 1234 }), 422],
    [JSON.stringify({ pin: "123" }), 422],
    [JSON.stringify({ pin: "1234567" }), 422],
    [JSON.stringify({ pin: "12a4" }), 422],
    [JSON.stringify({ pin: "" }), 400],
    ["{}", 400],
    ['["1234"]', 400],
    ['"[object Object]"', 400],
    ["[object Object]", 400],
    ["x".repeat(70_000), 413],
  ])("refuses the body %.20s with %i", async (body, status) => {
    const { call, simulator } = await startSimulator();
    const response = await call("PUT", tfaPath, { body });
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body.toString())).toMatchObject({ message: expect.any(String) });
    expect(simulator.state.account.tfa).toBe(false);
  });

  it("names the field of a PIN that is no string", async () => {
    const { callJson } = await startSimulator();
    const errors = { pin: ["ПИН-код должен быть строкой"] };
    expect(await callJson("PUT", tfaPath, { pin: 1234 })).toMatchObject({ json: { errors } });
  });

  it("wants the PIN in the body", async () => {
    const { callJson, simulator } = await startSimulator({ scenario: "tfa-on" });
    for (const path of [tfaPath, `${tfaPath}?pin=1234`]) {
      expect(await callJson("DELETE", path)).toEqual(refused("Не указан ПИН-код", 400));
    }
    expect(simulator.requests).toMatchObject([
      { hasPin: false, hasBody: false, hasQuery: false },
      { hasPin: false, hasBody: false, hasQuery: true },
    ]);
  });
});

describe("the record of requests", () => {
  const accessKey = "canary-key-abcdefghijklmnopqr";
  const pin = "908172";

  it("keeps what was asked and whether it was right", async () => {
    const { callJson, simulator } = await startSimulator({ accessKey });
    await callJson("PUT", tfaPath, { pin });
    expect(simulator.requests).toEqual([
      {
        at: startOfTest,
        method: "PUT",
        path: tfaPath,
        call: "switch",
        hasQuery: false,
        headers: { accept: true, contentType: true, client: true, authorization: true },
        hasRightHeaders: true,
        hasCookie: false,
        hasBody: true,
        hasPin: true,
        pinLength: 6,
        status: 200,
        fault: null,
      },
    ]);
  });

  it("holds neither the key nor the PIN, wherever they were sent", async () => {
    const { call, control, simulator } = await startSimulator({ accessKey });
    await call("PUT", tfaPath, { body: JSON.stringify({ pin }) });
    await call("DELETE", `${tfaPath}?pin=${pin}&key=${accessKey}`, { body: `pin=${pin}` });
    await call("GET", `/${accessKey}/${pin}`, { headers: { cookie: accessKey, referer: pin } });
    await call("GET", customerInfoPath, { headers: { authorization: `Basic ${accessKey}`, client: pin } });
    const paths = simulator.requests.map((record) => record.path);
    expect(paths).toEqual([tfaPath, tfaPath, "other", customerInfoPath]);
    const shown = [
      simulator.state,
      simulator.requests,
      await control("GET", "/state"),
      await control("GET", "/requests"),
      await control("PATCH", "/state", { pin }),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/canary|908172/);
  });

  it("keeps the newest thousand and counts all", async () => {
    const { call, simulator } = await startSimulator();
    await call("GET", customerInfoPath);
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 50 }, () => call("GET", tfaPath)));
    }
    expect(simulator.requests.filter((record) => record.call === "tfa")).toHaveLength(1_000);
    expect([simulator.requests.length, simulator.state.requestCount]).toEqual([1_000, 1_001]);
  });
});
