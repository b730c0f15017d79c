import { expect, test } from "vitest";
import type { FailureKind } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { known } from "../../contract/reading";
import { defaultSettings } from "../../contract/settings/settings";
import { type CustomerInfo, emptySnapshot, unknownCustomer } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { failureText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount, withBalance } from "../dev/sample-account";
import { accountView } from "./account-view";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createTexts("ru");

const titleOf = (kind: FailureKind) => failureText(texts, failure(kind)).title;

function viewOf(part: Partial<AccountState> = {}, customer: Partial<CustomerInfo> = {}) {
  return accountView(sampleAccount(now, part, customer), defaultSettings, now, texts);
}

test("a short balance is named beside its figure only where the hero does not say it", () => {
  const noteOf = (customer: Partial<CustomerInfo>) =>
    accountView(withBalance(sampleAccount(now, {}, customer), known(41_230)), defaultSettings, now, texts)
      .balance?.note;
  expect(noteOf({})).toBeNull();
  expect(noteOf({ blocks: known([{ type: "agreement" }]) })).toMatch(/^ниже 500\s₽$/);
});

test("a healthy account shows its facts as read, fresh and without a failure", () => {
  const view = viewOf();
  expect(view).toMatchObject({
    title: "Офис",
    keyNeeded: null,
    isLoading: false,
    hasFacts: true,
    isStale: false,
    failure: null,
    unread: { text: "3", state: "known" },
    tariff: { name: "Тестовый", description: "Облачная АТС", fullText: null },
    customerId: "1234",
  });
  expect(view.updated).toMatch(/^Обновлено \d\d:58$/);
  expect(view.hero.verdict).toBe("calm");
});

test("what is unknown is «нет данных», never zero, none or off", () => {
  const view = viewOf({}, unknownCustomer);
  expect(view.unread).toEqual({ text: "нет\u00a0данных", state: "unknown" });
  expect(view.tariff).toBeNull();
  expect(view.customerId).toBeNull();
});

test("a known zero is a zero", () => {
  expect(viewOf({}, { unreadSms: { state: "known", value: 0 } }).unread).toEqual({
    text: "0",
    state: "known",
  });
});

test("before the first reading there are placeholders, afterwards the failure and no data", () => {
  const unread = { snapshot: emptySnapshot, checkedAt: null };
  expect(viewOf(unread)).toMatchObject({ isLoading: true, hasFacts: false });
  const failed = viewOf({ ...unread, checkedAt: now, customerFailure: failure("network") });
  expect(failed).toMatchObject({
    isLoading: false,
    hasFacts: true,
    unread: { state: "unknown" },
    updated: null,
    failure: { title: titleOf("network"), isKeyAtFault: false },
  });
});

test("a failure makes the data old at once, and too many missed polls do as well", () => {
  const failed = viewOf({ customerFailure: failure("server", { httpStatus: 502 }) });
  expect(failed.isStale).toBe(true);
  expect(failed.updated).toBeNull();
  const later = accountView(sampleAccount(now), defaultSettings, now + 20 * 60_000, texts);
  expect(later.isStale).toBe(true);
});

test("the time of old data is told once where all of it is as old", () => {
  const both = { customerFailure: failure("network"), tfaFailure: failure("network") };
  expect(viewOf(both).tfa.ageLabel).toBeNull();
  expect(viewOf({ tfaFailure: failure("network") }).tfa.ageLabel).toMatch(/^Данные на/);
});

test("a missing or unreadable key is asked for in place, without a second message about it", () => {
  const unread = { snapshot: emptySnapshot, checkedAt: null };
  const missing = viewOf({ ...unread, keyPlace: "missing", customerFailure: failure("no-account") });
  expect(missing).toMatchObject({
    keyNeeded: "missing",
    failure: null,
    isLoading: false,
    hasFacts: false,
  });
  const unreadable = viewOf({ keyPlace: "unreadable", customerFailure: failure("vault") });
  expect(unreadable).toMatchObject({ keyNeeded: "unreadable", failure: null, hasFacts: true, isStale: true });
  expect(unreadable.tfa).toMatchObject({ action: null, canRefresh: false });
});

test("a long tariff is shortened, keeps its full text, and takes a line of its own", () => {
  const name = "Корпоративный ".repeat(10).trim();
  const view = viewOf({}, { tariff: { state: "known", value: { name, description: "АТС" } } });
  expect(view.tariff?.name.endsWith("…")).toBe(true);
  expect(view.tariff?.fullText).toBe(`${name} (АТС)`);
  expect(view.isTariffLong).toBe(true);
  expect(viewOf().isTariffLong).toBe(false);
});

test("a tariff with a description alone shows that, and with neither shows no data", () => {
  const described = { name: null, description: "Облачная АТС" };
  expect(viewOf({}, { tariff: { state: "known", value: described } }).tariff).toEqual({
    name: "Облачная АТС",
    description: null,
    fullText: null,
  });
  const empty = { name: null, description: null };
  expect(viewOf({}, { tariff: { state: "known", value: empty } }).tariff).toBeNull();
});

test("a check is told, but never of old data", () => {
  expect(viewOf({ isChecking: true }).updated).toBe("Обновляем…");
  expect(viewOf({ isChecking: true, customerFailure: failure("network") }).updated).toBeNull();
});
