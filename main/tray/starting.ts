import type { StartTexts } from "../../locales/start-texts";
import type { TrayIcon } from "./icon";
import { lastItems, type MenuItem, menuItem, separator, type TrayActions } from "./menu-items";

// What the icon shows before anything is known, without what shows an account: loading that would delay the icon.

/** The icon before anything was read. */
export const startingIcon: TrayIcon = {
  days: { mark: "unknown" },
  unread: { mark: "unknown" },
  status: "normal",
  isStale: false,
};

/** The tooltip before the accounts are known. */
export function startingTooltip(texts: StartTexts): string {
  return texts.t("tray.starting");
}

/** The menu before the accounts are known. */
export function startingMenu(actions: TrayActions, texts: StartTexts): MenuItem[] {
  return [
    menuItem("null:open", texts.t("tray.open"), () => actions.open(null)),
    separator,
    ...lastItems(actions, texts, []),
  ];
}
