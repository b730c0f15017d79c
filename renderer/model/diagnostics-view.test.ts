import { expect, test } from "vitest";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { diagnosticsScenarios } from "../dev/diagnostics-scenarios";
import { diagnosticsView } from "./diagnostics-view";

const texts = createPlainTexts("ru");
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function viewOf(name: keyof typeof diagnosticsScenarios) {
  const { diagnostics } = diagnosticsScenarios[name](1_000_000);
  if (diagnostics === null) throw new Error("no check");
  return diagnosticsView(diagnostics, texts, 1_000_000);
}

test("a running check says which step it is at, and announces those that have ended", () => {
  const view = viewOf("diagnostics-running");
  expect(view).toMatchObject({ isRunning: true, tone: "info", title: "Проверяем соединение…" });
  expect(view.checkedAt).toBeNull();
  expect(view.lines).toEqual(["Шаг 4 из 8: Соединение и сертификат"]);
  expect(view.announcements).toEqual([
    "Подключение к сети: в порядке",
    "Поиск адреса сервера: в порядке",
    "Прокси: в порядке",
  ]);
});

test("a check without a flaw says that everything works, last of all to the screen reader too", () => {
  const view = viewOf("diagnostics-passed");
  expect(view).toMatchObject({ tone: "good", title: "Всё работает", isKeyAtFault: false });
  expect(view.announcements.at(-1)).toMatch(/^Всё работает\. /);
  expect(view.steps.every(({ icon }) => icon === "check")).toBe(true);
  expect(plain(view.steps[6]?.stateLabel ?? "")).toBe("в порядке, 1,2 с");
});

test("the first failure is on top, with what to do, and its step has the code", () => {
  const view = viewOf("diagnostics-tls");
  expect(view).toMatchObject({ tone: "bad", title: "Сертификату сервера нельзя доверять" });
  expect(view.lines[0]).toMatch(/^Ключ не отправлен\./);
  const step = view.steps.find(({ name }) => name === "connection");
  expect(step?.facts.join()).toContain("ERR_CERT_AUTHORITY_INVALID");
  expect(view.steps.map(({ advice }) => advice)).not.toContain(view.lines[0]);
});

test("a refused key is the key's fault", () => {
  expect(viewOf("diagnostics-key")).toMatchObject({ isKeyAtFault: true, tone: "bad" });
});

test("a refused key is one fault: the step behind it says that it was skipped, and why", () => {
  const { title, steps } = viewOf("diagnostics-key");
  expect(title).toBe("Плюсофон не принял ключ доступа");
  expect(steps.flatMap(({ name, state }) => (state === "failed" ? [name] : []))).toEqual(["customer-info"]);
  expect(steps.at(-1)).toMatchObject({ stateLabel: "пропущено", advice: "Ключ не принят" });
});

test("a name that is not found is one fault, and no connection was tried", () => {
  const { title, steps } = viewOf("diagnostics-dns");
  expect(title).toBe("Не найден адрес сервера Плюсофона");
  expect(steps.flatMap(({ name, state }) => (state === "failed" ? [name] : []))).toEqual(["names"]);
  expect(steps.find(({ name }) => name === "connection")).toMatchObject({
    stateLabel: "пропущено",
    advice: "Адрес сервера не найден",
  });
});

test("what to do is said once, though two steps failed for the same cause", () => {
  const { diagnostics } = diagnosticsScenarios["diagnostics-key"](1_000_000);
  if (diagnostics === null) throw new Error("no check");
  const [customer] = diagnostics.steps.filter(({ state }) => state === "failed");
  if (customer === undefined) throw new Error("nothing failed");
  const twice = diagnostics.steps.map((step) =>
    step.name === "tfa" ? { ...customer, name: step.name } : step,
  );
  const { lines, steps } = diagnosticsView({ ...diagnostics, steps: twice }, texts, 1_000_000);
  const failed = steps.filter(({ state }) => state === "failed");
  expect(failed.length).toBe(2);
  expect(failed.every(({ facts }) => facts.length > 0)).toBe(true);
  const said = [...lines, ...failed.flatMap(({ advice }) => advice ?? [])];
  expect(new Set(said).size).toBe(said.length);
});

test("a running check has its advice at the step that it belongs to", () => {
  const { diagnostics } = diagnosticsScenarios["diagnostics-tls"](1_000_000);
  if (diagnostics === null) throw new Error("no check");
  const { steps } = diagnosticsView({ ...diagnostics, isRunning: true }, texts, 1_000_000);
  expect(steps.find(({ name }) => name === "connection")?.advice).toMatch(/^Ключ не отправлен\./);
});

test("what a reply lacked is named in the place of success", () => {
  const view = viewOf("diagnostics-lacking");
  expect(view.title).not.toContain("Всё работает");
  expect(view.lines[0]).toBe("Нет данных: тариф, тестовый период, завершение регистрации.");
  expect(view.lines[1]).toMatch(/^Попробуйте позже/);
  expect(view.lines[2]).toMatch(/^Часы отстают на 11 минут\. Установите на компьютере верные дату и время/);
  expect(view.lines.length).toBe(3);
  const said = view.steps.flatMap(({ facts, advice }) => [...facts, advice]);
  for (const line of view.lines) expect(said).not.toContain(line);
});
