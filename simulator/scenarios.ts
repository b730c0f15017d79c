import { minuteMs } from "../contract/time";
import { type Account, withBalance, withDaysLeft } from "./account";

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
  "low-balance",
  "negative",
  "no-right-to-balance",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** Whether `text` names a scenario. */
export function isScenarioName(text: string): text is ScenarioName {
  return scenarioNames.some((name) => name === text);
}

/** The account of a scenario that starts at `now` (milliseconds since 1970). */
export function startScenario(name: ScenarioName, now: number): Account {
  const trial = withDaysLeft(paidAccount(now), 14, now);
  const unread = (count: number, everyMs: number | null) => ({ unreadSms: { count, since: now, everyMs } });
  const accounts: Record<ScenarioName, Account> = {
    demo: { ...trial, ...unread(3, 2 * minuteMs) },
    trial,
    "last-day": withDaysLeft(trial, 0, now),
    ended: withDaysLeft(trial, -3, now),
    paid: { ...paidAccount(now), tariff: { name: "Бизнес", description: "Облачная АТС" } },
    blocked: { ...trial, blockTypes: ["agreement"] },
    "blocked-unknown": { ...trial, blockTypes: ["code-17"] },
    "blocked-several": { ...trial, blockTypes: ["agreement", "code-17"] },
    "unread-120": { ...trial, ...unread(120, null) },
    "unfinished-setup": { ...trial, isSetupComplete: false },
    "tfa-on": { ...trial, isTfaOn: true },
    "low-balance": withBalance(trial, 412.3, now),
    negative: withBalance(trial, -40, now),
    "no-right-to-balance": withBalance(trial, null, now),
  };
  return accounts[name];
}

function paidAccount(now: number): Account {
  return {
    customerId: 1234,
    tariff: { name: "Тестовый", description: "Облачная АТС" },
    trialEndsAt: null,
    blockTypes: [],
    unreadSms: { count: 0, since: now, everyMs: null },
    isSetupComplete: true,
    money: { amount: 125_550, since: now, chargePerHour: 450, noticeBelow: 50_000 },
    isTfaOn: false,
    pin: "1234",
  };
}
