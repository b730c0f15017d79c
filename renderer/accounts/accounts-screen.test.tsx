import { expect, test } from "vitest";
import type { AppState } from "../../contract/state";
import { accountScenarios } from "../dev/account-scenarios";
import { drawnAt, drawnWindow, wordsOf } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";

function scenario(name: string): AppState {
  const state = accountScenarios[name];
  if (state === undefined) throw new Error(`no scenario ${name}`);
  return state(drawnAt);
}

const listOf = (state: AppState, search = "") => drawnWindow(state, { name: "accounts" }, search);
const rowsOf = (html: string): string[] => html.match(/<button[^>]*data-row=.*?<\/button>/gs) ?? [];
const namesOf = (html: string): string[] =>
  rowsOf(html).map((row) => /account-row-name"[^>]*>([^<]*)/.exec(row)?.[1] ?? "");

test("one account has no list, no way to it and nothing to sort", () => {
  const html = listOf(sampleApp([sampleAccount(drawnAt)]));
  expect(rowsOf(html)).toEqual([]);
  expect(wordsOf(html)).not.toContain("Учётные записи");
  expect(wordsOf(html)).toContain("Непрочитанные SMS");
});

test("beside the title is the way to the others, which says how many of them need attention", () => {
  const five = scenario("accounts-5");
  const [, blocked] = five.accounts;
  const switcher = (state: AppState): string =>
    /<button class="[^"]*accounts-button.*?<\/button>/s.exec(drawnWindow(state))?.[0] ?? "";
  expect(switcher(five)).toMatch(/aria-label="Учётные записи: 2\u00a0другие требуют внимания".*>2</s);
  const blockedFirst = {
    ...five,
    accounts: five.accounts.filter((one) => one === blocked).concat(five.accounts),
  };
  expect(switcher(blockedFirst)).toMatch(/aria-label="Учётные записи: 1\u00a0другая требует внимания"/);
  expect(switcher(scenario("accounts-calm"))).toMatch(/aria-label="Учётные записи"/);
  expect(wordsOf(switcher(scenario("accounts-calm"))).trim()).toBe("");
});

test("every account has a row: what presses most, its unread SMS or that they are unknown, and its signs in words", () => {
  const rows = rowsOf(listOf(scenario("accounts-5")));
  expect(rows).toHaveLength(5);
  const [shop = "", store = "", clinic = "", fresh = "", office = ""] = rows.map(wordsOf);
  expect(shop).toMatch(/Бирюзовый.*Магазин.*Есть блокировка.*осталось 3.дня/s);
  expect(store).toMatch(/Склад.*Без уведомлений.*остался 1.день/s);
  expect(clinic).toMatch(/Нет связи.*Данные на/s);
  expect(fresh).toMatch(/Непрочитанные SMS: нет.данных\..*нет.данных.*Загрузка/s);
  expect(fresh).not.toMatch(/\d/);
  expect(office).toMatch(/Непрочитанных SMS: 12/);
});

test("an unknown number of unread SMS stands beside the same sign as a known one", () => {
  const [shop = "", , , fresh = ""] = rowsOf(listOf(scenario("accounts-5")));
  const pill = (row: string): string => /<span class="account-row-unread.*?<\/span>/s.exec(row)?.[0] ?? "";
  const sign = (row: string): string => /<svg.*<\/svg>/s.exec(pill(row))?.[0] ?? "";
  expect(wordsOf(pill(fresh)).trim()).toBe("нет\u00a0данных");
  expect(sign(fresh)).toMatch(/<svg/);
  expect(sign(fresh)).toBe(sign(shop));
});

test("a demonstration is marked on every screen that shows it, whatever it is called", () => {
  const demo = sampleAccount(drawnAt, { id: "demo", label: "Офис", isDemo: true });
  const state = sampleApp([demo, sampleAccount(drawnAt, { id: "real", label: "Склад" })]);
  expect(namesOf(listOf(state)).toSorted()).toEqual(["Офис (демонстрация)", "Склад"]);
  const screens = [{ name: "account" }, { name: "history", accountId: "demo" }] as const;
  for (const screen of [...screens, { name: "diagnostics", accountId: "demo" }] as const) {
    expect(wordsOf(drawnWindow(state, screen)).split("\nДемо\n")).toHaveLength(2);
  }
});

test("one row is reached by Tab, and it is the shown account's, which is marked as current", () => {
  const rows = rowsOf(listOf(scenario("accounts-5")));
  expect(rows.filter((row) => row.includes('tabindex="0"'))).toHaveLength(1);
  expect(rows.filter((row) => row.includes('aria-current="true"'))).toHaveLength(1);
  expect(rows.at(-1)).toMatch(/tabindex="0"[^>]*aria-current="true"|aria-current="true"[^>]*tabindex="0"/);
});

test("the three that need attention of a hundred come first", () => {
  const html = listOf(scenario("accounts-100"));
  expect(wordsOf(html)).toContain("3\u00a0из\u00a0100 требуют внимания");
  expect(namesOf(html).slice(0, 3)).toEqual(["Королёв, склад", "Казань, школа", "Самара, кафе"]);
  expect(namesOf(html)).toHaveLength(100);
});

test("a search shows what it found and how many, and nothing found says so and can be cleared", () => {
  const html = listOf(scenario("accounts-search"), "королев кафе");
  expect(namesOf(html)).toEqual(["Королёв, кафе"]);
  expect(html).toMatch(/role="status">Найдено: 1\u00a0из\u00a0100/);
  const none = listOf(scenario("accounts-search"), "Владивосток");
  expect(rowsOf(none)).toEqual([]);
  expect(none).toMatch(/role="status">По запросу «Владивосток» ничего не\u00a0найдено/);
  const [, inPlaceOfRows = ""] = none.split('class="accounts-none"');
  expect(wordsOf(inPlaceOfRows)).toMatch(
    /^>?\nПо запросу «Владивосток» ничего не\u00a0найдено\nОчистить поиск\n/,
  );
});

test("fewer than six accounts have no search, and what was typed before counts no more", () => {
  const html = listOf(scenario("accounts-5"), "Магазин");
  expect(html).not.toContain('type="search"');
  expect(rowsOf(html)).toHaveLength(5);
});

test("by name the list is in the order of the alphabet", () => {
  const five = scenario("accounts-5");
  const state: AppState = { ...five, settings: { ...five.settings, accountOrder: "name" } };
  expect(namesOf(listOf(state)).slice(1)).toEqual([
    "Клиника «Здоровье»",
    "Магазин",
    "Офис на Ленинском",
    "Склад",
  ]);
});

test("colour and silence stand beside the account's title, each with its name", () => {
  const html = drawnWindow(sampleApp([sampleAccount(drawnAt, { colour: "violet", isMuted: true })]));
  expect(html).toContain('aria-label="Фиолетовый"');
  expect(html).toContain("Уведомления выключены");
});
