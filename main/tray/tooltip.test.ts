import { describe, expect, it } from "vitest";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import type { AccountState } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { createTexts } from "../../locales/texts";
import { sampleAccount, sampleNow, sampleState, viewOf } from "./sample-state";
import { startingTooltip } from "./starting";
import { tooltipMaxLength, trayTooltip } from "./tooltip";

const ru = createTexts("ru");
const withBalance = (account: AccountState): AccountState => ({
  ...account,
  snapshot: { ...account.snapshot, balance: known(125_550), balanceReadAt: sampleNow },
});
const blocked = known([{ type: "agreement" }]);
const windows = tooltipMaxLength("win32");
const linux = tooltipMaxLength("linux");

function lines(maxLength: number, ...accounts: AccountState[]): string[] {
  const tooltip = trayTooltip(viewOf(sampleState(...accounts)), ru, maxLength);
  expect(tooltip.length).toBeLessThanOrEqual(maxLength);
  return tooltip.replaceAll("\u00a0", " ").split("\n");
}

describe("what is not notified or not saved", () => {
  const paused = (time: number, ...accounts: AccountState[]) => {
    const state = sampleState(...accounts);
    const notifications = { ...state.settings.notifications, pausedUntil: time };
    return { ...state, settings: { ...state.settings, notifications } };
  };
  const two = [sampleAccount({ label: "Офис" }), sampleAccount({ id: "two", label: "Склад" })];
  const many = Array.from({ length: 30 }, (_, place) =>
    sampleAccount({ id: `${place}`, label: `Офис ${place}` }),
  );

  it.each([
    ["one account", [sampleAccount()], linux],
    ["one account on Windows", [sampleAccount()], windows],
    ["several", two, linux],
    ["many on Windows", many, windows],
  ])("says until when notifications are paused: %s", (_, accounts, maxLength) => {
    const state = paused(sampleNow + hourMs, ...accounts);
    const tooltip = trayTooltip(viewOf(state), ru, maxLength);
    expect(tooltip.split("\n").at(-1)).toBe("Уведомления приостановлены до 15:05");
    expect(tooltip.length).toBeLessThanOrEqual(maxLength);
    expect(trayTooltip(viewOf(state, sampleNow + hourMs), ru, maxLength)).not.toContain("приостановлены");
  });

  it.each([
    ["one account", [sampleAccount()], linux],
    ["many on Windows", many, windows],
  ])("says that changes are not being saved: %s", (_, accounts, maxLength) => {
    const unsavedChanges = { folder: "/data", reason: "full" } as const;
    const state = { ...sampleState(...accounts), unsavedChanges };
    const tooltip = trayTooltip(viewOf(state), ru, maxLength).replaceAll("\u00a0", " ");
    expect(tooltip.split("\n").at(-1)).toBe("Изменения не сохраняются");
    expect(tooltip.length).toBeLessThanOrEqual(maxLength);
  });

  it("says which accounts are muted", () => {
    expect(lines(linux, sampleAccount({ isMuted: true }))).toContain("Уведомления выключены");
    const [one, other] = two;
    if (one === undefined || other === undefined) return expect.unreachable();
    expect(lines(linux, { ...one, isMuted: true }, other)).toEqual([
      expect.stringMatching(/^Офис — .* · без уведомлений$/),
      expect.stringMatching(/^Склад — (?!.*уведомлений)/),
    ]);
  });
});

