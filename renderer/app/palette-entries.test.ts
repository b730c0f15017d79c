import { expect, test, vi } from "vitest";
import type { AppState } from "../../contract/state";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { AccountsOverviews } from "../accounts/accounts-overview";
import { hundredAccounts } from "../dev/account-scenarios";
import { createBridgeDouble } from "../dev/bridge-double";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import { shownAccount } from "../store/window-state";
import { createWindowStore } from "../store/window-store";
import { type PaletteAction, paletteActions, paletteFinds } from "./palette-entries";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createPlainTexts("ru");

/** A window with `app`, what its palette can do, and what was asked of the main process. */
function paletteOf(app: AppState) {
  const double = createBridgeDouble(app);
  const store = createWindowStore(double.bridge);
  store.start();
  double.emit("stateChanged", app);
  const actions = paletteActions(store, shownAccount(store.getState()), app.windowMode, texts);
  const choose = (label: string) => actions.find((action) => action.label === label)?.run();
  return { store, actions, choose, requests: double.requests };
}

const labels = (actions: readonly PaletteAction[]) => actions.map(({ label }) => label);

test("of a thousand accounts it finds any by name or ID, and never shows more than six", () => {
  const accounts = Array.from({ length: 10 }, (_, round) =>
    hundredAccounts(now).map((account) => ({ ...account, id: `${round} ${account.id}` })),
  ).flat();
  const { rows } = new AccountsOverviews().of(sampleApp(accounts), now, texts);
  const found = (query: string) => paletteFinds(rows, [], query).accounts.map(({ title }) => title);
  expect(rows).toHaveLength(1_000);
  expect(found("")).toHaveLength(6);
  expect(found("")[0]).toBe("Королёв, склад");
  expect(found("КОРОЛЕВ кафе")).toEqual(Array.from({ length: 6 }, () => "Королёв, кафе"));
  expect(found("1833")).toContain("Королёв, склад");
});

test("actions are found by their words, whatever the case and with «е» for «ё»", () => {
  const { actions } = paletteOf(sampleApp([sampleAccount(now)]));
  const found = (query: string) => labels(paletteFinds([], actions, query).actions);
  expect(found("")).toEqual(labels(actions));
  expect(found("учетную")).toEqual(["Добавить учётную запись"]);
  expect(found("КАБИНЕТ")).toEqual(["Открыть личный кабинет"]);
  expect(found("нет такого")).toEqual([]);
});

test("each action does what it says", () => {
  // A page where nothing is typed.
  vi.stubGlobal("document", { querySelectorAll: () => [] });
  const { store, choose, requests } = paletteOf(sampleApp([sampleAccount(now)]));
  const screenAfter = (label: string) => {
    choose(label);
    return store.getState().screen.name;
  };
  expect(screenAfter("История")).toBe("history");
  expect(screenAfter("Настройки")).toBe("settings");
  expect(screenAfter("Заменить ключ")).toBe("replace-key");
  expect(screenAfter("Добавить учётную запись")).toBe("add-account");
  expect(screenAfter("Проверить соединение")).toBe("diagnostics");
  for (const label of ["Обновить", "Открыть личный кабинет", "Справка Плюсофона", "Открепить окно"])
    choose(label);
  for (const label of ["Скрыть окно", "Выйти из программы"]) choose(label);
  expect(requests.slice(1)).toEqual([
    { name: "startDiagnostics", input: { accountId: "office" } },
    { name: "refresh", input: { accountId: "office" } },
    { name: "openLink", input: { link: "cabinet" } },
    { name: "openLink", input: { link: "help" } },
    { name: "setWindowPinned", input: { isPinned: false } },
    { name: "closeWindow", input: undefined },
    { name: "quit", input: undefined },
  ]);
  choose("Сочетания клавиш");
  expect(store.getState().isShortcutListOpen).toBe(true);
});

test("what can't be done is not offered", () => {
  const offered = (app: AppState) => labels(paletteOf(app).actions);
  const one = [sampleAccount(now)];
  expect(offered(sampleApp(one, { windowMode: "popover" }))).toContain("Закрепить окно");
  expect(offered(sampleApp(one, { windowMode: "window-only" })).join()).not.toMatch(/репить/);
  expect(offered(sampleApp([sampleAccount(now, { isDemo: true })]))).not.toContain("Заменить ключ");
  expect(offered(sampleApp([]))[0]).toBe("Открыть личный кабинет");
});
