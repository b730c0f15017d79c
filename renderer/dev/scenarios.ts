import type { SavedFile, SubmitAccessKeyResult, SubmitPinResult } from "../../contract/ipc";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import type { CustomerInfo } from "../../contract/snapshot";
import { emptySnapshot, unknownCustomer } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { noUpdatesRead, type Updates } from "../../contract/updates/updates";
import { accountScenarios } from "./account-scenarios";
import { diagnosticsScenarios, uncheckedScenarios } from "./diagnostics-scenarios";
import { historyRecords } from "./history-records";
import { oldSampleAccount, sampleAccount, sampleApp, withBalance } from "./sample-account";
import { settingsScenarios } from "./settings-scenarios";
import { storageScenarios } from "./storage-scenarios";

/** A state of the application at `now` (milliseconds since 1970). */
export type Scenario = (now: number) => AppState;

const one = (part: Partial<AccountState>, customer: Partial<CustomerInfo> = {}): Scenario => {
  return (now) => sampleApp([sampleAccount(now, part, customer)]);
};

const trialOf = (daysLeftWhenRead: number, endsAt: string | null = null): Scenario =>
  one({}, sampleTrial(daysLeftWhenRead, endsAt));

const old = (part: Partial<AccountState>): Scenario => {
  return (now) => sampleApp([oldSampleAccount(now, part)]);
};

const nothingRead: Partial<AccountState> = { snapshot: emptySnapshot, checkedAt: null };

const balanceOf = (kopecks: number, customer: Partial<CustomerInfo> = {}): Scenario => {
  return (now) => sampleApp([withBalance(sampleAccount(now, {}, customer), known(kopecks))]);
};

const downloadedUpdate: Updates = {
  ...noUpdatesRead("automatic"),
  newer: known("0.2.0"),
  step: { state: "downloaded" },
};

