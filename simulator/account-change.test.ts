import { expect, it } from "vitest";
import { customerInfoPath, startOfTest, startSimulator } from "./simulator-for-test";

it("changes what is named and nothing else", async () => {
  const { simulator, callJson } = await startSimulator({ scenario: "trial" });
  const before = (await callJson("GET", customerInfoPath)).json;

  simulator.changeAccount({ unreadSms: 5 });

  expect(before).toMatchObject({ unread_sms: 0 });
  expect((await callJson("GET", customerInfoPath)).json).toEqual(
    Object.assign({}, before, { unread_sms: 5 }),
  );
});

it("changes every part of the account", async () => {
  const { simulator, callJson } = await startSimulator({ scenario: "trial" });

  simulator.changeAccount({
    customerId: 77,
    tariffName: "Старт",
    tariffDescription: "Номер",
    daysLeft: 3,
    blocks: ["agreement", "other"],
    isSetupComplete: false,
    tfa: true,
    pin: "9876",
  });

  expect((await callJson("GET", customerInfoPath)).json).toEqual({
    id: 77,
    tariff: { name: "Старт", description: "Номер" },
    expiration_date: { days: 3, expiration: "2022-12-20 23:59:59" },
    block: [{ type: "agreement" }, { type: "other" }],
    unread_sms: 0,
    finally_created: false,
    success: true,
  });
  expect((await callJson("DELETE", "/api/v1/customer/tfa", { pin: "9876" })).json).toEqual({ success: true });
  simulator.changeAccount({ daysLeft: null });
  expect((await callJson("GET", customerInfoPath)).json).toMatchObject({ expiration_date: null });
});

it("lets messages come on from the new count at the same pace, or at a new one", async () => {
  let now = startOfTest;
  const { simulator } = await startSimulator({ scenario: "demo", now: () => now });
  now += 60_000;
  simulator.changeAccount({ unreadSms: 0 });

  now += 120_000;
  expect(simulator.state.account.unreadSms).toBe(1);

  simulator.changeAccount({ smsEveryMs: 1_000 });
  now += 5_000;
  expect(simulator.state.account.unreadSms).toBe(6);

  simulator.changeAccount({ smsEveryMs: null });
  now += 600_000;
  expect(simulator.state.account.unreadSms).toBe(6);
});