describe("tooltip of one account", () => {
  const account = sampleAccount({}, { blocks: blocked, unreadSms: known(3) });

  it("has all its facts where there is room", () => {
    expect(lines(linux, account)).toEqual([
      "Абонент 1234",
      "Есть блокировка: ограничение по договору",
      "Тестовый период: осталось 14 дней, до 07.12.2026",
      "Непрочитанных SMS: 3",
      "Тариф: Тестовый (Облачная АТС)",
      "Двухфакторная аутентификация: включена",
      "Обновлено в 14:05",
    ]);
  });

  it("keeps block, days, unread SMS and age in what Windows shows", () => {
    expect(lines(windows, account)).toEqual([
      "Абонент 1234",
      "Есть блокировка",
      "Осталось 14 дней",
      "SMS: 3",
      "Обновлено в 14:05",
    ]);
  });

  it("has the balance, and what is not known, there too", () => {
    const calm = withBalance(sampleAccount());
    expect(lines(windows, calm)).toEqual([
      "Абонент 1234",
      "Блокировок нет",
      "Осталось 14 дней",
      "Непрочитанных SMS нет",
      "Баланс: 1 255,50 ₽",
      "Обновлено в 14:05",
    ]);
    const nothing = { blocks: unknown, trial: unknown, unreadSms: unknown };
    expect(lines(windows, withBalance(sampleAccount({}, nothing))).slice(1, 4)).toEqual([
      "Блокировки: нет данных",
      "Тестовый период: нет данных",
      "SMS: нет данных",
    ]);
  });

  it("tells of old data in the past, with little room too", () => {
    const old = sampleAccount({ label: "Офис", customerFailure: failure("network") });
    expect(lines(linux, old)).toEqual([
      "Офис",
      "Нет связи с Плюсофоном",
      "На 14:05 блокировок не было",
      "Тестовый период: осталось 14 дней, до 07.12.2026",
      "Непрочитанных SMS нет",
      "Тариф: Тестовый (Облачная АТС)",
      "Двухфакторная аутентификация: включена",
      "Данные на 14:05",
    ]);
    expect(lines(windows, { ...old, label: "Офис на Ленинском" })).toEqual([
      "Офис на Ленинск…",
      "Нет связи с Плюсофоном",
      "На 14:05 блокировок не было",
      "Осталось 14 дней",
      "Непрочитанных SMS нет",
      "Данные на 14:05",
    ]);
  });

  it("keeps the trouble and the block before all else", () => {
    const worst = sampleAccount(
      { label: "Очень длинное название учётной записи в трее", customerFailure: failure("vault") },
      { blocks: blocked, unreadSms: known(12345) },
    );
    const shown = lines(windows, worst);
    expect(shown).toContain("Не удалось прочитать сохранённый ключ доступа");
    expect(shown).toContain("Есть блокировка");
  });

  it("has one line for each fact, whatever the name holds", () => {
    const odd = sampleAccount({ label: "а\nб\tв\u202eг" });
    expect(lines(linux, odd)[0]).toBe("а б в г");
  });
});

describe("tooltip of several accounts", () => {
  it("has a line each, worst first", () => {
    const office = sampleAccount({ id: "office", label: "Офис" }, { unreadSms: known(2) });
    const shop = sampleAccount({ id: "shop", label: "Магазин" }, { blocks: blocked, trial: none });
    expect(lines(windows, office, shop)).toEqual([
      "Магазин — есть блокировка",
      "Офис — осталось 14 дней · SMS: 2",
    ]);
  });

  it("counts those that find no room", () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      sampleAccount({ id: `a${index}`, label: `Учётная запись ${index}` }),
    );
    const shown = lines(windows, ...many);
    expect(shown.at(-1)).toBe(`и ещё ${9 - (shown.length - 1)}`);
    expect(lines(linux, ...many)).toHaveLength(9);
  });

  it("is cut when one name alone is too long", () => {
    const label = "👨‍👩‍👧".repeat(10);
    const [first = ""] = lines(40, sampleAccount({ label }), sampleAccount({ id: "two", label }));
    expect(first).toMatch(/…$/);
    expect(first.isWellFormed()).toBe(true);
  });
});

describe("tooltip without an account", () => {
  it("says so", () => {
    expect(lines(windows)).toEqual(["Плюсофон: ключ доступа не добавлен"]);
    expect(startingTooltip(ru)).toBe("Плюсофон: данных ещё нет");
  });
});