/** Every state of the window worth looking at, by name. */
export const scenarios: Record<string, Scenario> = {
  "first-run": () => sampleApp([]),
  "first-run-session-only": () =>
    sampleApp([], { keyProtection: "session-only", keychain: "basic_text", canSealKeys: false }),
  healthy: one({}),
  "no-tray": (now) => sampleApp([sampleAccount(now)], { trayPresence: "absent" }),
  "update-downloaded": (now) => sampleApp([sampleAccount(now)], { updates: downloadedUpdate }),
  "update-announced": (now) =>
    sampleApp([sampleAccount(now)], {
      updates: { ...downloadedUpdate, delivery: "announced", step: { state: "idle" } },
    }),
  checking: one({ isChecking: true }),
  loading: one({ ...nothingRead, isChecking: true }),
  blocked: one({}, { blocks: known([{ type: "agreement" }]) }),
  "blocked-several": one(
    {},
    { blocks: known([{ type: "agreement" }, { type: "debt_limit" }, { type: null }]) },
  ),
  "trial-seven": trialOf(7, "2026-11-30T14:57:40+03:00"),
  "trial-three": trialOf(3, "2026-11-26T14:57:40+03:00"),
  "trial-one": trialOf(1, "2026-11-24T14:57:40+03:00"),
  "trial-today": trialOf(0),
  "trial-ended": trialOf(-3),
  "trial-none": one({}, { trial: { state: "none" }, unreadSms: known(0) }),
  balance: balanceOf(1_255_550, { trial: none }),
  "low-balance": balanceOf(41_230, { trial: none }),
  "negative-balance": balanceOf(-4_000, { trial: none }),
  "no-right-to-balance": (now) => {
    const refusal = { call: "balance", httpStatus: 403, serverMessage: "Недостаточно прав" } as const;
    const account = withBalance(sampleAccount(now), unknown);
    return sampleApp([{ ...account, balanceFailure: failure("forbidden", refusal) }]);
  },
  "old-balance": (now) => {
    const account = withBalance(sampleAccount(now, { balanceFailure: failure("server") }), known(125_550));
    return sampleApp([{ ...account, snapshot: { ...account.snapshot, balanceReadAt: now - 2 * hourMs } }]);
  },
  "no-balance": one({ balanceWarnBelow: null }),
  unknown: (now) => sampleApp([withBalance(sampleAccount(now, { label: "" }, unknownCustomer), unknown)]),
  "partly-unknown": one(
    {},
    { tariff: { state: "unknown" }, trial: { state: "unknown" }, blocks: { state: "unknown" } },
  ),
  "unknown-tfa": (now) => {
    const account = sampleAccount(now);
    return sampleApp([{ ...account, snapshot: { ...account.snapshot, tfa: { state: "unknown" } } }]);
  },
  "tfa-on": (now) => {
    const account = sampleAccount(now);
    return sampleApp([{ ...account, snapshot: { ...account.snapshot, tfa: known(true) } }]);
  },
  "tfa-failed": (now) => {
    const refusal = { call: "tfa", httpStatus: 403, serverMessage: "Недостаточно прав" } as const;
    const account = sampleAccount(now, { tfaFailure: failure("forbidden", refusal) });
    const snapshot = { ...account.snapshot, tfaReadAt: now - 2 * hourMs };
    return sampleApp([{ ...account, snapshot }]);
  },
  "tfa-paused": (now) => sampleApp([sampleAccount(now, { pinPausedUntil: now + 42_000 })]),
  "setup-incomplete": one({}, { isSetupComplete: known(false) }),
  long: one(
    { label: "ООО «Рога и копыта», филиал в Санкт-Петербурге, отдел продаж" },
    {
      customerId: known("12345678901234567890"),
      tariff: known({
        name: "Корпоративный расширенный безлимитный тариф с переадресацией на внешние номера и записью разговоров",
        description: "Облачная АТС для распределённых команд",
      }),
      unreadSms: known(1_234_567),
    },
  ),
  unauthorized: old({
    customerFailure: failure("unauthorized", { call: "customer-info", httpStatus: 401 }),
    tfaFailure: failure("unauthorized", { call: "tfa", httpStatus: 401 }),
    isPollingStopped: true,
  }),
  forbidden: old({
    customerFailure: failure("forbidden", {
      call: "customer-info",
      httpStatus: 500,
      serverMessage: "Недостаточно прав",
    }),
  }),
  stale: old({}),
  offline: old({ customerFailure: failure("network", { call: "customer-info" }) }),
  "server-failed-blocked": (now) => {
    const account = sampleAccount(now - 2 * hourMs, {}, { blocks: known([{ type: "agreement" }]) });
    return sampleApp([{ ...account, customerFailure: failure("server", { httpStatus: 502 }) }]);
  },
  "never-read": one({
    ...nothingRead,
    checkedAt: 1,
    customerFailure: failure("network", { call: "customer-info" }),
    tfaFailure: failure("network", { call: "tfa" }),
  }),
  ...storageScenarios,
  ...diagnosticsScenarios,
  ...uncheckedScenarios,
  "proxy-refused": old({
    customerFailure: failure("proxy", { call: "customer-info", detail: "PROXY_AUTH_REFUSED" }),
  }),
  demo: one({ id: "demo", label: "", isDemo: true }),
  ...settingsScenarios,
  several: (now) =>
    sampleApp([
      sampleAccount(now),
      sampleAccount(now, { id: "home", label: "" }, { blocks: known([{ type: "agreement" }]) }),
      sampleAccount(now, { id: "shop", label: "Магазин", customerFailure: failure("unauthorized") }),
      sampleAccount(now, { id: "demo", label: "", isDemo: true }, { unreadSms: { state: "unknown" } }),
    ]),
  ...accountScenarios,
};

/** Those that are looked at in the history; what is read there is in `history-records.ts`. */
for (const [name, { customer }] of Object.entries(historyRecords)) scenarios[name] = one({}, customer);

/** The scenario of that name. Throws an Error when there is none. */
export function scenarioNamed(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`There is no scenario ${name}`);
  return scenario;
}

/** What `submitAccessKey` may answer, by name. */
export const keyAnswers: Record<string, SubmitAccessKeyResult> = {
  unauthorized: { state: "refused", failure: failure("unauthorized", { httpStatus: 401 }) },
  forbidden: {
    state: "refused",
    failure: failure("forbidden", { httpStatus: 500, serverMessage: "Недостаточно прав" }),
  },
  unchecked: { state: "unchecked", failure: failure("network") },
  duplicate: { state: "duplicate", accountId: "office" },
};

/** What `submitPin` may answer, by name. */
export const pinAnswers: Record<string, SubmitPinResult> = {
  done: { state: "done", isOn: true },
  already: { state: "already", isOn: true },
  "not-sent": { state: "not-sent", failure: failure("network") },
  refused: {
    state: "refused",
    failure: failure("rejected", { httpStatus: 422, serverMessage: "Неверный ПИН-код" }),
    mayBeProxy: false,
  },
  proxy: { state: "refused", failure: failure("rejected", { httpStatus: 400 }), mayBeProxy: true },
  contradicted: { state: "contradicted", isOn: true },
  unclear: { state: "unclear", isOn: null, failure: failure("timeout") },
  "key-dropped": { state: "key-dropped" },
};

/** What `exportHistory` may answer, by name. */
export const exportAnswers: Record<string, SavedFile> = {
  saved: { state: "saved", name: "История Офис 2026-11-23.csv" },
  failed: { state: "failed" },
};
