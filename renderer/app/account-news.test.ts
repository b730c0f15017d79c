import { expect, test } from "vitest";
import { failure } from "../../contract/new-failure";
import { known, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import { unknownCustomer } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { failureText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import {
  accountNews,
  announcement,
  type KnownAccount,
  knownAccount,
  refreshAnnouncement,
} from "./account-news";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createTexts("ru");
const nothingElsewhere = { isOwnSwitch: false, isRefresh: false };

function accountWith(
  customer: Partial<CustomerInfo>,
  part: Partial<AccountState> = {},
  tfa: TfaReading = known(false),
): AccountState {
  const account = sampleAccount(now, part, customer);
  return { ...account, snapshot: { ...account.snapshot, tfa } };
}

/** What is announced from each state to the next, as one list. */
function newsOver(states: AccountState[], options = nothingElsewhere): string[] {
  let before: KnownAccount | null = null;
  return states.flatMap((state) => {
    const after = knownAccount(state, now, before);
    const news = accountNews(before, after, options, texts);
    before = after;
    return news.map((line) => line.replaceAll("\u00a0", " "));
  });
}

const sms = (count: number) => accountWith({ unreadSms: known(count) });
const trial = (daysLeftWhenRead: number) => accountWith(sampleTrial(daysLeftWhenRead));

test("each kind of change is announced once, in the words of the history", () => {
  expect(newsOver([sms(3), sms(5), sms(5)])).toEqual(["Новых SMS: 2"]);
  expect(newsOver([trial(8), trial(7)])).toEqual(["Тестовый период: осталось 7 дней"]);
  expect(newsOver([trial(1), trial(0), trial(-1)])).toEqual([
    "Тестовый период заканчивается сегодня",
    "Тестовый период закончился",
  ]);
  const blocked = accountWith({ blocks: known([{ type: "agreement" }]) });
  const otherwise = accountWith({ blocks: known([{ type: "debt" }]) });
  expect(newsOver([accountWith({}), blocked, otherwise, accountWith({})])).toEqual([
    "Появилась блокировка",
    "Блокировка изменилась",
    "Блокировка снята",
  ]);
  expect(newsOver([accountWith({}), accountWith({}, {}, known(true))])).toEqual([
    "Двухфакторная аутентификация включена",
  ]);
});

test("a failure is announced when it begins, when the key is at fault, and when it is over", () => {
  const failed = (kind: "network" | "timeout" | "unauthorized") =>
    accountWith({}, { customerFailure: failure(kind) });
  const states = [
    accountWith({}),
    failed("network"),
    failed("timeout"),
    failed("unauthorized"),
    accountWith({}),
  ];
  expect(newsOver(states)).toEqual([
    "Нет связи с Плюсофоном",
    "Ключ доступа не принят",
    "Данные снова обновляются",
  ]);
  expect(newsOver(states, { isOwnSwitch: false, isRefresh: true })).toEqual([]);
});

test("a switch made here and a number that falls are not announced", () => {
  const on = accountWith({}, {}, known(true));
  expect(newsOver([accountWith({}), on], { isOwnSwitch: true, isRefresh: false })).toEqual([]);
  expect(newsOver([sms(5), sms(0)])).toEqual([]);
  expect(newsOver([trial(3), trial(14)])).toEqual([]);
});

test("several changes of one moment come together, the worst first", () => {
  const before = accountWith({ unreadSms: known(1) });
  const after = accountWith({ unreadSms: known(2), blocks: known([{ type: null }]) });
  expect(newsOver([before, after])).toEqual(["Появилась блокировка", "Новых SMS: 1"]);
});

test("nothing is announced at first sight, of the first data, of another account or another customer", () => {
  const loading = sampleAccount(now, { snapshot: { ...sms(0).snapshot, customerReadAt: null } });
  expect(newsOver([sms(5)])).toEqual([]);
  expect(newsOver([{ ...loading, customerFailure: failure("network") }, sms(5)])).toEqual([]);
  expect(newsOver([sms(1), { ...sms(5), id: "home" }])).toEqual([]);
  const another = (unreadSms: CustomerInfo["unreadSms"]) =>
    accountWith({ unreadSms, customerId: known("77") });
  expect(newsOver([sms(1), another(known(5))])).toEqual([]);
  expect(newsOver([sms(1), another(unknown), another(known(5))])).toEqual([]);
});

test("what is unknown for a while changes nothing, and what came meanwhile is announced afterwards", () => {
  const gone = accountWith(unknownCustomer, {}, unknown);
  expect(newsOver([sms(3), gone, sms(3)])).toEqual([]);
  expect(newsOver([sms(3), gone, sms(4)])).toEqual(["Новых SMS: 1"]);
});

test("success names the account and a failure its reason", () => {
  expect(refreshAnnouncement(sampleAccount(0), texts)).toBe("Данные обновлены: Офис");
  const failed = sampleAccount(0, { customerFailure: failure("network") });
  expect(refreshAnnouncement(failed, texts)).toContain(failureText(texts, failure("network")).title);
});

test("several sentences are joined into one announcement, and without any nothing is said", () => {
  expect(announcement(["Появилась блокировка", "Новых SMS: 1"])).toBe("Появилась блокировка. Новых SMS: 1.");
  expect(announcement([])).toBeNull();
});
