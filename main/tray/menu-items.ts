import type { AccountId } from "../../contract/state";
import type { StartTexts } from "../../locales/start-texts";
import type { PauseChoice } from "../notifications/policy/pause";
import { menuLabel } from "./label";

/** What the choices in the tray do. `accountId` null: all accounts, or none in particular. */
export type TrayActions = {
  open: (accountId: AccountId | null) => void;
  /** Shows or hides the window. `icon`: where the clicked icon is; on Linux that is not known. */
  toggle: (icon: { x: number; y: number; width: number; height: number }) => void;
  refresh: (accountId: AccountId | null) => void;
  /** Pauses the notifications; null: resumes them. */
  pause: (until: PauseChoice | null) => void;
  openSettings: () => void;
  openCabinet: () => void;
  /** Restarts the program as the version that was downloaded. */
  installUpdate: () => void;
  openDownloadPage: () => void;
  quit: () => void;
};

/**
 * One item of the menu, as Electron's template has it. Items of the same `id` and label do the same, so that a menu
 * which differs in neither need not be set again.
 */
export type MenuItem =
  | { type: "separator" }
  | { id: string; label: string; click: () => void }
  | { id: string; label: string; submenu: MenuItem[] };

/** The items that end every menu. */
export function lastItems(actions: TrayActions, texts: StartTexts, newVersion: MenuItem[]): MenuItem[] {
  return [
    menuItem("settings", texts.t("tray.settings"), () => actions.openSettings()),
    menuItem("cabinet", texts.t("tray.cabinet"), () => actions.openCabinet()),
    separator,
    ...newVersion,
    menuItem("quit", texts.t("tray.quit"), () => actions.quit()),
  ];
}

export const separator: MenuItem = { type: "separator" };

export function menuItem(id: string, label: string, click: () => void): MenuItem {
  return { id, label: menuLabel(label), click };
}
