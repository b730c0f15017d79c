import type { MenuItemConstructorOptions } from "electron";
import { menuLabel } from "./label";
import type { MenuLine, TrayAction } from "./menu";

/** The lines as Electron's template of a menu; `onAction` is told what was chosen. */
export function menuTemplate(
  lines: MenuLine[],
  onAction: (action: TrayAction) => void,
): MenuItemConstructorOptions[] {
  return lines.map((line) => {
    if (line.kind === "separator") return { type: "separator" };
    const item = { label: menuLabel(line.label), enabled: line.isEnabled };
    if (line.kind === "submenu") return { ...item, submenu: menuTemplate(line.lines, onAction) };
    return { ...item, click: () => onAction(line.action) };
  });
}
