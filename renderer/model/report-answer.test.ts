import { expect, test } from "vitest";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { copyAnswer, saveAnswer } from "./report-answer";

const texts = createPlainTexts("ru");

test("what came of copying and saving is said, and nothing where the user chose no file", () => {
  expect(copyAnswer({ state: "copied" }, texts).text).toBe("Отчёт скопирован");
  expect(copyAnswer({ state: "failed" }, texts).text).toMatch(/^Не удалось скопировать/);
  expect(saveAnswer({ state: "saved", name: "a.txt" }, texts)).toEqual({
    text: "Отчёт сохранён: a.txt",
    fileName: "a.txt",
  });
  expect(saveAnswer({ state: "failed" }, texts).text).toMatch(/^Не удалось сохранить/);
  expect(saveAnswer({ state: "cancelled" }, texts).text).toBe("");
});
