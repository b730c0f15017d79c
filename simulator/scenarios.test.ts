import { expect, it } from "vitest";
import { type ScenarioName, scenarioNames } from "./scenarios";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

const trial = {
  id: 1234,
  tariff: { name: "Тестовый", description: "Облачная АТС" },
  expiration_date: { days: 14, expiration: "2022-12-31 23:59:59" },
  block: null,
  unread_sms: 0,
  finally_created: true,
  success: true,
};

const expected: Record<ScenarioName, object> = {
  demo: { ...trial, unread_sms: 3 },
  trial,
  "last-day": { ...trial, expiration_date: { days: 0, expiration: "2022-12-17 23:59:59" } },
  ended: { ...trial, expiration_date: { days: -3, expiration: "2022-12-14 23:59:59" } },
  paid: { ...trial, tariff: { name: "Бизнес", description: "Облачная АТС" }, expiration_date: null },
  blocked: { ...trial, block: { type: "agreement" } },
  "blocked-unknown": { ...trial, block: { type: "code-17" } },
  "blocked-several": { ...trial, block: [{ type: "agreement" }, { type: "code-17" }] },
  "unread-120": { ...trial, unread_sms: 120 },
  "unfinished-setup": { ...trial, finally_created: false },
  "tfa-on": trial,
};

it.each(scenarioNames)("answers the scenario %s as the specification's sample", async (scenario) => {
  const { call } = await startSimulator({ scenario });

  const customer = await call("GET", customerInfoPath);
  expect(customer.status).toBe(200);
  expect(customer.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(customer.body.toString())).toEqual(expected[scenario]);

  const tfa = await call("GET", tfaPath);
  expect(JSON.parse(tfa.body.toString())).toEqual({ tfa_active: scenario === "tfa-on", success: true });
});

it("starts with the demo", async () => {
  const { simulator } = await startSimulator();

  expect(simulator.state.scenario).toBe("demo");
});

it("starts a scenario anew, with what belongs to it", async () => {
  const { simulator, callJson } = await startSimulator({ scenario: "tfa-on" });
  simulator.receiveSms(7);
  await callJson("DELETE", tfaPath, { pin: "1234" });

  simulator.setScenario("tfa-on");

  expect(simulator.state.account).toMatchObject({ unreadSms: 0, tfa: true });
});
