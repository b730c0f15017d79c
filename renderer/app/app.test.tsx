import { afterEach, expect, test, vi } from "vitest";
import type { Language } from "../../contract/settings/settings";
import { timeText } from "../../locales/dates";
import { plain } from "../../locales/plain-texts-for-test";
import { scenarioSearches, scenariosOfList } from "../dev/account-scenarios";
import { createBridgeDouble } from "../dev/bridge-double";
import { diagnosticsScenarios } from "../dev/diagnostics-scenarios";
import { drawnApp, drawnAt, drawnWindow, wordsOf } from "../dev/drawn-window";
import { type Scenario, scenarioNamed, scenarios } from "../dev/scenarios";
import type { Screen } from "../store/window-state";
import { createWindowStore } from "../store/window-store";

afterEach(() => void vi.useRealTimers());

/** The window's first render as HTML. */
function drawn(scenario: Scenario, language: Language = "ru", screen: Screen = { name: "account" }): string {
  return drawnWindow({ ...scenario(drawnAt), language }, screen);
}

/** What is written in a scenario's window. */
function textOf(name: string, screen?: Screen, language: Language = "ru"): string {
  return plain(wordsOf(drawn(scenarioNamed(name), language, screen)));
}

const diagnosticsOfOffice: Screen = { name: "diagnostics", accountId: "office" };

