import { expect, test } from "vitest";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { copyAnswer, saveAnswer } from "./report-answer";

const texts = createPlainTexts("ru");

test("what came of copying and saving is said, and nothing where the user chose no file", () => {
  expect(copyAnswer({ state: "copied" }, texts)).toBe("Отчёт скопирован");
  expect(copyAnswer({ state: "failed" }, texts)).toMatch(/^Не удалось скопировать/);
  expect(saveAnswer({ state: "saved", name: "a.txt" }, texts)).toBe("Отчёт сохранён: a.txt");
  expect(saveAnswer({ state: "failed" }, texts)).toMatch(/^Не удалось сохранить/);
  expect(saveAnswer({ state: "cancelled" }, texts)).toBe("");
});
