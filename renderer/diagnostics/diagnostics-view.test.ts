import { expect, test } from "vitest";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { diagnosticsScenarios } from "../dev/diagnostics-scenarios";
import { diagnosticsView } from "./diagnostics-view";

const texts = createPlainTexts("ru");

function viewOf(name: keyof typeof diagnosticsScenarios) {
  const { diagnostics } = diagnosticsScenarios[name](1_000_000);
  if (diagnostics === null) throw new Error("no check");
  return diagnosticsView(diagnostics, texts, 1_000_000);
}

test("a running check shows its step, and announces those that have ended", () => {
  const view = viewOf("diagnostics-running");
  expect(view).toMatchObject({
    isRunning: true,
    tone: "info",
    title: "Проверяем соединение…",
    checkedAt: null,
  });
  expect(view.lines).toEqual(["Шаг 2 из 5: Соединение и сертификат"]);
  expect(view.announcements).toEqual(["Прокси: в порядке"]);
});

test("a check without a flaw says that everything works, to screen readers last of all", () => {
  const view = viewOf("diagnostics-passed");
  expect(view).toMatchObject({ tone: "good", title: "Всё работает", isKeyAtFault: false });
  expect(view.announcements.at(-1)).toBe("Всё работает.");
  expect(view.steps.every(({ icon }) => icon === "check")).toBe(true);
});

test.each<[keyof typeof diagnosticsScenarios, string, string, RegExp, boolean]>([
  ["diagnostics-tls", "connection", "Сертификату сервера нельзя доверять", /^Ключ не отправлен\./, false],
  ["diagnostics-dns", "connection", "Адрес Плюсофона не найден", /^Проверьте настройки DNS/, false],
  ["diagnostics-key", "customer-info", "Ключ доступа не принят", /^Нужен ключ из личного кабинета/, true],
] as const)(
  "%s is one fault: what it is, what to do, and that the rest was skipped",
  (name, step, ...[cause, advice, isKey]) => {
    const { tone, title, lines, isKeyAtFault, steps } = viewOf(name);
    expect([tone, title, lines[0], isKeyAtFault]).toEqual([
      "bad",
      cause,
      expect.stringMatching(advice),
      isKey,
    ]);
    expect(steps.filter(({ state }) => state === "failed").map((failed) => failed.name)).toEqual([step]);
    expect(steps.at(-1)).toMatchObject({ stateLabel: "пропущено", lines: [] });
  },
);

test("a failed step shows the code that support asks for", () => {
  const lines = (name: keyof typeof diagnosticsScenarios) =>
    viewOf(name).steps.flatMap((step) => (step.state === "failed" ? step.lines : []));
  expect(lines("diagnostics-tls")).toEqual(["ERR_CERT_AUTHORITY_INVALID"]);
  expect(lines("diagnostics-key")).toEqual(["HTTP 401"]);
});

test("missing values and a wrong clock replace success", () => {
  const { title, lines, steps } = viewOf("diagnostics-incomplete");
  expect(title).toBe("Соединение есть, но с замечанием");
  expect(lines).toEqual([
    expect.stringMatching(/^Часы компьютера идут неверно/),
    expect.stringMatching(/^Плюсофон сообщил не все данные/),
  ]);
  expect(steps.flatMap((step) => step.lines)).toContain(
    "Нет данных: тариф, тестовый период, завершение регистрации",
  );
});
