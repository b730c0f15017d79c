import { describe, expect, it } from "vitest";
import { type Change, suppressionSchema } from "../../../contract/history";
import type { Language } from "../../../contract/settings/settings";
import { changeLine } from "../../../locales/change-texts";
import { createPlainTexts } from "../../../locales/plain-texts-for-test";
import { type NotifiableChange, notificationOf, summaryTopic } from "./notification";
import { notificationText } from "./notification-text";

const at = 0;
const endsAt = "2026-11-30T14:57:40+03:00";
const noAccount = (): null => null;

function textOf(change: NotifiableChange, language: Language = "ru", name: string | null = null): string[] {
  const { title, body } = notificationText(
    createPlainTexts(language),
    notificationOf("one/topic", [{ accountId: "one", change }]),
    () => name,
  );
  return [title, body];
}

const changes: [NotifiableChange, string, string, string][] = [
  [{ kind: "sms-arrived", at, count: 3, unread: 5 }, "Новых SMS: 3", "Непрочитанных SMS: 5", "New SMS: 3"],
  [
    { kind: "trial-days", at, daysLeft: 7, endsAt },
    "Тестовый период: осталось 7 дней",
    "Дата окончания: 30.11.2026. Проверьте тариф в личном кабинете.",
    "Trial period: 7 days left",
  ],
  [
    { kind: "trial-days", at, daysLeft: 21, endsAt: null },
    "Тестовый период: остался 21 день",
    "Проверьте тариф в личном кабинете.",
    "Trial period: 21 days left",
  ],
  [
    { kind: "trial-days", at, daysLeft: 0, endsAt: null },
    "Тестовый период заканчивается сегодня",
    "Проверьте тариф в личном кабинете.",
    "Trial period ends today",
  ],
  [
    { kind: "trial-ended", at, endsAt: "odd" },
    "Тестовый период закончился",
    "Проверьте тариф в личном кабинете.",
    "Trial period has ended",
  ],
  [
    { kind: "block-appeared", at, types: ["agreement"] },
    "Есть блокировка",
    "Ограничение по договору. Подробности смотрите в личном кабинете.",
    "The account is blocked",
  ],
  [
    { kind: "block-changed", at, types: ["call-8-800-now"] },
    "Блокировка изменилась",
    "Подробности смотрите в личном кабинете.",
    "The block has changed",
  ],
  [{ kind: "block-lifted", at }, "Блокировка снята", "Блокировок нет", "Account unblocked"],
  [
    { kind: "tfa-switched", at, isOn: false, isOwn: false },
    "Двухфакторная аутентификация отключена",
    "Это сделано не в этой программе. Если это были не вы, проверьте личный кабинет.",
    "Two-factor authentication was turned off",
  ],
  [
    { kind: "key-refused", at },
    "Ключ доступа не принят",
    "Данные больше не обновляются. Введите ключ доступа заново.",
    "The access key was not accepted",
  ],
  [
    { kind: "service-trouble", at, failureKind: "server" },
    "Данные не обновляются больше часа",
    "Сервис временно недоступен. Показаны последние полученные данные, проверки продолжаются.",
    "No new data for over an hour",
  ],
  [
    { kind: "service-back", at },
    "Данные снова обновляются",
    "Плюсофон отвечает на запросы.",
    "Data is being updated again",
  ],
  [
    { kind: "keyring-trouble", at },
    "Не удалось прочитать сохранённый ключ доступа",
    "Разблокируйте хранилище паролей системы или введите ключ заново.",
    "The stored access key could not be read",
  ],
];

describe("the text of a notification", () => {
  it.each(changes)("%o", (change, title, body, english) => {
    expect(textOf(change)).toEqual([title, body]);
    expect(textOf(change, "en")[0]).toBe(english);
  });

  it("names the account where there are several, and shortens a long name", () => {
    const change: NotifiableChange = { kind: "block-lifted", at };
    expect(textOf(change, "ru", "Офис")[0]).toBe("Офис: Блокировка снята");
    expect(textOf(change, "ru", "О".repeat(80))[0]).toBe(`${"О".repeat(39)}…: Блокировка снята`);
  });

  it("takes a name for what it is, not for a message", () => {
    expect(textOf({ kind: "block-lifted", at }, "ru", "{count} <b>'")[0]).toBe(
      "{count} <b>': Блокировка снята",
    );
  });

  it("gives no exact number where there is none", () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(textOf({ kind: "sms-arrived", at, count: max, unread: max })).toEqual([
      "Новых SMS: 999+",
      "Непрочитанных SMS: 999+",
    ]);
  });
});

describe("the text of a summary", () => {
  const [first, ...items] = changes.slice(0, 7).map(([change]) => ({ accountId: "one", change }));
  if (first === undefined) throw new Error("There are changes.");

  it("has a line for each, five at most", () => {
    const { title, body } = notificationText(
      createPlainTexts("ru"),
      notificationOf(summaryTopic, [first, ...items]),
      noAccount,
    );
    expect(title).toBe("Пропущенных уведомлений: 7");
    expect(body.split("\n")).toEqual([
      "Новых SMS: 3",
      "Тестовый период: осталось 7 дней",
      "Тестовый период: остался 21 день",
      "Тестовый период заканчивается сегодня",
      "Тестовый период закончился",
      "и ещё 2",
    ]);
  });

  it("names the accounts where there are several", () => {
    const names = new Map([
      ["one", "Офис"],
      ["two", "Склад"],
    ]);
    const other = { accountId: "two", change: { kind: "block-lifted" as const, at } };
    const { body } = notificationText(
      createPlainTexts("en"),
      notificationOf(summaryTopic, [first, other]),
      (id) => names.get(id) ?? null,
    );
    expect(body).toBe("Офис: New SMS: 3\nСклад: Account unblocked");
  });
});

describe("other texts", () => {
  it("give the reason for no notification", () => {
    for (const language of ["ru", "en"] as const) {
      const { t } = createPlainTexts(language);
      const reasons = suppressionSchema.options.map((reason) => t(`notification.reason.${reason}`));
      expect(new Set(reasons).size).toBe(suppressionSchema.options.length);
    }
  });

  it("have a line for every change in the history", () => {
    const all: Change[] = [
      ...changes.map(([change]) => change),
      { kind: "customer-changed", at },
      { kind: "tfa-switched", at, isOn: true, isOwn: true },
      { kind: "tfa-switched", at, isOn: false, isOwn: true },
    ];
    const lines = all.map((change) => changeLine(createPlainTexts("ru"), change));
    expect(lines).toContain("Появилась блокировка");
    const toppedUp = { kind: "balance-topped-up", at, amount: 90_000, added: 50_000 } as const;
    expect(changeLine(createPlainTexts("ru"), toppedUp)).toMatch(/^Пополнение на 500/);
    expect(lines).not.toContain("Есть блокировка");
    expect(new Set(lines).size).toBe(all.length);
    expect(lines.at(-1)).toBe("Вы отключили двухфакторную аутентификацию");
  });

  it("say what to do where notifications are not seen", () => {
    expect(createPlainTexts("ru").t("notification.problemHint.failed")).toContain("в настройках системы");
    expect(createPlainTexts("en").t("notification.problem.unsupported")).toContain("shows no notifications");
  });
});
