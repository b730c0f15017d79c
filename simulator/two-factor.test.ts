import { describe, expect, it } from "vitest";
import { startSimulator, tfaPath } from "./simulator-for-test";

const done = { status: 200, json: { success: true } };
const refused = (message: string) => ({ status: 200, json: { success: false, message } });

describe("enabling", () => {
  it("sets the PIN that disables it again", async () => {
    const { callJson } = await startSimulator();

    expect(await callJson("PUT", tfaPath, { pin: "0012" })).toEqual(done);
    expect(await callJson("GET", tfaPath)).toEqual({
      status: 200,
      json: { tfa_active: true, success: true },
    });

    expect(await callJson("DELETE", tfaPath, { pin: "1234" })).toEqual(refused("Неверный ПИН-код"));
    expect(await callJson("DELETE", tfaPath, { pin: "12" })).toEqual(refused("Неверный ПИН-код"));
    expect(await callJson("GET", tfaPath)).toMatchObject({ json: { tfa_active: true } });

    expect(await callJson("DELETE", tfaPath, { pin: "0012" })).toEqual(done);
    expect(await callJson("GET", tfaPath)).toMatchObject({ json: { tfa_active: false } });
  });

  it("is refused while it is on", async () => {
    const { callJson, simulator } = await startSimulator({ scenario: "tfa-on" });

    const answer = await callJson("PUT", tfaPath, { pin: "5678" });

    expect(answer).toEqual(refused("Двухфакторная аутентификация уже включена"));
    expect(await callJson("DELETE", tfaPath, { pin: "1234" })).toEqual(done);
    expect(simulator.state.account.tfa).toBe(false);
  });

  it.each([
    [{ pin: 1234 }, 422],
    [{ pin: "123" }, 422],
    [{ pin: "1234567" }, 422],
    [{ pin: "12a4" }, 422],
    [{ pin: "" }, 400],
    [{}, 400],
    [["1234"], 400],
    ["[object Object]", 400],
  ])("refuses %j with %i", async (body, status) => {
    const { callJson, simulator } = await startSimulator();

    expect(await callJson("PUT", tfaPath, body)).toMatchObject({
      status,
      json: { message: expect.any(String) },
    });
    expect(simulator.state.account.tfa).toBe(false);
  });

  it("names the field of a PIN that is no string", async () => {
    const { callJson } = await startSimulator();

    expect(await callJson("PUT", tfaPath, { pin: 1234 })).toMatchObject({
      json: { message: "The given data was invalid.", errors: { pin: ["ПИН-код должен быть строкой"] } },
    });
  });

  it("refuses a body of another form", async () => {
    const { call } = await startSimulator();

    expect((await call("PUT", tfaPath, { body: "[object Object]" })).status).toBe(400);
    expect((await call("PUT", tfaPath, { body: "x".repeat(70_000) })).status).toBe(413);
  });
});

describe("disabling", () => {
  it("is refused while it is off", async () => {
    const { callJson } = await startSimulator();

    const answer = await callJson("DELETE", tfaPath, { pin: "1234" });

    expect(answer).toEqual(refused("Двухфакторная аутентификация уже отключена"));
  });

  it("wants the PIN in the body", async () => {
    const { callJson, simulator } = await startSimulator({ scenario: "tfa-on" });

    const missing = { status: 400, json: { success: false, message: "Не указан ПИН-код" } };
    expect(await callJson("DELETE", tfaPath)).toEqual(missing);
    expect(await callJson("DELETE", `${tfaPath}?pin=1234`)).toEqual(missing);
    expect(
      simulator.requests.map(({ hasPin, hasBody, hasQuery }) => ({ hasPin, hasBody, hasQuery })),
    ).toEqual([
      { hasPin: false, hasBody: false, hasQuery: false },
      { hasPin: false, hasBody: false, hasQuery: true },
    ]);
  });
});
