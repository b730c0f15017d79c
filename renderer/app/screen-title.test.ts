import { expect, test } from "vitest";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { screenTitle } from "./screen-title";

const texts = createTexts("ru");
const office = sampleAccount(0);

test("the window is named after what it shows", () => {
  expect(screenTitle({ name: "account" }, office, texts)).toBe("Плюсофон: Офис");
  expect(screenTitle({ name: "settings" }, office, texts)).toBe("Плюсофон: Настройки");
  expect(screenTitle({ name: "add-account" }, office, texts)).toBe("Плюсофон: Новая учётная запись");
  const diagnostics = screenTitle({ name: "diagnostics", accountId: "office" }, office, texts);
  expect(diagnostics).toBe(`Плюсофон: ${texts.t("diagnostics.title")}`);
  expect(screenTitle({ name: "accounts" }, office, texts)).toBe(`Плюсофон: ${texts.t("accounts.title")}`);
  const history = screenTitle({ name: "history", accountId: "office" }, office, texts);
  expect(history).toBe(`Плюсофон: ${texts.t("window.history.title")}`);
  const replacing = screenTitle({ name: "replace-key", accountId: "office" }, office, texts);
  expect(replacing).toBe("Плюсофон: Новый ключ для «Офис»");
});

test("the history of a demonstration is marked as one", () => {
  const demo = sampleAccount(0, { id: "demo", label: "", isDemo: true });
  const title = screenTitle({ name: "history", accountId: "demo" }, demo, texts);
  expect(title).toBe("Плюсофон: История (Демонстрация)");
});

test("without an account it says what it is", () => {
  expect(screenTitle({ name: "account" }, null, texts)).toContain("еофициальная программа");
});
