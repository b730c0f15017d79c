import { expect, test } from "vitest";
import type { FailureKind } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { defaultSettings } from "../../contract/settings/settings";
import type { CustomerInfo } from "../../contract/snapshot";
import { emptySnapshot, unknownCustomer } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { blocksText, failureText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { accountView } from "./account-view";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createTexts("ru");

const titleOf = (kind: FailureKind) => failureText(texts, failure(kind)).title;

function viewOf(part: Partial<AccountState> = {}, customer: Partial<CustomerInfo> = {}) {
  return accountView(sampleAccount(now, part, customer), defaultSettings, now, texts);
}

test("a healthy account shows its facts as read, fresh and without a failure", () => {
  const view = viewOf();
  expect(view).toMatchObject({
    title: "Офис",
    keyNeeded: null,
    isLoading: false,
    hasFacts: true,
    isStale: false,
    failure: null,
    blocks: { state: "none", text: blocksText(texts, { state: "none" }) },
    unread: { text: "3", state: "some" },
    tariff: { name: "Тестовый", description: "Облачная АТС", fullText: null },
    setupNote: null,
    customerId: "1234",
  });
  expect(view.ageLabel).toMatch(/^Обновлено 2\s/);
  expect(view.trial).toMatchObject({ urgency: "calm", count: "12" });
});

test("what is unknown is «нет данных», never zero, none or off", () => {
  const view = viewOf({}, unknownCustomer);
  expect(view.blocks).toMatchObject({ state: "unknown", text: blocksText(texts, { state: "unknown" }) });
  expect(view.unread).toEqual({ text: "нет\u00a0данных", state: "unknown" });
  expect(view.tariff).toBeNull();
  expect(view.trial).toMatchObject({ urgency: "unknown", count: null, advice: null });
  expect(view.setupNote).toBeNull();
  expect(view.customerId).toBeNull();
});

test("a known zero is a zero, and no trial is no card", () => {
  const view = viewOf({}, { unreadSms: { state: "known", value: 0 }, trial: { state: "none" } });
  expect(view.unread).toEqual({ text: "0", state: "zero" });
  expect(view.trial).toBeNull();
});

test("one block is named in its headline, several are listed, and ten at most", () => {
  const one = viewOf({}, { blocks: { state: "known", value: [{ type: "agreement" }] } }).blocks;
  expect(one).toMatchObject({
    state: "blocked",
    text: blocksText(texts, { state: "known", value: [{ type: "agreement" }] }),
    names: [],
    isAboutContract: true,
  });
  const many = Array.from({ length: 12 }, (_, index) => ({ type: `code-${index}` }));
  const listed = viewOf({}, { blocks: { state: "known", value: many } }).blocks;
  expect(listed).toMatchObject({ text: "Есть блокировки:", unlistedCount: 2, isAboutContract: false });
  expect(listed.names).toHaveLength(10);
  expect(listed.names[0]).toBe("код: code-0");
});

test("before the first reading there are placeholders, afterwards the failure and no data", () => {
  const unread = { snapshot: emptySnapshot, checkedAt: null };
  expect(viewOf(unread)).toMatchObject({ isLoading: true, hasFacts: false });
  const failed = viewOf({ ...unread, checkedAt: now, customerFailure: failure("network") });
  expect(failed).toMatchObject({
    isLoading: false,
    hasFacts: true,
    unread: { state: "unknown" },
    ageLabel: expect.stringMatching(/^Данных/),
    failure: { title: titleOf("network"), isKeyAtFault: false },
  });
});

test("a failure makes the data old at once, and too many missed polls do as well", () => {
  const failed = viewOf({ customerFailure: failure("server", { httpStatus: 502 }) });
  expect(failed.isStale).toBe(true);
  expect(failed.ageLabel).toMatch(/^Данные на\s\d\d:\d\d$/);
  const later = accountView(sampleAccount(now), defaultSettings, now + 20 * 60_000, texts);
  expect(later.isStale).toBe(true);
});

test("what was read long ago is not told of today: no blocks then, or blocks as of then", () => {
  const failed = { customerFailure: failure("network") };
  const agreement = { state: "known", value: [{ type: "agreement" }] } as const;
  const wasNone = viewOf(failed).blocks;
  expect(wasNone.state).toBe("was-none");
  expect(wasNone.text).toMatch(/^На\s\d\d:\d\d блокировок не\sбыло$/);
  expect(viewOf(failed, { blocks: { ...agreement, value: [...agreement.value] } }).blocks).toMatchObject({
    state: "blocked",
    asOf: expect.stringMatching(/^По данным на\s\d\d:\d\d$/),
  });
  expect(viewOf(failed, { blocks: { state: "unknown" } }).blocks.state).toBe("unknown");
  expect(viewOf().blocks.asOf).toBeNull();
});

test("the time of old data is told once where all of it is as old", () => {
  const both = { customerFailure: failure("network"), tfaFailure: failure("network") };
  expect(viewOf(both).tfa.ageLabel).toBeNull();
  expect(viewOf({ tfaFailure: failure("network") }).tfa.ageLabel).toMatch(/^Данные на/);
});

test("why something is unknown is said where the reading went well, and only there", () => {
  expect(viewOf().isLacking).toBe(false);
  expect(viewOf({}, { blocks: { state: "unknown" } }).isLacking).toBe(true);
  expect(viewOf({ customerFailure: failure("network") }, { blocks: { state: "unknown" } }).isLacking).toBe(
    false,
  );
});

test("days left shrink with each Moscow midnight although nothing was read since", () => {
  const tomorrow = accountView(sampleAccount(now), defaultSettings, now + 86_400_000, texts);
  expect(tomorrow.trial?.count).toBe("11");
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

test("an unfinished registration is a note", () => {
  const view = viewOf({}, { isSetupComplete: { state: "known", value: false } });
  expect(view.setupNote).toContain("Регистрация");
});

test("a check is told behind the age, but never of old data", () => {
  expect(viewOf({ isChecking: true }).ageLabel).toMatch(/^Обновляем…$/);
  expect(viewOf({ isChecking: false }).ageLabel).toMatch(/^Обновлено.*назад$/);
  const failed = { customerFailure: failure("network") };
  expect(viewOf({ ...failed, isChecking: true }).ageLabel).toBe(viewOf(failed).ageLabel);
  expect(viewOf({ ...failed, isChecking: true }).ageLabel).toMatch(/^Данные на/);
});
