import { expect, test } from "vitest";
import { accountStanding } from "../../contract/accounts/account-standing";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { failureText } from "../../locales/facts";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount } from "../dev/sample-account";
import { accountSummary } from "./account-summary";

const texts = createPlainTexts("ru");
const now = Date.parse("2026-11-23T12:00:00+03:00");
const intervalMs = 300_000;
const blocks = { blocks: known([{ type: "agreement" }]) };
const endsIn = (daysLeftWhenRead: number) => ({
  trial: known({ daysLeftWhenRead, endsAt: null, isComputed: false }),
});
const refused = { customerFailure: failure("unauthorized") };
const offline = { customerFailure: failure("network") };

function summary(account: AccountState) {
  return accountSummary(account, accountStanding(account, now, intervalMs), now, texts);
}

test("a block comes before a refused key, that before the trial's end, and that before a lost connection", () => {
  expect(summary(sampleAccount(now, refused, { ...blocks, ...endsIn(0) }))).toEqual({
    text: "Есть блокировка: ограничение по договору",
    tone: "bad",
    about: "block",
  });
  expect(summary(sampleAccount(now, refused, endsIn(0)))).toEqual({
    text: failureText(texts, failure("unauthorized")).title,
    tone: "bad",
    about: "trouble",
  });
  expect(summary(sampleAccount(now, offline, endsIn(0)))).toMatchObject({
    text: "Тестовый период заканчивается сегодня",
    tone: "bad",
  });
  expect(summary(sampleAccount(now, offline, endsIn(5)))).toMatchObject({
    text: failureText(texts, failure("network")).title,
    tone: "warning",
  });
});

test("without a key there is trouble although nothing has failed yet", () => {
  expect(summary(sampleAccount(now, { keyPlace: "missing" }))).toMatchObject({
    tone: "bad",
    about: "trouble",
  });
});

test("old data says of when it is, and what was never read says that", () => {
  expect(summary(sampleAccount(now - 4 * intervalMs))).toMatchObject({
    text: expect.stringMatching(/^Данные на \d\d:\d\d$/),
    tone: "warning",
    about: "age",
  });
  const nothingRead = { snapshot: emptySnapshot, checkedAt: null };
  expect(summary(sampleAccount(now, nothingRead)).text).toBe("Данных ещё нет");
  expect(summary(sampleAccount(now, { ...nothingRead, isChecking: true })).text).toBe("Загрузка…");
});

test("of a calm account it is what is unknown, then the trial, then the tariff", () => {
  expect(summary(sampleAccount(now, {}, { blocks: unknown }))).toEqual({
    text: "Блокировки: нет данных",
    tone: "warning",
    about: "gap",
  });
  expect(summary(sampleAccount(now, {}, { trial: unknown })).text).toBe("Тестовый период: нет данных");
  expect(summary(sampleAccount(now, {}, endsIn(12)))).toMatchObject({ tone: "calm", about: "trial" });
  // As on the account's own screen, where the colour of a warning begins with the last three days.
  expect(summary(sampleAccount(now, {}, endsIn(4))).tone).toBe("calm");
  expect(summary(sampleAccount(now, {}, endsIn(3))).tone).toBe("warning");
  expect(summary(sampleAccount(now, {}, { trial: none }))).toEqual({
    text: "Тариф: Тестовый (Облачная АТС)",
    tone: "calm",
    about: "rest",
  });
  const incomplete = { trial: none, isSetupComplete: known(false) };
  expect(summary(sampleAccount(now, {}, incomplete)).text).toBe("Регистрация не завершена");
});
