import { expect, test } from "vitest";
import { accountStanding } from "../../contract/accounts/account-standing";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { failureText } from "../../locales/facts";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount, withBalance } from "../dev/sample-account";
import { accountSummary } from "./account-summary";

const texts = createPlainTexts("ru");
const now = Date.parse("2026-11-23T12:00:00+03:00");
const intervalMs = 300_000;
const blocks = { blocks: known([{ type: "agreement" }]) };
const refused = { customerFailure: failure("unauthorized") };
const offline = { customerFailure: failure("network") };

function summary(account: AccountState) {
  return accountSummary(account, accountStanding(account, now, intervalMs), now, texts);
}

test("a block comes before a refused key, that before the trial's end, and that before a lost connection", () => {
  expect(summary(sampleAccount(now, refused, { ...blocks, ...sampleTrial(0) }))).toEqual({
    fact: "Ограничение по договору",
    alarm: { text: "блокировка", tone: "bad" },
    about: "block",
  });
  expect(summary(sampleAccount(now, refused, sampleTrial(0)))).toEqual({
    fact: failureText(texts, failure("unauthorized")).title,
    alarm: { text: "нужен ключ", tone: "warning" },
    about: "trouble",
  });
  expect(summary(sampleAccount(now, offline, sampleTrial(0)))).toEqual({
    fact: "Тестовый период",
    alarm: { text: "последний день", tone: "warning" },
    about: "trial",
  });
  expect(summary(sampleAccount(now, offline, sampleTrial(5)))).toMatchObject({
    alarm: { text: "нет связи" },
  });
});

test("too little money comes after the trial's end and before a lost connection", () => {
  const short = (kopecks: number, days: number) =>
    summary(withBalance(sampleAccount(now, offline, sampleTrial(days)), known(kopecks)));
  expect(short(41_230, 5)).toEqual({
    fact: "Баланс ниже 500 ₽",
    alarm: { text: "412,30\u00a0₽", tone: "warning" },
    about: "balance",
  });
  expect(short(-4_000, 5)).toMatchObject({
    fact: "Баланс отрицательный",
    alarm: { text: "−40\u00a0₽", tone: "bad" },
  });
  expect(short(41_230, 1)).toMatchObject({ about: "trial" });
  expect(short(50_000, 5)).toMatchObject({ about: "age" });
});

test("without a key there is trouble although nothing has failed yet", () => {
  expect(summary(sampleAccount(now, { keyPlace: "missing" }))).toMatchObject({
    fact: "Ключ доступа не добавлен",
    alarm: { text: "нужен ключ" },
  });
});

test("a failure is a lost connection when nobody answered, and says what it is unless that says it all", () => {
  const failing = (kind: "network" | "timeout" | "server") =>
    summary(sampleAccount(now - hourMs, { customerFailure: failure(kind) }));
  expect(failing("network")).toMatchObject({
    fact: expect.stringMatching(/^Данные на \d\d:58$/),
    alarm: { text: "нет связи" },
  });
  expect(failing("timeout")).toMatchObject({
    fact: failureText(texts, failure("timeout")).title,
    alarm: { text: "нет связи" },
  });
  expect(failing("server")).toMatchObject({
    fact: failureText(texts, failure("server")).title,
    alarm: { text: "сбой" },
  });
});

test("old data says of when it is, and what was never read says that", () => {
  expect(summary(sampleAccount(now - 4 * intervalMs))).toMatchObject({
    fact: expect.stringMatching(/^Данные на \d\d:\d\d$/),
    alarm: { text: "устарели" },
  });
  const nothingRead = { snapshot: emptySnapshot, checkedAt: null };
  expect(summary(sampleAccount(now, nothingRead))).toMatchObject({ fact: "Данных ещё нет", alarm: null });
  expect(summary(sampleAccount(now, { ...nothingRead, isChecking: true })).fact).toBe("Загрузка…");
});

test("of a calm account it is what is unknown, then the trial, then the tariff", () => {
  expect(summary(sampleAccount(now, {}, { blocks: unknown }))).toMatchObject({
    fact: "Блокировки: нет данных",
    alarm: null,
  });
  expect(summary(sampleAccount(now, {}, { trial: unknown })).fact).toBe("Тестовый период: нет данных");
  expect(summary(sampleAccount(now))).toEqual({ fact: "Тест до 5 декабря", alarm: null, about: "trial" });
  // As on the account's own screen, where the colour of a warning begins with the last three days.
  expect(summary(sampleAccount(now, {}, sampleTrial(4))).alarm).toBeNull();
  expect(summary(sampleAccount(now, {}, sampleTrial(3))).alarm).toEqual({ text: "3 дня", tone: "warning" });
  expect(summary(sampleAccount(now, {}, sampleTrial(-1))).alarm).toEqual({
    text: "закончился",
    tone: "warning",
  });
  expect(summary(sampleAccount(now, {}, { trial: none })).fact).toBe("Тариф «Тестовый»");
  expect(summary(sampleAccount(now, {}, { trial: none, tariff: unknown })).fact).toBe("Тариф: нет данных");
  const incomplete = { trial: none, isSetupComplete: known(false) };
  expect(summary(sampleAccount(now, {}, incomplete)).fact).toBe("Регистрация не завершена");
});
