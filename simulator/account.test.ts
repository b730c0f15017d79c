import { expect, it } from "vitest";
import { dayMs, minuteMs } from "../contract/time";
import { customerInfoPath, startOfTest, startSimulator } from "./simulator-for-test";

it("gets a new SMS every couple of minutes in the demo", async () => {
  let now = startOfTest;
  const { callJson } = await startSimulator({ scenario: "demo", now: () => now });
  const unread = async (at: number) => {
    now = at;
    return (await callJson("GET", customerInfoPath)).json;
  };

  expect(await unread(startOfTest + 2 * minuteMs - 1)).toMatchObject({ unread_sms: 3 });
  expect(await unread(startOfTest + 2 * minuteMs)).toMatchObject({ unread_sms: 4 });
  expect(await unread(startOfTest + 11 * minuteMs)).toMatchObject({ unread_sms: 8 });
  expect(await unread(startOfTest - minuteMs)).toMatchObject({ unread_sms: 3 });
  expect(await unread(startOfTest + 30 * dayMs)).toMatchObject({ unread_sms: 99 });
});

it("takes the pace of the demo's SMS from chance", async () => {
  let now = startOfTest;
  const { simulator } = await startSimulator({ scenario: "demo", now: () => now, random: () => 0 });

  now += 1.5 * minuteMs;

  expect(simulator.state.account.unreadSms).toBe(4);
});

it("begins the demo again when it is asked to", async () => {
  let now = startOfTest;
  const { simulator } = await startSimulator({ now: () => now });
  now += 20 * minuteMs;
  expect(simulator.state.account.unreadSms).toBe(13);

  simulator.setScenario("demo");

  expect(simulator.state.account.unreadSms).toBe(3);
});

it("runs the trial down at Moscow's midnights and ends it to the second", async () => {
  let now = startOfTest;
  const { callJson } = await startSimulator({ scenario: "trial", now: () => now });
  const days = async (at: number) => {
    now = at;
    return (await callJson("GET", customerInfoPath)).json;
  };
  const left = (number: number) => ({ expiration_date: { days: number, expiration: "2022-12-31 23:59:59" } });

  expect(await days(Date.UTC(2022, 11, 17, 20, 59, 59))).toMatchObject(left(14));
  expect(await days(Date.UTC(2022, 11, 17, 21, 0, 0))).toMatchObject(left(13));
  expect(await days(Date.UTC(2022, 11, 31, 20, 59, 58))).toMatchObject(left(0));
  expect(await days(Date.UTC(2022, 11, 31, 20, 59, 59))).toMatchObject(left(-1));
  expect(await days(Date.UTC(2023, 0, 3, 12, 0, 0))).toMatchObject(left(-3));
});

it("moves its clock when it is told to", async () => {
  const { simulator } = await startSimulator({ scenario: "trial" });

  simulator.advanceClock(2 * dayMs);

  expect(simulator.state.account.daysLeft).toBe(12);
  expect(simulator.state.now).toBe("2022-12-19T09:00:00.000Z");
});
