import { expect, it } from "vitest";
import { type FaultName, faultNames } from "./faults";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

const statusNames = faultNames.filter((name) => name.startsWith("status-"));

it("has every status that the readers tell apart", () => {
  const statuses = new Set(statusNames.map((name) => Number(name.split("-")[1])));

  for (const status of [
    201, 202, 204, 299, 304, 400, 401, 403, 404, 405, 406, 407, 408, 411, 413, 415, 418, 419, 422, 425, 429,
    500, 502, 503, 504, 520, 599,
  ]) {
    expect(statuses).toContain(status);
  }
});

it.each(statusNames)("answers with the status of %s", async (fault) => {
  const { call } = await startSimulator({ fault });

  const response = await call("GET", customerInfoPath);

  expect(response.status).toBe(Number(fault.split("-")[1]));
  expect(response.isComplete).toBe(true);
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
  ["status-202", { tfa_active: false, success: true }],
])("says in %s what such a server says", async (fault, json) => {
  const { callJson } = await startSimulator({ fault });

  expect((await callJson("GET", tfaPath)).json).toEqual(json);
});

it.each<FaultName>(["status-500-html", "status-502", "status-503", "status-504", "status-520", "status-407"])(
  "sends a page, not JSON, with %s",
  async (fault) => {
    const { call } = await startSimulator({ fault });

    const response = await call("GET", customerInfoPath);

    expect(response.headers["content-type"]).toMatch(/^text\/html/);
    expect(response.body.toString()).toMatch(/^<html>/);
  },
);

it.each<FaultName>(["status-204", "status-304"])("sends no body with %s", async (fault) => {
  const { call } = await startSimulator({ fault });

  expect((await call("GET", customerInfoPath)).body).toHaveLength(0);
});

it("asks for a login with 407", async () => {
  const { call } = await startSimulator({ fault: "status-407" });

  expect((await call("GET", tfaPath)).headers["proxy-authenticate"]).toBe('Basic realm="proxy"');
});

it.each<[FaultName, string | undefined]>([
  ["status-429", "120"],
  ["status-429-date", "Sat, 17 Dec 2022 09:02:00 GMT"],
  ["status-429-past", "Sat, 17 Dec 2022 08:58:00 GMT"],
  ["status-429-negative", "-5"],
  ["status-429-odd", "soon"],
  ["status-429-huge", "999999999"],
  ["status-429-bare", undefined],
])("sends the Retry-After of %s", async (fault, retryAfter) => {
  const { call } = await startSimulator({ fault });

  const { headers } = await call("GET", customerInfoPath);

  expect(headers["retry-after"]).toBe(retryAfter);
  expect(headers.date).toBe("Sat, 17 Dec 2022 09:00:00 GMT");
});

it.each<[FaultName, boolean]>([
  ["status-403", false],
  ["status-500-message", false],
  ["status-502", false],
  ["status-202", true],
  ["status-204", true],
])("keeps or makes a switch under %s", async (fault, isOn) => {
  const { call, simulator } = await startSimulator({ fault });

  await call("PUT", tfaPath, { body: '{"pin":"1234"}' });

  expect(simulator.state.account.tfa).toBe(isOn);
});
