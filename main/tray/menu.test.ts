import { beforeEach, describe, expect, it, vi } from "vitest";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import { sampleTrial } from "../../contract/sample-state";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";
import { noUpdatesRead, type Updates } from "../../contract/updates/updates";
import { createTexts } from "../../locales/texts";
import { TrayMenu } from "./menu";
import type { MenuItem } from "./menu-items";
import { sampleAccount, sampleNow, sampleState, viewOf } from "./sample-state";
import { startingMenu } from "./starting";
import { trayTooltip } from "./tooltip";
import { trayActionsForTest } from "./tray-actions-for-test";

const ru = createTexts("ru");
const en = createTexts("en");
const blocked = known([{ type: "agreement" }]);
const actions = trayActionsForTest();
const menu = new TrayMenu(actions);

beforeEach(() => void vi.clearAllMocks());

function itemsOf(...accounts: AccountState[]): MenuItem[] {
  return menu.of(viewOf(sampleState(...accounts)), ru);
}

/** The labels from top to bottom with ordinary spaces; a separator as a dash. */
function labels(items: MenuItem[]): string[] {
  return items.map((item) => ("type" in item ? "-" : item.label.replaceAll("\u00a0", " ")));
}

function submenu(items: MenuItem[], id: string): MenuItem[] {
  return items.flatMap((item) => ("submenu" in item && item.id === id ? item.submenu : []));
}

function choose(items: MenuItem[], label: string): void {
  for (const item of items) {
    if ("click" in item && item.label.replaceAll("\u00a0", " ") === label) item.click();
  }
}

const lastLabels = ["Настройки", "Личный кабинет", "-", "Выйти"];

describe("menu of one account", () => {
  it("has its facts, the gravest first, then what can be done", () => {
    expect(labels(itemsOf(sampleAccount({}, { blocks: blocked, unreadSms: known(3) })))).toEqual([
      "Абонент 1234",
      "Есть блокировка: ограничение по договору",
      "Тестовый период: осталось 14 дней, до 07.12.2026",
      "Непрочитанных SMS: 3",
      "Тариф: Тестовый (Облачная АТС)",
      "Двухфакторная аутентификация: включена",
      "Обновлено в 14:05",
      "-",
      "Открыть окно",
      "Обновить",
      "Приостановить уведомления",
      ...lastLabels,
    ]);
  });

  it("is in English too", () => {
    const lines = labels(menu.of(viewOf(sampleState(sampleAccount())), en));
    expect(lines.slice(0, 3)).toEqual([
      "Customer 1234",
      "Not blocked",
      "Trial period: 14 days left, until 7 Dec 2026",
    ]);
    expect(lines.slice(-2)).toEqual(["-", "Quit"]);
  });

  it.each([
    [known(125_550), "Баланс: 1 255,50 ₽"],
    [known(-4_000), "Баланс отрицательный: −40 ₽"],
  ])("says the balance where it is known: %o", (balance, line) => {
    const account = sampleAccount();
    const snapshot = { ...account.snapshot, balance, balanceReadAt: sampleNow };
    expect(labels(itemsOf({ ...account, snapshot }))).toContain(line);
    expect(labels(itemsOf({ ...account, snapshot, balanceWarnBelow: null }))).not.toContain(line);
    expect(trayTooltip(viewOf(sampleState({ ...account, snapshot })), ru, 1_000)).toContain("Баланс");
  });

  it("says what went wrong, and of when the data is", () => {
    const account = sampleAccount({ customerFailure: failure("network") }, { isSetupComplete: known(false) });
    const lines = labels(itemsOf(account));
    expect(lines.slice(1, 3)).toEqual(["Нет связи с Плюсофоном", "На 14:05 блокировок не было"]);
    expect(lines).not.toContain("Блокировок нет");
    expect(lines).toContain("Данные на 14:05");
    expect(lines).toContain("Регистрация не завершена");
  });

  it("says first that changes are not being saved", () => {
    const unsavedChanges = { folder: "/data", reason: "full" } as const;
    const items = menu.of(viewOf({ ...sampleState(sampleAccount()), unsavedChanges }), ru);
    expect(labels(items).slice(0, 2)).toEqual(["Изменения не сохраняются", "-"]);
  });

  it("says that it is muted", () => {
    expect(labels(itemsOf(sampleAccount({ isMuted: true })))).toContain("Уведомления выключены");
  });

  it("says of what was never read that there is no data", () => {
    expect(labels(itemsOf(sampleAccount({ snapshot: emptySnapshot }))).slice(0, 7)).toEqual([
      "Абонент (ИД неизвестен)",
      "Блокировки: нет данных",
      "Тестовый период: нет данных",
      "Непрочитанные SMS: нет данных",
      "Тариф: нет данных",
      "Двухфакторная аутентификация: состояние неизвестно",
      "Данных ещё нет",
    ]);
  });

  it("opens the account from any fact, and does what is chosen", () => {
    const items = itemsOf(sampleAccount({ id: "seven", label: "Рога & Копыта" }));
    const facts = labels(items).slice(0, labels(items).indexOf("-"));
    expect(facts[0]).toBe("Рога && Копыта");
    for (const item of items.slice(0, facts.length)) if ("click" in item) item.click();
    expect(actions.open.mock.calls).toEqual(facts.map(() => ["seven"]));
    for (const label of ["Обновить", "Открыть окно", ...lastLabels]) choose(items, label);
    expect(actions.refresh).toHaveBeenCalledExactlyOnceWith("seven");
    expect(actions.open).toHaveBeenLastCalledWith("seven");
    for (const action of [actions.openSettings, actions.openCabinet, actions.quit]) {
      expect(action).toHaveBeenCalledOnce();
    }
  });

  it("stays the same while only the time goes on", () => {
    const state = sampleState(sampleAccount());
    const later = menu.of(viewOf(state, sampleNow + 240_000), ru);
    expect(JSON.stringify(later)).toBe(JSON.stringify(menu.of(viewOf(state), ru)));
  });
});

