import type { IconTone } from "../../contract/settings/settings";
import type { AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import { TrayAccounts } from "./account-status";
import { type TrayIcon, trayIcon } from "./icon";
import { TrayMenu } from "./menu";
import type { MenuItem, TrayActions } from "./menu-items";
import { tooltipMaxLength, trayTooltip } from "./tooltip";

/** What the item in the tray shows. */
export type TrayContents = { icon: TrayIcon; iconTone: IconTone; tooltip: string; menu: MenuItem[] };

/** Returns a function that gives what the tray shows of a state at `now`, milliseconds since 1970 by the corrected clock. */
export function createTrayContents(actions: TrayActions) {
  const accounts = new TrayAccounts();
  const menu = new TrayMenu(actions);
  return (state: AppState, now: number, texts: Texts): TrayContents => {
    const view = accounts.view(state, now);
    return {
      icon: trayIcon(view),
      iconTone: state.settings.iconTone,
      tooltip: trayTooltip(view, texts, tooltipMaxLength(process.platform)),
      menu: menu.of(view, texts),
    };
  };
}