for (const language of ["ru", "en"] as const) {
  for (const [name, scenario] of Object.entries(scenarios)) {
    test(`${name} renders in ${language}, and every button has a name`, () => {
      const screen: Screen = { name: scenariosOfList.includes(name) ? "accounts" : "account" };
      const html = drawnWindow({ ...scenario(drawnAt), language }, screen, scenarioSearches[name]);
      expect(wordsOf(html)).not.toMatch(/undefined|null|NaN|\{|\[object/);
      const buttons = html.match(/<button.*?<\/button>/gs) ?? [];
      expect(buttons.length).toBeGreaterThan(0);
      for (const button of buttons) {
        expect(/aria-label="[^"]+"/.test(button) || wordsOf(button).trim() !== "").toBe(true);
      }
    });
  }
}

for (const language of ["ru", "en"] as const) {
  for (const [name, scenario] of Object.entries(diagnosticsScenarios)) {
    test(`${name}: the check's own screen renders in ${language}`, () => {
      const words = wordsOf(drawn(scenario, language, diagnosticsOfOffice));
      expect(words).not.toMatch(/undefined|null|NaN|\{|\[object/);
      expect(words).toMatch(language === "ru" ? /Прокси/ : /Proxy/);
      if (language === "en")
        expect(words.replaceAll(/Офис|«?Разработчикам[^)”]*/g, "")).not.toMatch(/[а-яё]/i);
    });
  }
}

test("the settings and the banner of a failure lead to the check of the connection", () => {
  const failing = textOf("offline");
  const settings = textOf("healthy", { name: "settings", section: "network" });
  expect([failing, settings].map((words) => words.includes("Проверить соединение"))).toEqual([true, true]);
});

test("a key that is asked for again is asked for in one field, with the way to where it is found", () => {
  for (const name of ["key-missing", "key-unreadable"]) {
    const html = drawn(scenarioNamed(name));
    expect(html.match(/type="password"/g)).toHaveLength(1);
    expect(plain(wordsOf(html))).toMatch(/Подключить\nГде взять ключ\?/);
  }
});

test("a damaged file is a warning of one sentence with one way on, and the rest is folded away", () => {
  const html = drawn(scenarioNamed("damaged"));
  expect(html).toMatch(/banner-warning[^>]*>(?:(?!<section)[\s\S])*Настройки сброшены/);
  expect(plain(wordsOf(html))).toMatch(/\nНастройки сброшены: [^\n]*\nОткрыть папку\nПодробности/);
  expect(html).not.toContain("plusofon-tray");
  expect(html).toContain('aria-expanded="false"');
  // Where the accounts and their keys are lost there is only the first run to say so.
  expect(textOf("damaged-keys")).toMatch(/Повреждено 2 файла программы\nОткрыть папку[\s\S]*\nПодключить\n/);
});

test("with another keychain than the one that sealed nothing is shown as current, and each thing is said once", () => {
  const words = textOf("backend-changed");
  expect(words).toMatch(/Нет свежих данных\nНа [^\n]* блокировок не было/);
  expect(words).not.toMatch(/Всё в порядке|Включить|больше не может/);
  expect(words.match(/сменилось/g)).toHaveLength(1);
  // Why comes before what to do.
  expect(words).toMatch(/сменилось: верните прежнее[\s\S]*Или введите ключ ещё раз/);
  const partly = textOf("backend-changed-partly");
  expect(partly).toContain("сменилось");
  expect(partly).toContain("Всё в порядке");
});

test("where keys last until quit that is said once, and no button promises to save one", () => {
  const [kept, lasting] = ["first-run", "first-run-session-only"].map((name) => textOf(name));
  expect(kept).toMatch(/\nПодключить\n[\s\S]*хранится в хранилище паролей системы/);
  expect(lasting?.match(/не сохранятся/g)).toHaveLength(1);
  expect(lasting).toMatch(/\nПодключить\n[\s\S]*отправляется только Плюсофону\./);
  expect(lasting).not.toMatch(/хранится|[Сс]охранить/);
});

test("replacing a key, the screen says that the present one stays until then, unless there is none", () => {
  const replacing = (name: string): string => textOf(name, { name: "replace-key", accountId: "office" });
  expect(replacing("unauthorized")).toContain("Прежний ключ действует, пока новый не пройдёт проверку.");
  expect(replacing("key-missing")).toContain("Новый ключ для «Офис»");
  expect(replacing("key-missing")).not.toContain("Прежний");
});

test("what a check is good for is said before the first one alone", () => {
  const about = "Покажет, на каком шаге обрывается связь";
  const onScreen = (name: string): string => textOf(name, diagnosticsOfOffice);
  expect(
    ["healthy", "diagnostics-running", "diagnostics-dns"].map((name) => onScreen(name).includes(about)),
  ).toEqual([true, false, false]);
});

test("a check that is over says when it was made, in the window and in its report alike", () => {
  const onScreen = (name: string): string => textOf(name, diagnosticsOfOffice);
  expect(onScreen("diagnostics-passed")).toContain(`Проверено в ${timeText(drawnAt)}`);
  expect(onScreen("diagnostics-running")).not.toMatch(/Проверено/);
});

/** The button of the two-factor card, `laterMs` after the scenario's own moment. */
function tfaCardOf(name: string, laterMs: number): { html: string; button: string } {
  vi.setSystemTime(drawnAt + laterMs);
  const [, html = ""] = drawn(scenarioNamed(name)).split('data-place="tfa"');
  return { html, button: /<button.*?>/s.exec(html)?.[0] ?? "" };
}

test("while no PIN is accepted the button is unavailable, and says until when", () => {
  vi.useFakeTimers();
  const paused = tfaCardOf("tfa-paused", 41_000);
  const [, id = ""] = /aria-describedby="([^"]+)"/.exec(paused.button) ?? [];
  expect(paused.button).toContain('aria-disabled="true"');
  expect(plain(wordsOf(paused.html.split(`id="${id}"`)[1] ?? ""))).toMatch(
    /^>?\s*Ввод ПИН-кода приостановлен до \d\d:\d\d/,
  );
  for (const free of [tfaCardOf("tfa-paused", 42_000), tfaCardOf("healthy", 0)]) {
    expect(free.button).toContain('aria-disabled="false"');
    expect(wordsOf(free.html)).not.toContain("приостановлен");
  }
});

test("an old two-factor state is marked as such, whatever is new beside it", () => {
  const card = (name: string): string =>
    /<section[^>]*data-place="tfa"/.exec(drawn(scenarioNamed(name)))?.[0] ?? "";
  expect(card("tfa-failed")).toContain("is-stale");
  expect(card("stale")).toContain("is-stale");
  expect(card("healthy")).not.toContain("is-stale");
});

test.each<[string, RegExp]>([
  ["settings-start-unknown", /Система не сообщила, включён ли автозапуск/],
  ["settings-shortcut-taken", /Ctrl \+ Shift \+ F9\n[\s\S]*Недоступно: возможно, занято/],
  ["settings-shortcut-wayland", /В сеансе Wayland/],
])("%s says so among the settings", (name, words) => {
  expect(textOf(name, { name: "settings" })).toMatch(words);
});

test("what is unknown is not shown as chosen", () => {
  const settings = { name: "settings" } as const;
  const chosenStart = (html: string): string[] => {
    const [, field = ""] = html.split('data-setting="start"');
    return [...(field.split("</fieldset>")[0] ?? "").matchAll(/<option value="(\w*)"[^>]* selected=""/g)].map(
      ([, value = ""]) => value,
    );
  };
  expect(chosenStart(drawn(scenarioNamed("healthy"), "ru", settings))).toEqual(["off"]);
  expect(chosenStart(drawn(scenarioNamed("settings-start-hidden"), "ru", settings))).toEqual(["on"]);
  expect(chosenStart(drawn(scenarioNamed("settings-start-unknown"), "ru", settings))).toEqual([""]);
});

test("the facts stand in the order of what matters", () => {
  const words = textOf("blocked");
  const places = [
    "Заблокировано",
    "Тестовый период",
    "Непрочитанные SMS",
    "Баланс",
    "Двухфакторная",
    "Тариф",
    "Абонент",
    "Личный кабинет",
    "Обновлено",
  ].map((fact) => words.indexOf(fact));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test("who wants no balance has the tariff beside the SMS, and no word of the balance", () => {
  const words = textOf("no-balance");
  expect(words).not.toContain("Баланс");
  expect(words.indexOf("Тариф")).toBeLessThan(words.indexOf("Двухфакторная"));
});

test("the styles that the library writes into the page carry the nonce", () => {
  const styles = drawn(scenarioNamed("healthy")).match(/<style[^>]*>/g) ?? [];
  expect(styles.length).toBeGreaterThan(0);
  for (const style of styles) expect(style).toContain('nonce="the-nonce"');
});

test("a block stands above the banner of a failing service, which is part of the verdict where nothing is worse", () => {
  const failing = textOf("server-failed-blocked");
  expect(failing.indexOf("Заблокировано")).toBeLessThan(failing.indexOf("Сервис временно недоступен"));
  expect(failing.match(/Сервис временно недоступен/g)).toHaveLength(1);
  const hero = /<section[^>]*data-verdict="failed".*?<section[^>]*class="facts/s.exec(
    drawn(scenarioNamed("offline")),
  );
  expect(wordsOf(hero?.[0] ?? "")).toMatch(/Нет свежих данных[\s\S]*Нет связи с/);
});

test("the days of the trial are said once, with the verdict or in its ring", () => {
  for (const [name, days] of [
    ["healthy", /\b12\b/g],
    ["trial-three", /3 дня/g],
    ["blocked", /\b12\b/g],
  ] as const) {
    expect(textOf(name).match(days), name).toHaveLength(1);
  }
});

test("the pin is there where the window could be a popover too, and says which of them it is", () => {
  const pinOf = (windowMode: "popover" | "window" | "window-only"): string | undefined =>
    /<button[^>]*aria-label="Закрепить окно"[^>]*>/.exec(
      drawnWindow({ ...scenarioNamed("healthy")(drawnAt), windowMode }),
    )?.[0];
  expect(pinOf("popover")).toContain('aria-pressed="false"');
  expect(pinOf("window")).toContain('aria-pressed="true"');
  expect(pinOf("window-only")).toBeUndefined();
});

test("a window that could not be loaded says so in the system's language", async () => {
  const double = createBridgeDouble(scenarioNamed("healthy")(drawnAt), {
    getState: () => Promise.reject(new Error("no answer")),
  });
  const store = createWindowStore(double.bridge);
  await store.load();
  expect(wordsOf(drawnApp(store, "en"))).toMatch(/could not be loaded[\s\S]*Try again/);
  expect(plain(wordsOf(drawnApp(store, "ru")))).toMatch(/Не удалось загрузить окно[\s\S]*Повторить/);
});

test("without any state yet the window shows placeholders and no control", () => {
  const store = createWindowStore(createBridgeDouble(scenarioNamed("healthy")(drawnAt)).bridge);
  const html = drawnApp(store);
  expect(html).toContain('aria-busy="true"');
  expect(html).not.toContain("<button");
});
