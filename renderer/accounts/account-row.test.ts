import { expect, test } from "vitest";
import { accountStanding } from "../../contract/accounts/account-standing";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount } from "../dev/sample-account";
import { accountRow } from "./account-row";

const texts = createPlainTexts("ru");
const now = Date.parse("2026-11-23T12:00:00+03:00");
const rowOf = (account: AccountState) =>
  accountRow(account, accountStanding(account, now, 300_000), now, texts);
const { trial } = sampleTrial(2);

test("unread SMS are a number, nothing when there are none, and words when they are unknown", () => {
  const unread = (unreadSms: AccountState["snapshot"]["customer"]["unreadSms"]) =>
    rowOf(sampleAccount(now, {}, { unreadSms })).unread;
  expect(unread(known(1_234))).toBe("1 234 SMS");
  expect(unread(known(0))).toBe("");
  expect(unread(unknown)).toBe("SMS: нет данных");
  // Its fact says that nothing of it is known.
  const never = rowOf(sampleAccount(now, { snapshot: emptySnapshot }));
  expect([never.unread, never.fact]).toEqual(["", "Данных ещё нет"]);
});

test("the days left stand in every row, but only once", () => {
  expect(rowOf(sampleAccount(now))).toMatchObject({ alarm: "", days: "12 дней" });
  expect(rowOf(sampleAccount(now, {}, { trial }))).toMatchObject({ alarm: "2 дня", days: "" });
  const blocked = rowOf(sampleAccount(now, {}, { blocks: known([{ type: "agreement" }]), trial }));
  expect(blocked).toMatchObject({ alarm: "блокировка", isAlarmBad: true, days: "2 дня" });
  expect(rowOf(sampleAccount(now, {}, { trial: none })).days).toBe("");
  expect(rowOf(sampleAccount(now, {}, { trial: unknown }))).toMatchObject({
    days: "",
    fact: "Тестовый период: нет данных",
  });
});

test("old data is said to be old, and only once", () => {
  const old = now - 3_600_000;
  const blocked = rowOf(sampleAccount(old, {}, { blocks: known([{ type: "agreement" }]) }));
  expect(blocked).toMatchObject({
    fact: "Ограничение по договору",
    age: expect.stringMatching(/^данные на \d\d:58$/),
    isStale: true,
  });
  const offline = rowOf(sampleAccount(old, { customerFailure: failure("network") }));
  expect(offline).toMatchObject({
    fact: expect.stringMatching(/^Данные на \d\d:58$/),
    age: "",
    isStale: true,
  });
  expect(rowOf(sampleAccount(now))).toMatchObject({ age: "", isStale: false });
});

test("every value is a primitive, so that React can tell an unchanged row", () => {
  const values = Object.values(rowOf(sampleAccount(now, { colour: "red" }, { trial })));
  expect(values.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
});
