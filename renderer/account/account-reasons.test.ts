import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccountReason, accountStanding } from "../../contract/accounts/account-standing";
import { anyAccount } from "../../contract/accounts/any-account-for-test";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import { defaultSettings } from "../../contract/settings/settings";
import { type CustomerInfo, emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { hourMs, minuteMs } from "../../contract/time";
import { timeText } from "../../locales/dates";
import { createTexts } from "../../locales/texts";
import { accountSummary } from "../accounts/account-summary";
import { sampleAccount, withBalance } from "../dev/sample-account";
import { heroView } from "./hero-view";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const intervalMs = 5 * minuteMs;

const reasonsOfAccount = (account: AccountState): AccountReason[] =>
  accountStanding(account, now, intervalMs).reasons;
const reasons = (part: Partial<AccountState> = {}, customer: Partial<CustomerInfo> = {}) =>
  reasonsOfAccount(sampleAccount(now, part, customer));

const blocked = { blocks: known([{ type: "agreement" }]) };
const setup = { isSetupComplete: known(false) };
const offline = { customerFailure: failure("network") };
const neverRead = { snapshot: emptySnapshot };

test.each<[string, AccountReason[], Partial<AccountState>, Partial<CustomerInfo>?]>([
  ["nothing wrong: calm", [], {}],
  ["no trial, no block, no SMS: calm", [], {}, { trial: none, unreadSms: known(0) }],
  ["a registration of which nothing is known: calm", [], {}, { isSetupComplete: unknown }],
  ["blocked", ["blocked"], {}, blocked],
  ["no key", ["key-lacking", "never-read"], { ...neverRead, keyPlace: "missing" }],
  [
    "a key that can't be read, said once",
    ["key-lacking", "stale"],
    { keyPlace: "unreadable", customerFailure: failure("vault") },
  ],
  ["a refused key", ["key-refused", "stale"], { customerFailure: failure("unauthorized") }],
  ["no right to read", ["key-refused", "stale"], { customerFailure: failure("forbidden") }],
  ["over", ["trial-ended"], {}, sampleTrial(-1)],
  ["the last day", ["trial-last"], {}, sampleTrial(0)],
  ["the day before", ["trial-last"], {}, sampleTrial(1)],
  ["two and three days", ["trial-days"], {}, sampleTrial(3)],
  ["a week", ["trial-week"], {}, sampleTrial(7)],
  ["more than a week: calm", [], {}, sampleTrial(8)],
  ["no connection", ["failed", "stale"], offline],
  ["no connection from the start", ["failed", "never-read"], { ...neverRead, ...offline }],
  ["registered by half", ["setup-incomplete"], {}, setup],
  ["a block that is not known", ["incomplete"], {}, { blocks: unknown }],
  ["SMS that are not known", ["incomplete"], {}, { unreadSms: unknown }],
  ["a tariff that is not known", ["incomplete"], {}, { tariff: unknown }],
  [
    "everything at once, in one order",
    ["blocked", "key-refused", "trial-last", "stale", "setup-incomplete", "incomplete"],
    { customerFailure: failure("unauthorized") },
    { ...blocked, ...sampleTrial(1), ...setup, unreadSms: unknown },
  ],
])("%s", (_name, expected, part, customer) => {
  expect(reasons(part, customer)).toEqual(expected);
});

test.each<[string, AccountReason[], number, Partial<AccountState>, Partial<CustomerInfo>?]>([
  ["enough money", [], 50_000, {}],
  ["less than the limit", ["balance-low"], 49_999, {}],
  ["less than nothing", ["balance-negative"], -1, {}],
  [
    "before a failure, after the trial's end",
    ["trial-last", "balance-low", "failed", "stale"],
    1,
    offline,
    sampleTrial(1),
  ],
])("of the balance: %s", (_name, expected, kopecks, part, customer) => {
  expect(reasonsOfAccount(withBalance(sampleAccount(now, part, customer), known(kopecks)))).toEqual(expected);
});

test("a balance that is not wanted is no reason", () => {
  const account = withBalance(sampleAccount(now), known(-1));
  expect(reasonsOfAccount({ ...account, balanceWarnBelow: null })).toEqual([]);
});

test("data that nobody refreshed becomes a reason by its age alone", () => {
  const account = sampleAccount(now - hourMs);
  expect(reasonsOfAccount(account)).toEqual(["stale"]);
});

test("all is well only where all is known, current and well", () => {
  fc.assert(
    fc.property(anyAccount(now), (account) => {
      if (reasonsOfAccount(account).length > 0) return;
      const { blocks, trial, unreadSms, tariff } = account.snapshot.customer;
      expect([blocks.state, trial.state, unreadSms.state, tariff.state]).not.toContain("unknown");
      expect(blocks.state === "known" ? blocks.value : []).toEqual([]);
      expect(account.customerFailure).toBeNull();
      expect(accountStanding(account, now, intervalMs)).toMatchObject({
        age: { state: "fresh" },
        needsAttention: false,
      });
    }),
    { numRuns: 2_000 },
  );
});

test("the balance adds its own reason at most, and an unknown one none", () => {
  fc.assert(
    fc.property(anyAccount(now), (account) => {
      const reasonsNow = reasonsOfAccount(account);
      const ofBalance = reasonsNow.filter((reason) => reason.startsWith("balance-"));
      const isShort = account.snapshot.balance.state === "known" && account.snapshot.balance.value < 50_000;
      expect(ofBalance).toHaveLength(isShort ? 1 : 0);
      const withoutIt = { ...withBalance(account, unknown), balanceFailure: null };
      expect(reasonsOfAccount(withoutIt)).toEqual(reasonsNow.filter((reason) => !ofBalance.includes(reason)));
    }),
  );
});

test("an account without the right to its balance has the hero and the row of one without a balance", () => {
  const texts = createTexts("ru");
  const shown = (account: AccountState) => [
    heroView(account, defaultSettings, now, texts),
    accountSummary(account, accountStanding(account, now, intervalMs), now, texts),
  ];
  fc.assert(
    fc.property(anyAccount(now), (any) => {
      const account = withBalance(any, unknown);
      const refused = { ...account, balanceFailure: failure("forbidden", { call: "balance" }) };
      expect(shown(refused)).toEqual(shown({ ...account, balanceFailure: null, balanceWarnBelow: null }));
    }),
  );
});

test("old data is never shown without its time, whatever the verdict", () => {
  fc.assert(
    fc.property(anyAccount(now), (account) => {
      const { age } = accountStanding(account, now, intervalMs);
      if (age.state !== "stale") return;
      const { lines } = heroView(account, defaultSettings, now, createTexts("ru"));
      expect(lines.filter((line) => line.includes(timeText(age.readAt)))).toHaveLength(1);
    }),
  );
});
