import type { MenuItemConstructorOptions } from "electron";
import type { Texts } from "../../locales/texts";

/** What the page says of the place that a menu was asked for at; a part of Electron's `ContextMenuParams`. */
export type EditPlace = {
  isEditable: boolean;
  /** The kind of field, such as `input-password`. */
  formControlType: string;
  selectionText: string;
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean; canSelectAll: boolean };
};

/**
 * The menu of a field, or of text that is selected; empty for any other place. What a field hides, as those of keys and
 * PINs do, is never offered for copying.
 */
export function editMenu(place: EditPlace, { t }: Texts): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags;
  const copy: MenuItemConstructorOptions = { role: "copy", label: t("edit.copy"), enabled: canCopy };
  if (!place.isEditable) return place.selectionText === "" ? [] : [copy];
  const isHidden = place.formControlType === "input-password";
  const cut: MenuItemConstructorOptions = { role: "cut", label: t("edit.cut"), enabled: canCut };
  return [
    ...(isHidden ? [] : [cut, copy]),
    { role: "paste", label: t("edit.paste"), enabled: canPaste },
    { type: "separator" },
    { role: "selectAll", label: t("edit.selectAll"), enabled: canSelectAll },
  ];
}
