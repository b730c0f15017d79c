import { expect, test } from "vitest";
import { createTexts } from "../../locales/texts";
import { longer, pseudoTexts } from "./pseudo-texts";

test("letters grow by 40 %, numbers and signs stay", () => {
  expect(longer("абвгд")).toBe("аббвггд");
  expect(longer("12 345, 67 %")).toBe("12 345, 67 %");
  const text = "Двухфакторная аутентификация личного кабинета";
  const count = (of: string): number => (of.match(/\p{Letter}/gu) ?? []).length;
  expect(count(longer(text)) / count(text)).toBeCloseTo(1.4, 1);
});

test("values are put in before the text grows", () => {
  expect(pseudoTexts(createTexts("ru")).t("window.version", { version: "1.2" })).toMatch(/1\.2$/);
});
