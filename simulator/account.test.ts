import { expect, it } from "vitest";
import { dayMs, hourMs, minuteMs } from "../contract/time";
import { type ScenarioName, scenarioNames } from "./scenarios";
import { customerInfoPath, startOfTest, startSimulator, tfaPath } from "./simulator-for-test";

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
  "low-balance": trial,
  negative: trial,
  "no-right-to-balance": trial,
};

it.each(scenarioNames)("answers the scenario %s as the specification's sample", async (scenario) => {
  const { callJson } = await startSimulator({ scenario });
  expect(await callJson("GET", customerInfoPath)).toEqual({ status: 200, json: expected[scenario] });
  const tfa = { tfa_active: scenario === "tfa-on", success: true };
  expect(await callJson("GET", tfaPath)).toEqual({ status: 200, json: tfa });
});

it.each([
  ["trial", { balance: 1255.5 }, { amount: 500 }],
  ["low-balance", { balance: 412.3 }, { amount: 500 }],
  ["negative", { balance: -40 }, { amount: 500 }],
] as const)("answers the calls about money in %s", async (scenario, balance, notice) => {
  const { simulator, callJson } = await startSimulator({ scenario });
  expect(await callJson("GET", "/api/v1/payment/balance")).toEqual({ status: 200, json: balance });
  expect(await callJson("GET", "/api/v1/payment/notice")).toEqual({ status: 200, json: notice });
  simulator.changeAccount({ balance: 1000.01 });
  expect(simulator.state.account.balance).toBe(1000.01);
});

it("charges by the hour, and refuses the balance to a key without the right", async () => {
  const { simulator, callJson } = await startSimulator({ scenario: "trial" });
  simulator.advanceClock(10 * hourMs);
  expect(simulator.state.account.balance).toBe(1210.5);
  simulator.setScenario("no-right-to-balance");
  for (const call of ["balance", "notice"]) {
    expect(await callJson("GET", `/api/v1/payment/${call}`)).toMatchObject({
      status: 500,
      json: { success: false },
    });
  }
});

it("starts with the demo, and restarts a scenario when it is asked to", async () => {
  const { simulator, callJson } = await startSimulator();
  expect(simulator.state).toMatchObject({ scenario: "demo", account: { unreadSms: 3 } });
  simulator.setScenario("tfa-on");
  simulator.receiveSms(7);
  await callJson("DELETE", tfaPath, { pin: "1234" });
  expect(simulator.state.account).toMatchObject({ unreadSms: 7, tfa: false });
  simulator.setScenario("tfa-on");
  expect(simulator.state.account).toMatchObject({ unreadSms: 0, tfa: true });
});

it("gets a new SMS every two minutes in the demo, up to 99", async () => {
  const { simulator } = await startSimulator();
  const unreadAfter = (ms: number) => {
    simulator.advanceClock(ms);
    return simulator.state.account.unreadSms;
  };
  expect(unreadAfter(-minuteMs)).toBe(3);
  expect(unreadAfter(3 * minuteMs - 1)).toBe(3);
  expect(unreadAfter(1)).toBe(4);
  expect(unreadAfter(9 * minuteMs)).toBe(8);
  expect(unreadAfter(30 * dayMs)).toBe(99);
});

it("runs the trial down at Moscow's midnights and ends it to the second", async () => {
  const { simulator, callJson } = await startSimulator({ scenario: "trial" });
  for (const [time, days] of [
    [Date.UTC(2022, 11, 17, 20, 59, 59), 14],
    [Date.UTC(2022, 11, 17, 21, 0, 0), 13],
    [Date.UTC(2022, 11, 31, 20, 59, 58), 0],
    [Date.UTC(2022, 11, 31, 20, 59, 59), -1],
    [Date.UTC(2023, 0, 3, 12, 0, 0), -3],
  ] as const) {
    simulator.advanceClock(time - Date.parse(simulator.state.now));
    const { json } = await callJson("GET", customerInfoPath);
    expect(json).toMatchObject({ expiration_date: { days, expiration: "2022-12-31 23:59:59" } });
  }
});

it("changes what is named and nothing else", async () => {
  const { simulator, callJson } = await startSimulator({ scenario: "trial" });
  const read = async () => (await callJson("GET", customerInfoPath)).json;
  simulator.changeAccount({ unreadSms: 5 });
  expect(await read()).toEqual({ ...trial, unread_sms: 5 });

  simulator.changeAccount({
    daysLeft: 3,
    blocks: ["agreement", "other"],
    tfa: true,
    pin: "9876",
  });
  expect(await read()).toEqual({
    ...trial,
    expiration_date: { days: 3, expiration: "2022-12-20 23:59:59" },
    block: [{ type: "agreement" }, { type: "other" }],
    unread_sms: 5,
  });
  expect((await callJson("DELETE", tfaPath, { pin: "9876" })).json).toEqual({ success: true });
  simulator.changeAccount({ daysLeft: null });
  expect(await read()).toMatchObject({ expiration_date: null });
});
it("lets messages come on from the new count at the same pace", async () => {
  let now = startOfTest;
  const { simulator } = await startSimulator({ scenario: "demo", now: () => now });
  now += minuteMs;
  simulator.changeAccount({ unreadSms: 0 });
  for (const [passes, unread] of [
    [2 * minuteMs - 1, 0],
    [1, 1],
  ] as const) {
    now += passes;
    expect(simulator.state.account.unreadSms).toBe(unread);
  }
});
