import { ActionIcon } from "@mantine/core";
import { useRef, useState } from "react";
import type { AccountState } from "../../contract/state";
import type { AccountView } from "../model/account-view";
import { ariaShortcuts } from "../model/shortcuts";
import { AccountMenu } from "./account-menu";
import { AccountHeading } from "./accounts/account-heading";
import { AccountsButton } from "./accounts/accounts-button";
import { EditAccountDialog } from "./accounts/edit-account-dialog";
import { RemoveDialog } from "./accounts/remove-dialog";
import { useHasColumn } from "./accounts/use-has-column";
import { useRemoveAccount } from "./accounts/use-remove-account";
import { DemoBadge } from "./demo-badge";
import { Icon } from "./icons";
import { SettingsButton } from "./settings-button";
import { isMac } from "./use-shortcuts";
import { useWindow } from "./window-context";

/** Which account it is, how old its data is, and what can be done with it. */
export function AccountHeader({ account, view }: { account: AccountState; view: AccountView }) {
  const { store, texts, app } = useWindow();
  const [dialog, setDialog] = useState<"edit" | "remove" | null>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const hasColumn = useHasColumn();
  const remove = useRemoveAccount(account);
  const focusMenu = (): void => menuButton.current?.focus();
  return (
    <header className="header">
      {app.accounts.length > 1 && !hasColumn && <AccountsButton />}
      <div className="header-words">
        <AccountHeading account={account} title={view.title} />
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
        onRemove={() => (remove.isAsked ? setDialog("remove") : remove.now())}
      />
      <EditAccountDialog
        account={account}
        title={view.title}
        isOpen={dialog === "edit"}
        onClose={() => setDialog(null)}
        onGone={focusMenu}
      />
      <RemoveDialog
        title={view.title}
        isOpen={dialog === "remove"}
        onClose={() => setDialog(null)}
        onGone={focusMenu}
        onRemove={remove.now}
      />
    </header>
  );
}
