import { assertNever } from "../contract/assert-never";
import { minuteMs } from "../contract/time";
import { type Account, withDaysLeft } from "./account";

/** The accounts that the simulator can play. */
export const scenarioNames = [
  "demo",
  "trial",
  "last-day",
  "ended",
  "paid",
  "blocked",
  "blocked-unknown",
  "blocked-several",
  "unread-120",
  "unfinished-setup",
  "tfa-on",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** Whether `text` names a scenario. */
export function isScenarioName(text: string): text is ScenarioName {
  return scenarioNames.some((name) => name === text);
}

const paidTariff = { name: "Бизнес", description: "Облачная АТС" };

/** The account of a scenario that starts at `now` (milliseconds since 1970). */
export function startScenario(name: ScenarioName, now: number): Account {
  const trial = trialAccount(now);
  switch (name) {
    case "demo":
      return { ...trial, unreadSms: { count: 3, since: now, everyMs: 2 * minuteMs } };
    case "trial":
      return trial;
    case "last-day":
      return withDaysLeft(trial, 0, now);
    case "ended":
      return withDaysLeft(trial, -3, now);
    case "paid":
      return withDaysLeft({ ...trial, tariff: paidTariff }, null, now);
    case "blocked":
      return { ...trial, blockTypes: ["agreement"] };
    case "blocked-unknown":
      return { ...trial, blockTypes: ["code-17"] };
    case "blocked-several":
      return { ...trial, blockTypes: ["agreement", "code-17"] };
    case "unread-120":
      return { ...trial, unreadSms: { count: 120, since: now, everyMs: null } };
    case "unfinished-setup":
      return { ...trial, isSetupComplete: false };
    case "tfa-on":
      return { ...trial, isTfaOn: true };
    default:
      return assertNever(name);
  }
}

function trialAccount(now: number): Account {
  const account: Account = {
    customerId: 1234,
    tariff: { name: "Тестовый", description: "Облачная АТС" },
    trialEndsAt: null,
    blockTypes: [],
    unreadSms: { count: 0, since: now, everyMs: null },
    isSetupComplete: true,
    isTfaOn: false,
    pin: "1234",
  };
  return withDaysLeft(account, 14, now);
}
