import { expect, test } from "vitest";
import type { AppState } from "../../contract/state";
import { plain } from "../../locales/plain-texts-for-test";
import { drawnApp, drawnAt, drawnWindow, storeWith, wordsOf } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import { scenarioNamed } from "../dev/scenarios";

const scenario = (name: string): AppState => scenarioNamed(name)(drawnAt);
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

test("every account has a row: its name and signs in words, what presses most, its unread SMS", () => {
  const rows = rowsOf(listOf(scenario("accounts-5")));
  expect(rows).toHaveLength(5);
  const [shop = "", store = "", clinic = "", fresh = "", office = ""] = rows.map((row) =>
    plain(wordsOf(row)),
  );
  expect(rows[0]).toContain('aria-label="Бирюзовый"');
  expect(shop).toMatch(/Магазин.*блокировка.*Ограничение по договору · \n3 SMS\n3 дня/s);
  expect(rows[1]).toContain('aria-label="Без уведомлений"');
  expect(store).toMatch(/Склад.*1 день.*Тест до 24 ноября/s);
  expect(clinic).toMatch(/нет связи.*Данные на/s);
  expect(fresh).toMatch(/ИД неизвестен.*Загрузка/s);
  expect(fresh).not.toMatch(/\d/);
  expect(office).toMatch(/Тариф «Бизнес» · \n12 SMS/);
});

test("the list has two parts, each with its number, or one without a name where nothing needs attention", () => {
  const titles = (html: string): string[] =>
    [...html.matchAll(/<h2 class="section-title">(.*?)<\/h2>/g)].map(([, title = ""]) => title);
  expect(titles(listOf(scenario("accounts-5")))).toEqual(["Требуют внимания · 2", "Остальные · 3"]);
  expect(titles(listOf(scenario("accounts-calm")))).toEqual([]);
});

test("a filter shows its accounts alone, and only those are offered that have any", () => {
  const store = storeWith(scenario("accounts-100"));
  store.showScreen({ name: "accounts" });
  const offered = (html: string): string[] =>
    [...html.matchAll(/type="radio"[^>]*value="(\w+)"/g)].map(([, value = ""]) => value);
  expect(offered(drawnApp(store))).toEqual(["all", "sms", "trial", "block", "doubt"]);
  expect(offered(listOf(scenario("coloured")))).toEqual([]);
  store.filterAccounts("block");
  expect(namesOf(drawnApp(store))).toEqual(["Королёв, склад"]);
  expect(drawnApp(store)).toMatch(/role="status">Найдено: 1\u00a0из\u00a0100/);
  store.filterAccounts("doubt");
  expect(namesOf(drawnApp(store))).toHaveLength(4);
  store.searchFor("тверь");
  expect(namesOf(drawnApp(store))).toEqual(["Тверь, студия"]);
  expect(rowsOf(listOf(scenario("accounts-5")))).toHaveLength(5);
  expect(listOf(scenario("accounts-5"))).not.toContain('role="radiogroup"');
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
  expect(plain(wordsOf(html))).toMatch(/390 SMS · Без свежих данных: 4.*Требуют внимания · 3/s);
  expect(namesOf(html).slice(0, 3)).toEqual(["Королёв, склад", "Казань, школа", "Самара, кафе"]);
  expect(namesOf(html)).toHaveLength(100);
});

test("a search shows what it found and says how many, and nothing found says so and can be undone", () => {
  const html = listOf(scenario("accounts-search"), "королев кафе");
  expect(namesOf(html)).toEqual(["Королёв, кафе"]);
  expect(html).toMatch(/role="status">Найдено: 1\u00a0из\u00a0100/);
  const none = listOf(scenario("accounts-search"), "Владивосток");
  expect(rowsOf(none)).toEqual([]);
  expect(none).toMatch(/role="status">Найдено: 0\u00a0из\u00a0100/);
  const [, inPlaceOfRows = ""] = none.split('class="accounts-none"');
  expect(plain(wordsOf(inPlaceOfRows))).toMatch(/^>?\nНичего не найдено\nПоказать все\n/);
});

test("fewer than six accounts have no search, and what was typed before counts no more", () => {
  const html = listOf(scenario("accounts-5"), "Магазин");
  expect(html).not.toContain('type="search"');
  expect(rowsOf(html)).toHaveLength(5);
});

test("colour and silence stand beside the account's title, each with its name", () => {
  const html = drawnWindow(sampleApp([sampleAccount(drawnAt, { colour: "violet", isMuted: true })]));
  expect(html).toContain('aria-label="Фиолетовый"');
  expect(html).toContain("Уведомления выключены");
});
