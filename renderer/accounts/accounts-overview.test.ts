import fc from "fast-check";
import { expect, test } from "vitest";
import { accountStanding, compareUrgency } from "../../contract/accounts/account-standing";
import { anyAccounts } from "../../contract/accounts/any-account-for-test";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { type AccountOrder, defaultSettings, type Language } from "../../contract/settings/settings";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount } from "../dev/sample-account";
import { AccountsOverviews } from "./accounts-overview";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = { ru: createPlainTexts("ru"), en: createPlainTexts("en") };

/** One for all tests, as the window has one: what it keeps must change nothing. */
const overviews = new AccountsOverviews();

function overview(
  accounts: AccountState[],
  accountOrder: AccountOrder = "urgency",
  language: Language = "ru",
) {
  const settings = { ...defaultSettings, accountOrder };
  return overviews.of({ accounts, settings, language }, now, texts[language]);
}
const named = (label: string) => ({ ...sampleAccount(now, {}, { trial: none }), id: label, label });
const titles = (accounts: AccountState[], order: AccountOrder) =>
  overview(accounts, order).rows.map(({ title }) => title);

const fine = sampleAccount(now);
const blocked = sampleAccount(
  now,
  { id: "b", label: "Блок", isMuted: true },
  { blocks: known([{ type: null }]) },
);

test("the urgent come first, muted ones too, and equals by name", () => {
  const offline = sampleAccount(now, { id: "offline", label: "Связь", customerFailure: failure("network") });
  const accounts = [named("Яхта"), named("Арбат"), offline, blocked];
  expect(titles(accounts, "urgency")).toEqual(["Блок", "Связь", "Арбат", "Яхта"]);
});

test("names are ordered as people do: numbers by value, «ё» beside «е», case aside", () => {
  const accounts = ["Филиал 10", "ёлка", "Филиал 2", "Ель", "Жук"].map(named);
  expect(titles(accounts, "name")).toEqual(["ёлка", "Ель", "Жук", "Филиал 2", "Филиал 10"]);
});

test("each order is a permutation that does not depend on what came first, and no urgency is out of order", () => {
  const orders = fc.constantFrom<AccountOrder>("urgency", "name");
  fc.assert(
    fc.property(anyAccounts(now), orders, (accounts, order) => {
      const { rows } = overview(accounts, order);
      const ids = rows.map(({ id }) => id);
      expect(ids.toSorted()).toEqual(accounts.map(({ id }) => id).toSorted());
      expect(overview(accounts.toReversed(), order).rows).toEqual(rows);
      const needs = rows.map(({ needsAttention }) => needsAttention);
      expect(needs.toSorted((one, other) => Number(other) - Number(one))).toEqual(needs);
      if (order === "name") return;
      const standings = ids.flatMap((id) =>
        accounts
          .filter((account) => account.id === id)
          .map((account) => accountStanding(account, now, 300_000)),
      );
      for (const [place, standing] of standings.entries()) {
        const next = standings[place + 1];
        if (next !== undefined) expect(compareUrgency(standing, next)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test("an unchanged account keeps its row, until the time or the language is another", () => {
  const [one, two] = [named("Один"), named("Два")];
  const rowsOf = (accounts: AccountState[], at = now, language: Language = "ru") =>
    overviews.of({ accounts, settings: defaultSettings, language }, at, texts[language]).rows;
  const before = rowsOf([one, two]);
  const after = rowsOf([one, { ...two, label: "Ещё" }]);
  expect(after.map(({ title }) => title)).toEqual(["Ещё", "Один"]);
  expect(after[1]).toBe(before.find(({ title }) => title === "Один"));
  expect(rowsOf([one, two], now + 3_600_000).map(({ isStale }) => isStale)).toEqual([true, true]);
  const never = { ...one, snapshot: emptySnapshot };
  const facts = (language: Language) => rowsOf([never], now, language).map(({ fact }) => fact);
  expect([facts("ru"), facts("en")]).toEqual([["Данных ещё нет"], ["No data yet"]]);
});

test("the summary counts every unread SMS, and says how many accounts it may be wrong for", () => {
  const summary = (accounts: AccountState[]) => overview(accounts).summary;
  const never = sampleAccount(now, { id: "never", snapshot: emptySnapshot });
  const none = sampleAccount(now, {}, { unreadSms: known(0) });
  expect(summary([fine, blocked])).toBe("6 SMS");
  expect(summary([fine, never, sampleAccount(now, {}, { blocks: unknown })])).toBe(
    "6 SMS · Без свежих данных: 2",
  );
  expect(summary([none, none])).toBe("Непрочитанных SMS нет");
  expect(summary([none, never])).toBe("Без свежих данных: 1");
  expect(summary([never])).toBe("Без свежих данных: 1");
  const demo = sampleAccount(now, { id: "demo", isDemo: true }, { unreadSms: known(40) });
  expect(summary([fine, demo])).toBe("3 SMS");
  expect(summary([demo])).toBe("40 SMS");
});
