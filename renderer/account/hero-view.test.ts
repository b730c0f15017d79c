import { expect, test } from "vitest";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import { defaultSettings } from "../../contract/settings/settings";
import { type CustomerInfo, emptySnapshot, unknownCustomer } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { hourMs, minuteMs } from "../../contract/time";
import { timeText } from "../../locales/dates";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { oldSampleAccount, sampleAccount, withBalance } from "../dev/sample-account";
import { heroView } from "./hero-view";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createPlainTexts("ru");

const heroOf = (part: Partial<AccountState> = {}, customer: Partial<CustomerInfo> = {}) =>
  heroView(sampleAccount(now, part, customer), defaultSettings, now, texts);
const offline = { customerFailure: failure("network") };
const blocksOf = (...types: (string | null)[]) => ({ blocks: known(types.map((type) => ({ type }))) });

test("a calm account is well, with the days of its trial in the ring and nowhere else", () => {
  expect(heroOf()).toMatchObject({
    verdict: "calm",
    title: "Всё в порядке",
    lines: ["Тестовый период · до 5 декабря"],
    ring: { days: { count: "12", unit: "дней", spoken: "осталось 12 дней" } },
    action: null,
  });
  expect(heroOf({}, { trial: none })).toMatchObject({ title: "Всё в порядке", lines: [], ring: null });
});

test.each([
  [7, "Осталось 7 дней", "info"],
  [3, "Осталось 3 дня", "warning"],
  [1, "Остался 1 день", "warning"],
])("with %d days left the title says them, and the ring shows how little is left", (days, title, tone) => {
  const hero = heroOf({}, sampleTrial(days, "2026-11-30T14:57:40+03:00"));
  expect(hero).toMatchObject({ title, tone, action: "choose-tariff", ring: { days: null } });
  expect(hero.ring?.remaining).toBeCloseTo(days / 14);
  expect(hero.lines).toEqual(["Тестовый период · до 30 ноября"]);
});

test("the last day and the end are phrases, never a number", () => {
  expect(heroOf({}, sampleTrial(0))).toMatchObject({
    title: "Последний день",
    lines: ["Тестовый период"],
    ring: { remaining: 0, days: null },
  });
  expect(heroOf({}, sampleTrial(-3))).toMatchObject({
    title: "Тестовый период закончился",
    lines: [],
    action: "choose-tariff",
  });
});

test.each([
  [41_230, "Баланс ниже 500 ₽"],
  [-4_000, "Баланс отрицательный"],
])("with %i kopecks the title says what is wrong with the balance", (kopecks, title) => {
  const account = withBalance(sampleAccount(now), known(kopecks));
  expect(heroView(account, defaultSettings, now, texts)).toMatchObject({
    title,
    tone: "warning",
    action: "cabinet",
    ring: { days: { count: "12" } },
  });
});

test("the year of the end is said when it is another one", () => {
  const hero = heroOf({}, sampleTrial(12, "2027-01-01T00:30:00+03:00"));
  expect(hero.lines).toEqual(["Тестовый период · до 1 января 2027"]);
});

test("a block comes with its cause and the way out, and the trial with its days below", () => {
  expect(heroOf({}, blocksOf("agreement"))).toMatchObject({
    title: "Заблокировано",
    tone: "bad",
    ring: null,
    lines: [
      "Ограничение по договору",
      "Возможно, нужно подписать договор",
      "Тестовый период: осталось 12 дней, до 5 декабря",
    ],
    causes: [],
    action: "cabinet",
  });
  const several = heroOf({}, blocksOf("agreement", "debt_limit", null, null));
  expect(several.causes).toEqual(["Ограничение по договору", "Код: debt_limit", "Причина неизвестна"]);
  expect(several.lines).not.toContain("Возможно, нужно подписать договор");
});

test("more than ten blocks are counted", () => {
  const { causes } = heroOf({}, blocksOf(...Array.from({ length: 12 }, (_, index) => `code-${index}`)));
  expect(causes).toHaveLength(11);
  expect(causes.at(-1)).toBe("и ещё 2");
});

test("whatever the verdict, old data says of when it is, and that there were no blocks then", () => {
  const old = (part: Partial<AccountState>) =>
    heroView(oldSampleAccount(now, part), defaultSettings, now, texts);
  const aged = `На ${timeText(now - 2 * hourMs - 2 * minuteMs)} блокировок не было`;
  expect(old({})).toMatchObject({
    title: "Нет свежих данных",
    lines: [aged, "Тестовый период · до 5 декабря"],
  });
  expect(old(offline)).toMatchObject({ verdict: "failed", title: "Нет свежих данных" });
  for (const part of [offline, { keyPlace: "unreadable" } as const, { isStaleResponse: true }]) {
    expect(old(part).lines).toContain(aged);
  }
  for (const customer of [blocksOf("agreement"), sampleTrial(1), { isSetupComplete: known(false) }]) {
    const hero = heroOf({ ...offline }, customer);
    expect(hero.lines.filter((line) => /^(Данные на|На) \d/.test(line))).toHaveLength(1);
  }
});

test("nothing known is no data, without a number or a calm word", () => {
  const never = heroOf({ snapshot: emptySnapshot, ...offline });
  expect(never).toMatchObject({ title: "Нет данных", lines: [], ring: null });
  expect(heroOf({}, unknownCustomer)).toMatchObject({
    title: "Данные неполные",
    lines: ["Блокировки: нет данных", "Тестовый период: нет данных"],
    ring: null,
  });
  expect(heroOf({}, { unreadSms: unknown }).title).toBe("Данные неполные");
});

test("an account without a key says so; one whose key can't be opened has old data", () => {
  expect(heroOf({ keyPlace: "missing" }).title).toBe("Нет ключа");
  expect(heroOf({ keyPlace: "unreadable" }).title).toBe("Нет свежих данных");
});

test("an unfinished registration leads to where it is finished, and is a line below what is more urgent", () => {
  const setup = { isSetupComplete: known(false) };
  expect(heroOf({}, setup)).toMatchObject({ title: "Регистрация не завершена", action: "cabinet" });
  expect(heroOf({}, { ...setup, ...sampleTrial(2) }).lines).toContain("Регистрация не завершена");
});
