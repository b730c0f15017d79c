import { expect, it } from "vitest";
import { createTexts } from "../../locales/texts";
import { type EditPlace, editMenu } from "./edit-menu";

const ru = createTexts("ru");
const field: EditPlace = {
  isEditable: true,
  formControlType: "input-text",
  selectionText: "",
  editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
};
const labelsOf = (place: Partial<EditPlace>, texts = ru) =>
  editMenu({ ...field, ...place }, texts).map(({ label, type, enabled }) =>
    type === "separator" ? "-" : `${label}${enabled === false ? " (off)" : ""}`,
  );

it.each<[string, Partial<EditPlace>, string[]]>([
  ["a field", {}, ["Вырезать (off)", "Копировать (off)", "Вставить", "-", "Выделить всё"]],
  [
    "a field with a selection",
    { selectionText: "текст", editFlags: { ...field.editFlags, canCut: true, canCopy: true } },
    ["Вырезать", "Копировать", "Вставить", "-", "Выделить всё"],
  ],
  [
    "a field that hides its text",
    { formControlType: "input-password", editFlags: { ...field.editFlags, canCut: true, canCopy: true } },
    ["Вставить", "-", "Выделить всё"],
  ],
  [
    "a selected text",
    { isEditable: false, selectionText: "текст", editFlags: { ...field.editFlags, canCopy: true } },
    ["Копировать"],
  ],
  ["anything else", { isEditable: false }, []],
])("of %s", (_, place, labels) => {
  expect(labelsOf(place)).toEqual(labels);
});

it("speaks English too", () => {
  expect(labelsOf({}, createTexts("en"))).toEqual(["Cut (off)", "Copy (off)", "Paste", "-", "Select all"]);
});
