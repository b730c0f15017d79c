import { expect, test } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { savingObstacle } from "./saving-obstacle";

const texts = createPlainTexts("ru");
const entry: HistoryEntry = { schema: 1, change: { kind: "block-lifted", at: 1 }, outcome: "shown" };

test("a history can be saved when it was read and has an entry; else it is said why not", () => {
  expect(savingObstacle(texts, { state: "read", value: [entry] }, false)).toBe(null);
  expect(savingObstacle(texts, { state: "read", value: [] }, false)).toBe("Записей за это время нет.");
  expect(savingObstacle(texts, { state: "read", value: [] }, true)).toBe("Демонстрация не ведёт историю.");
  expect(savingObstacle(texts, { state: "loading" }, false)).toBe("Загружаем историю…");
  expect(savingObstacle(texts, { state: "failed" }, false)).toBe("Не удалось прочитать историю с диска");
});
