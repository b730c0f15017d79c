import { expect, test } from "vitest";
import { accountStanding } from "../../contract/accounts/account-standing";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { accountRow } from "./account-row";

const texts = createTexts("ru");
const now = Date.parse("2026-11-23T12:00:00+03:00");
const rowOf = (account: AccountState) =>
  accountRow(account, accountStanding(account, now, 300_000), now, texts);
const trial = known({ daysLeftWhenRead: 2, endsAt: null, isComputed: false });

test("unread SMS are a number, nothing when there are none, and words when they are unknown", () => {
  const unread = (unreadSms: AccountState["snapshot"]["customer"]["unreadSms"]) => {
    const row = rowOf(sampleAccount(now, {}, { unreadSms }));
    return [row.unread, row.unreadSpoken];
  };
  expect(unread(known(12))).toEqual(["12", "Непрочитанных SMS: 12"]);
  expect(unread(known(0))).toEqual(["", "Непрочитанных SMS нет"]);
  expect(unread(unknown)).toEqual(["нет\u00a0данных", "Непрочитанные SMS: нет\u00a0данных"]);
  expect(rowOf(sampleAccount(now, { snapshot: emptySnapshot })).unread).toBe("нет\u00a0данных");
});

test("an urgent trial and old data are noted when the first line is about something else, and only then", () => {
  const blocked = rowOf(sampleAccount(now, {}, { blocks: known([{ type: "agreement" }]), trial }));
  expect(blocked).toMatchObject({ trialNote: "Тестовый период: осталось 2\u00a0дня", ageNote: null });
  expect(rowOf(sampleAccount(now, {}, { trial })).trialNote).toBeNull();
  expect(rowOf(sampleAccount(now, {}, { trial: none })).trialNote).toBeNull();
  const offline = rowOf(sampleAccount(now, { customerFailure: failure("network") }));
  expect(offline.ageNote).toMatch(/^Данные на /);
  expect(offline.isStale).toBe(true);
  expect(rowOf(sampleAccount(now - 3_600_000)).ageNote).toBeNull();
});

test("every value is a primitive, so that React can tell an unchanged row", () => {
  const values = Object.values(rowOf(sampleAccount(now, { colour: "red" }, { trial })));
  expect(values.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
});
