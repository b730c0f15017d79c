import { Tooltip } from "@mantine/core";
import { useRef, useState } from "react";
import type { AccountState } from "../../contract/state";
import { AccountSwitcher } from "../accounts/account-switcher";
import { EditAccountForm } from "../accounts/edit-account-form";
import { RemoveAccountForm } from "../accounts/remove-account-form";
import { useApp, useWindow } from "../store/window-context";
import { DemoBadge } from "../ui/demo-badge";
import { Dialog } from "../ui/dialog";
import { IconButton } from "../ui/icon-button";
import { Icon } from "../ui/icons";
import { pinWindow } from "../ui/pin-window";
import { SettingsButton } from "../ui/settings-button";
import { AccountMenu } from "./account-menu";
import type { AccountView } from "./account-view";

/** Which account it is, and what can be done with it. */
export function AccountHeader({ account, view }: { account: AccountState; view: AccountView }) {
  const { store, texts } = useWindow();
  const [dialog, setDialog] = useState<"edit" | "remove" | null>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const close = (): void => setDialog(null);
  // The menu item that opened a dialog is gone by the time it closes.
  const focusMenu = (): void => menuButton.current?.focus();
  return (
    <header className="header">
      <div className="header-text">
        <AccountSwitcher account={account} />
        {view.isDemo && <DemoBadge />}
        {account.isMuted && <MutedMark />}
      </div>
      <div className="header-buttons">
        {view.keyNeeded === null && (
          <IconButton
            icon="refresh"
            label={texts.t("window.action.refresh")}
            shortcut="refresh"
            isBusy={view.isChecking}
            onClick={() => void store.refresh(account.id)}
          />
        )}
        <SettingsButton />
        <PinButton />
        <AccountMenu
          account={account}
          buttonRef={menuButton}
          onEdit={() => setDialog("edit")}
          onRemove={() => setDialog("remove")}
        />
      </div>
      <Dialog
        isOpen={dialog === "edit"}
        onClose={close}
        onClosed={focusMenu}
        title={texts.t("accounts.editTitle", { title: view.title })}
      >
        <EditAccountForm account={account} onClose={close} />
      </Dialog>
      <Dialog
        isOpen={dialog === "remove"}
        onClose={close}
        onClosed={focusMenu}
        title={texts.t("window.account.removeTitle", { title: view.title })}
      >
        <RemoveAccountForm account={account} onClose={close} />
      </Dialog>
    </header>
  );
}

/** Turns the popover at the tray into a window that stays, and back. */
function PinButton() {
  const { store, texts } = useWindow();
  const windowMode = useApp((app) => app.windowMode);
  if (windowMode === "window-only") return null;
  const isPinned = windowMode === "window";
  return (
    <IconButton
      icon="pin"
      label={texts.t("window.action.pin")}
      isPressed={isPinned}
      onClick={() => pinWindow(store, !isPinned)}
    />
  );
}

function MutedMark() {
  const { texts } = useWindow();
  const label = texts.t("accounts.mutedLine");
  return (
    <Tooltip label={label}>
      <span className="header-mark" role="img" aria-label={label}>
        <Icon name="bell-off" size={16} />
      </span>
    </Tooltip>
  );
}