describe("menu of several accounts", () => {
  const fine = sampleAccount({ id: "fine", label: "Склад" }, { trial: none });
  const ending = sampleAccount({ id: "ending", label: "Офис" }, { unreadSms: known(2) });
  const stale = sampleAccount({ id: "stale", label: "Дача", customerFailure: failure("timeout") });
  const stopped = sampleAccount({ id: "stopped", label: "Магазин" }, { blocks: blocked, trial: none });
  const demo = sampleAccount({ id: "demo", isDemo: true }, { blocks: blocked });

  it("has a line each, worst first and the demonstration last, then what can be done", () => {
    expect(labels(itemsOf(demo, fine, ending, stale, stopped))).toEqual([
      "Магазин — есть блокировка",
      "Дача — Плюсофон не ответил вовремя · осталось 14 дней",
      "Офис — осталось 14 дней · SMS: 2",
      "Склад",
      "Демонстрация — есть блокировка · осталось 14 дней",
      "-",
      "Открыть окно",
      "Обновить все",
      "Приостановить уведомления",
      ...lastLabels,
    ]);
  });

  it("opens the chosen one, and refreshes all at once", () => {
    const items = itemsOf(fine, ending);
    choose(items, "Офис — осталось 14 дней · SMS: 2");
    choose(items, "Обновить все");
    expect(actions.open).toHaveBeenCalledExactlyOnceWith("ending");
    expect(actions.refresh).toHaveBeenCalledExactlyOnceWith(null);
  });

  it("keeps accounts that are equally well in the user's order, the nearest end first", () => {
    const soon = sampleAccount({ id: "soon", label: "Скоро" }, sampleTrial(0));
    expect(labels(itemsOf(fine, ending, soon, { ...fine, id: "other", label: "Ещё" })).slice(0, 4)).toEqual([
      "Скоро — тестовый период заканчивается сегодня",
      "Офис — осталось 14 дней · SMS: 2",
      "Склад",
      "Ещё",
    ]);
  });

  it("is not calm about what is stale without any failure, or unknown", () => {
    const copied = { ...fine, isStaleResponse: true };
    expect(labels(itemsOf(copied, ending))[0]).toBe("Склад — данные на 14:05");
    const overdue = sampleAccount({ id: "overdue", label: "Дача" }, { blocks: blocked, trial: none });
    const hourLater = menu.of(viewOf(sampleState(overdue, fine), sampleNow + 3_600_000), ru);
    expect(labels(hourLater).slice(0, 2)).toEqual([
      "Дача — есть блокировка · данные на 14:05",
      "Склад — данные на 14:05",
    ]);
    const nothingKnown = { blocks: unknown, unreadSms: unknown, trial: unknown };
    const odd = sampleAccount({ id: "odd", label: "А" }, nothingKnown);
    const never = sampleAccount({ id: "never", label: "Б", snapshot: emptySnapshot });
    expect(labels(itemsOf(odd, never)).slice(0, 2)).toEqual([
      "Б — данных ещё нет",
      "А — блокировки: нет данных · тестовый период: нет данных · SMS: нет данных",
    ]);
  });

  it("has the ten that need attention most of a hundred, and the way to the others", () => {
    const many = Array.from({ length: 97 }, (_, place) =>
      sampleAccount({ id: `fine-${place}`, label: `Филиал ${place}` }, { trial: none }),
    );
    const items = itemsOf(...many, ending, stale, stopped);
    const more = "Ещё 90 учётных записей: открыть окно";
    expect(labels(items).slice(2, 12)).toEqual([
      "Офис — осталось 14 дней · SMS: 2",
      ...[0, 1, 2, 3, 4, 5, 6].map((place) => `Филиал ${place}`),
      more,
      "-",
    ]);
    choose(items, more);
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(null);
    expect(labels(itemsOf(...many.slice(0, 10)))[10]).toBe("-");
    const eleven = menu.of(viewOf(sampleState(...many.slice(0, 11))), en);
    expect(labels(eleven)[10]).toBe("1 more account: open the window");
  });

  it("keeps a muted account in its place, and says that it is muted", () => {
    const [first] = labels(itemsOf(fine, { ...stopped, isMuted: true }));
    expect(first).toBe(`${labels(itemsOf(fine, stopped))[0]} · без уведомлений`);
  });

  it("has an id of its own for each item, by which a choice is known", () => {
    const all = itemsOf(fine, ending, demo).flatMap((item) => [
      item,
      ...("submenu" in item ? item.submenu : []),
    ]);
    const ids = all.flatMap((item) => ("type" in item ? [] : [item.id]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("without an account invites to add a key; before the accounts are known it offers the window", () => {
  const items = itemsOf();
  expect(labels(items)).toEqual(["Добавить ключ доступа…", "-", ...lastLabels]);
  choose(items, "Добавить ключ доступа…");
  expect(actions.open).toHaveBeenCalledExactlyOnceWith(null);
  expect(labels(startingMenu(actions, ru))).toEqual(["Открыть окно", "-", ...lastLabels]);
});

describe("a new version", () => {
  function itemsWith(part: Partial<Updates>): MenuItem[] {
    const updates = { ...noUpdatesRead("automatic"), ...part };
    return menu.of(viewOf({ ...sampleState(sampleAccount()), updates }), ru);
  }
  const newer = known("0.2.0");

  it("is installed from the menu once it is downloaded", () => {
    const items = itemsWith({ newer, step: { state: "downloaded" }, isPostponed: true });
    expect(labels(items).slice(-3)).toEqual(["-", "Перезапустить и обновить до 0.2.0", "Выйти"]);
    choose(items, "Перезапустить и обновить до 0.2.0");
    expect(actions.installUpdate).toHaveBeenCalledOnce();
  });

  it("leads to its page where the user installs it", () => {
    const items = itemsWith({ delivery: "announced", newer });
    expect(labels(items).slice(-3)).toEqual(["-", "Доступна версия 0.2.0", "Выйти"]);
    choose(items, "Доступна версия 0.2.0");
    expect(actions.openDownloadPage).toHaveBeenCalledOnce();
  });

  it.each<Partial<Updates>>([
    {},
    { newer: none, delivery: "announced" },
    { newer },
    { newer, step: { state: "downloading", percent: 50 } },
    { failure: "network" },
  ])("is not in the menu while there is nothing to do about it: %o", (part) => {
    expect(labels(itemsWith(part)).slice(-lastLabels.length)).toEqual(lastLabels);
    expect(labels(itemsWith(part)).join()).not.toContain("0.2.0");
  });
});

describe("pausing the notifications", () => {
  function pausedUntil(until: number | null): MenuItem[] {
    const state: AppState = sampleState(sampleAccount());
    const notifications = { ...state.settings.notifications, pausedUntil: until };
    return menu.of(viewOf({ ...state, settings: { ...state.settings, notifications } }), ru);
  }

  it.each([null, sampleNow - 1])("offers an hour and until the morning, when paused until %s", (until) => {
    const items = submenu(pausedUntil(until), "pause");
    expect(labels(items)).toEqual(["На 1 час", "До завтрашнего утра"]);
    choose(items, "На 1 час");
    choose(items, "До завтрашнего утра");
    expect(actions.pause.mock.calls).toEqual([["hour"], ["tomorrow"]]);
  });

  it("says until when they are paused, and resumes them", () => {
    const items = pausedUntil(sampleNow + 3_600_000);
    const label = labels(items).find((one) => /^Возобновить уведомления \(пауза до \d\d:\d\d\)$/.test(one));
    choose(items, label ?? "");
    expect(actions.pause).toHaveBeenCalledExactlyOnceWith(null);
  });
});
