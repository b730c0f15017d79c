import { expect, test } from "vitest";
import { defaultSettings } from "../../../contract/settings";
import { createTexts } from "../../../locales/texts";
import { sampleAccount } from "../../dev/sample-account";
import { rowedAccount } from "./account-row";
import { dragWords } from "./drag-words";

const texts = createTexts("ru");
const rows = ["Офис", "Склад", "Дача"].map(
  (label) => rowedAccount(sampleAccount(0, { id: label, label }), defaultSettings, 0, texts).row,
);
const { announcements, screenReaderInstructions } = dragWords(rows, texts);
const active = { id: "Офис" };

test("each step of a drag says which row and which place", () => {
  expect(announcements.onDragStart({ active })).toBe("Взята «Офис»: место 1\u00a0из\u00a03");
  expect(announcements.onDragOver({ active, over: { id: "Дача" } })).toBe("«Офис»: место 3\u00a0из\u00a03");
  expect(announcements.onDragEnd({ active, over: { id: "Склад" } })).toBe(
    "Отпущена «Офис»: место 2\u00a0из\u00a03",
  );
  expect(announcements.onDragCancel({ active })).toBe("Перемещение отменено, «Офис»: место 1\u00a0из\u00a03");
  expect(screenReaderInstructions.draggable).toContain("Esc");
});

test("a row that has gone meanwhile is not spoken of", () => {
  expect(announcements.onDragEnd({ active: { id: "gone" }, over: null })).toBeUndefined();
});
