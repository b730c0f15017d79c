import { ActionIcon } from "@mantine/core";
import { useRef, useState } from "react";
import type { AccountState } from "../../contract/state";
import { AccountSwitcher } from "../accounts/account-switcher";
import { EditAccountForm } from "../accounts/edit-account-form";
import { RemoveAccountForm } from "../accounts/remove-account-form";
import { isMac } from "../keyboard/is-mac";
import { ariaShortcuts } from "../keyboard/shortcuts";
import { useWindow } from "../store/window-context";
import { DemoBadge } from "../ui/demo-badge";
import { Dialog } from "../ui/dialog";
import { Icon } from "../ui/icons";
import { SettingsButton } from "../ui/settings-button";
import { AccountMenu } from "./account-menu";
import type { AccountView } from "./account-view";

/** Which account it is, how old its data is, and what can be done with it. */
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
        <p className={`header-age${view.isStale ? " is-stale" : ""}`}>
          {view.isStale && <Icon name="clock" size={14} />}
          <span>{view.isLoading ? texts.t("window.loading") : view.ageLabel}</span>
          {view.isDemo && <DemoBadge />}
        </p>
        {account.isMuted && (
          <p className="header-age header-muted">
            <Icon name="bell-off" size={14} />
            <span>{texts.t("accounts.mutedLine")}</span>
          </p>
        )}
      </div>
      {view.keyNeeded === null && (
        <ActionIcon
          variant="subtle"
          size="lg"
          className={view.isChecking ? "is-spinning" : ""}
          aria-label={texts.t("window.action.refresh")}
          aria-keyshortcuts={ariaShortcuts("refresh", isMac)}
          aria-busy={view.isChecking}
          aria-disabled={view.isChecking}
          onClick={() => {
            if (!view.isChecking) void store.refresh(account.id);
          }}
        >
          <Icon name="refresh" />
        </ActionIcon>
      )}
      <SettingsButton />
      <AccountMenu
        account={account}
        buttonRef={menuButton}
        onEdit={() => setDialog("edit")}
        onRemove={() => setDialog("remove")}
      />
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
