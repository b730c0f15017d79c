import type { Accounts } from "../accounts/accounts";
import type { Notifications } from "../notifications/delivery/notifications";
import { openLink } from "../system/links";
import type { TrayActions } from "../tray/menu-items";
import type { UpdateService } from "../updates/updates";
import { clickAnchor } from "../windows/click-anchor";
import type { Opening } from "../windows/opening";

/** What the tray, or a second start of the program, can ask for. */
export type TrayCommands = Omit<TrayActions, "quit">;

/** The commands of the tray. */
export function createTrayCommands(deps: {
  accounts: Accounts;
  opening: Opening;
  updates: Pick<UpdateService, "install">;
  notifications: Pick<Notifications, "pause">;
  onFault: (error: unknown) => void;
}): TrayCommands {
  const { accounts, opening, updates, notifications, onFault } = deps;
  return {
    open(accountId) {
      if (accountId === null) opening.show();
      else opening.choose(accountId, null);
    },
    toggle: (icon) => void clickAnchor(icon).then(opening.toggle, onFault),
    refresh(accountId) {
      const ids = accountId === null ? accounts.states().map(({ id }) => id) : [accountId];
      for (const id of ids) accounts.refresh(id).catch(onFault);
    },
    pause: (until) => notifications.pause(until),
    openSettings: () => opening.choose(null, "settings"),
    openCabinet: () => void openLink("cabinet"),
    installUpdate() {
      // Why it does not restart is said in the window.
      if (updates.install().state !== "restarting") opening.show();
    },
    openDownloadPage: () => void openLink("download"),
  };
}
