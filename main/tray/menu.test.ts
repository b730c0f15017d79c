import { describe, expect, it } from "vitest";
import { failure } from "../../contract/failure";
import { known, none, unknown } from "../../contract/reading";
import { emptySnapshot } from "../../contract/snapshot";
import { createTexts } from "../../locales/texts";
import { type MenuLine, startingMenu, trayMenu } from "./menu";
import { sampleAccount, sampleNow, sampleState } from "./sample-state";

const ru = createTexts("ru");
const en = createTexts("en");
const blocked = known([{ type: "agreement" }]);

/** The labels from top to bottom with ordinary spaces; a separator as a dash. */
function labels(lines: MenuLine[]): string[] {
  return lines.map((line) => (line.kind === "separator" ? "-" : line.label.replaceAll("\u00a0", " ")));
}

function submenu(lines: MenuLine[], id: string): MenuLine[] {
  return lines.flatMap((line) => (line.kind === "submenu" && line.id === id ? line.lines : []));
}

describe("menu of one account", () => {
  it("has its facts, the gravest first, then what can be done", () => {
    const account = sampleAccount({}, { blocks: blocked, unreadSms: known(3) });
    expect(labels(trayMenu(sampleState(account), sampleNow, ru))).toEqual([
      "Абонент 1234",
      "Есть блокировка: ограничение по договору",
      "Тестовый период: осталось 14 дней, до 07.12.2026",
      "Непрочитанных SMS: 3",
      "Тариф: Тестовый (Облачная АТС)",
      "Двухфакторная аутентификация: включена",
      "Обновлено в 14:05",
      "-",
      "Обновить",
      "Открыть",
      "Приостановить уведомления",
      "Настройки",
      "Личный кабинет",
      "-",
      "Выйти",
    ]);
  });

  it("speaks English too", () => {
    const lines = labels(trayMenu(sampleState(sampleAccount()), sampleNow, en));
    expect(lines.slice(0, 3)).toEqual([
      "Customer 1234",
      "No blocks",
      "Trial period: 14 days left, until 7 Dec 2026",
    ]);
    expect(lines.slice(-2)).toEqual(["-", "Quit"]);
  });

  it("says what went wrong, and of when the data is", () => {
    const account = sampleAccount({ customerFailure: failure("network") }, { isSetupComplete: known(false) });
    const lines = labels(trayMenu(sampleState(account), sampleNow, ru));
    expect(lines.slice(1, 3)).toEqual(["Нет связи с Плюсофоном", "На 14:05 блокировок не было"]);
    expect(lines).not.toContain("Блокировок нет");
    expect(lines).toContain("Данные на 14:05");
    expect(lines).toContain("Регистрация не завершена");
  });

  it("calls what was never read no data", () => {
    const account = sampleAccount({ snapshot: emptySnapshot });
    expect(labels(trayMenu(sampleState(account), sampleNow, ru)).slice(0, 7)).toEqual([
      "Абонент (ИД неизвестен)",
      "Блокировки: нет данных",
      "Тестовый период: нет данных",
      "Непрочитанные SMS: нет данных",
      "Тариф: нет данных",
      "Двухфакторная аутентификация: состояние неизвестно",
      "Данных ещё нет",
    ]);
  });

  it("opens the account from any fact, and knows its actions", () => {
    const lines = trayMenu(sampleState(sampleAccount({ id: "seven" })), sampleNow, ru);
    for (const line of lines.filter(({ kind }) => kind === "fact")) {
      expect(line).toMatchObject({ isEnabled: true, action: { kind: "open", accountId: "seven" } });
    }
    const actions = lines.flatMap((line) => (line.kind === "action" ? [line.action] : []));
    expect(actions).toEqual([
      { kind: "refresh", accountId: "seven" },
      { kind: "open", accountId: "seven" },
      { kind: "settings" },
      { kind: "cabinet" },
      { kind: "quit" },
    ]);
  });

  it("tells of a newer version above the settings, which say more, and of nothing else", () => {
    const state = sampleState(sampleAccount());
    const update = { state: "failed", version: "1.3.0", notes: {}, checkedAt: null } as const;
    for (const accounts of [[], state.accounts, [...state.accounts, sampleAccount({ id: "two" })]]) {
      const before = trayMenu({ ...state, accounts }, sampleNow, ru);
      const lines = trayMenu({ ...state, accounts, update }, sampleNow, ru);
      const at = lines.findIndex((line) => line.kind === "action" && line.id === "update");
      expect(lines[at]).toMatchObject({ label: "Доступна версия 1.3.0", action: { kind: "settings" } });
      expect(labels(lines)[at + 1]).toBe("Настройки");
      expect(lines.toSpliced(at, 1)).toEqual(before);
    }
  });

  it("stays the same while only the time goes on", () => {
    const state = sampleState(sampleAccount());
    expect(trayMenu(state, sampleNow + 240_000, ru)).toEqual(trayMenu(state, sampleNow, ru));
  });
});

