import { expect, test } from "vitest";
import { accountStanding } from "../../../contract/account-standing";
import { known, unknown } from "../../../contract/reading";
import { emptySnapshot } from "../../../contract/snapshot";
import type { AccountState } from "../../../contract/state";
import { createPlainTexts } from "../../../locales/plain-texts-for-test";
import { hundredAccounts } from "../../dev/account-scenarios";
import { sampleAccount } from "../../dev/sample-account";
import { rosterSummary } from "./roster-summary";

const now = Date.parse("2026-11-23T12:00:00+03:00");

function summary(accounts: AccountState[], language: "ru" | "en" = "ru") {
  const standings = accounts.map((account) => ({
    account,
    standing: accountStanding(account, now, 300_000),
  }));
  return rosterSummary(standings, createPlainTexts(language));
}

const fine = sampleAccount(now);
const blocked = sampleAccount(now, {}, { blocks: known([{ type: "agreement" }]) });

test("of a hundred three need attention, and four are in doubt, one of them for both reasons", () => {
  expect(summary(hundredAccounts(now))).toEqual({
    line: "3 из 100 требуют внимания",
    doubt: "Данные неполные или старые: 4 из 100",
    attentionCount: 3,
  });
});

test("the words follow the number", () => {
  const lines = [1, 2, 5, 21].map((count) => summary(Array.from({ length: count }, () => blocked)).line);
  expect(lines).toEqual([
    "1 из 1 требует внимания",
    "2 из 2 требуют внимания",
    "5 из 5 требуют внимания",
    "21 из 21 требует внимания",
  ]);
  expect(summary([blocked, fine], "en").line).toBe("1 of 2 needs attention");
});

test("nothing is called calm that is not known", () => {
  expect(summary([fine, fine])).toEqual({ line: "Ничего срочного", doubt: null, attentionCount: 0 });
  const never = sampleAccount(now, { snapshot: emptySnapshot });
  const odd = sampleAccount(now, {}, { blocks: unknown });
  const line = "Данные неполные или старые: 2 из 3";
  expect(summary([fine, never, odd])).toEqual({ line, doubt: null, attentionCount: 0 });
});