describe("menu of several accounts", () => {
  const fine = sampleAccount({ id: "fine", label: "Склад" }, { trial: none });
  const ending = sampleAccount({ id: "ending", label: "Офис" }, { unreadSms: known(2) });
  const stale = sampleAccount({ id: "stale", label: "Дача", customerFailure: failure("timeout") });
  const stopped = sampleAccount({ id: "stopped", label: "Магазин" }, { blocks: blocked, trial: none });
  const demo = sampleAccount({ id: "demo", isDemo: true }, { blocks: blocked });

  it("has a line each, worst first and the demonstration last, then what can be done", () => {
    const state = sampleState(demo, fine, ending, stale, stopped);
    expect(labels(trayMenu(state, sampleNow, ru))).toEqual([
      "Магазин — есть блокировка",
      "Дача — Плюсофон не ответил вовремя · осталось 14 дней",
      "Офис — осталось 14 дней · SMS: 2",
      "Склад",
      "Демонстрация — есть блокировка · осталось 14 дней",
      "-",
      "Обновить все",
      "Открыть",
      "Приостановить уведомления",
      "Настройки",
      "Личный кабинет",
      "-",
      "Выйти",
    ]);
  });

  it("has the facts and the actions of each in its submenu", () => {
    const lines = submenu(trayMenu(sampleState(fine, ending), sampleNow, ru), "ending");
    expect(labels(lines)).toContain("Непрочитанных SMS: 2");
    expect(lines).toContainEqual(
      expect.objectContaining({ label: "Обновить", action: { kind: "refresh", accountId: "ending" } }),
    );
  });

  it("refreshes all at once", () => {
    expect(trayMenu(sampleState(fine, ending), sampleNow, ru)).toContainEqual(
      expect.objectContaining({ label: "Обновить все", action: { kind: "refresh", accountId: null } }),
    );
  });

  it("keeps accounts that are equally well in the user's order, the nearest end first", () => {
    const soon = sampleAccount(
      { id: "soon", label: "Скоро" },
      { trial: known({ daysLeftWhenRead: 0, endsAt: null, isComputed: false }) },
    );
    const state = sampleState(fine, ending, soon, { ...fine, id: "other", label: "Ещё" });
    expect(labels(trayMenu(state, sampleNow, ru)).slice(0, 4)).toEqual([
      "Скоро — тестовый период заканчивается сегодня",
      "Офис — осталось 14 дней · SMS: 2",
      "Склад",
      "Ещё",
    ]);
  });

  it("is not calm about what is only old, without any failure", () => {
    const copied = { ...fine, isStaleResponse: true };
    const overdue = sampleAccount({ id: "overdue", label: "Дача" }, { blocks: blocked, trial: none });
    expect(labels(trayMenu(sampleState(copied, ending), sampleNow, ru))[0]).toBe("Склад — данные на 14:05");
    const hourLater = labels(trayMenu(sampleState(overdue, fine), sampleNow + 3_600_000, ru));
    expect(hourLater.slice(0, 2)).toEqual([
      "Дача — есть блокировка · данные на 14:05",
      "Склад — данные на 14:05",
    ]);
  });

  it("is not calm about what is unknown", () => {
    const odd = sampleAccount(
      { id: "odd", label: "А" },
      { blocks: unknown, unreadSms: unknown, trial: unknown },
    );
    const never = sampleAccount({ id: "never", label: "Б", snapshot: emptySnapshot });
    expect(labels(trayMenu(sampleState(odd, never), sampleNow, ru)).slice(0, 2)).toEqual([
      "А — блокировки: нет данных · SMS: нет данных",
      "Б — данных ещё нет",
    ]);
  });

  it("has the ten that need attention most of a hundred, and the way to the others", () => {
    const many = Array.from({ length: 97 }, (_, place) =>
      sampleAccount({ id: `fine-${place}`, label: `Филиал ${place}`, colour: "red" }, { trial: none }),
    );
    const lines = trayMenu(sampleState(...many, ending, stale, stopped), sampleNow, ru);
    expect(labels(lines).slice(0, 12)).toEqual([
      "Магазин — есть блокировка",
      "Дача — Плюсофон не ответил вовремя · осталось 14 дней",
      "Офис — осталось 14 дней · SMS: 2",
      ...[0, 1, 2, 3, 4, 5, 6].map((place) => `Филиал ${place}`),
      "Ещё 90 учётных записей: открыть окно",
      "-",
    ]);
    expect(lines[10]).toMatchObject({ kind: "action", action: { kind: "open", accountId: null } });
    const ten = trayMenu(sampleState(...many.slice(0, 10)), sampleNow, ru);
    expect(labels(ten)[10]).toBe("-");
    const eleven = trayMenu(sampleState(...many.slice(0, 11)), sampleNow, en);
    expect(labels(eleven)[10]).toBe("1 more account: open the window");
  });

  it("shows a muted account as any other", () => {
    const muted = { ...stopped, isMuted: true };
    expect(trayMenu(sampleState(muted, fine), sampleNow, ru)).toEqual(
      trayMenu(sampleState(stopped, fine), sampleNow, ru),
    );
  });

  it("has an id for each line", () => {
    const lines = trayMenu(sampleState(fine, ending, demo), sampleNow, ru);
    const ids = lines
      .flatMap((line) => [line, ...(line.kind === "submenu" ? line.lines : [])])
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("menu without an account", () => {
  it("invites to add a key", () => {
    const lines = trayMenu(sampleState(), sampleNow, ru);
    expect(labels(lines)).toEqual([
      "Добавить ключ доступа…",
      "-",
      "Настройки",
      "Личный кабинет",
      "-",
      "Выйти",
    ]);
    expect(lines[0]).toMatchObject({ action: { kind: "open", accountId: null } });
  });

  it("offers the window before the accounts are known", () => {
    expect(labels(startingMenu(ru))).toEqual(["Открыть", "-", "Настройки", "Личный кабинет", "-", "Выйти"]);
  });
});

describe("pausing the notices", () => {
  const paused = (pausedUntil: number | null): MenuLine | undefined => {
    const state = sampleState(sampleAccount());
    const notifications = { ...state.settings.notifications, pausedUntil };
    const lines = trayMenu({ ...state, settings: { ...state.settings, notifications } }, sampleNow, ru);
    return lines.find(({ id }) => id === "pause" || id === "resume");
  };

  it("offers an hour and until the morning", () => {
    const line = paused(null);
    expect(line?.kind === "submenu" ? line.lines : []).toMatchObject([
      { label: "На\u00a01\u00a0час", action: { kind: "pause", until: "hour" } },
      { label: "До завтрашнего утра", action: { kind: "pause", until: "tomorrow" } },
    ]);
  });

  it("says until when they are paused, and offers to take them up again", () => {
    expect(paused(sampleNow + 3_600_000)).toMatchObject({
      label: expect.stringMatching(/^Возобновить уведомления \(пауза до \d\d:\d\d\)$/),
      action: { kind: "pause", until: null },
    });
    expect(paused(sampleNow - 1)?.id).toBe("pause");
  });
});
