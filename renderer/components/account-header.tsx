import { ActionIcon } from "@mantine/core";
import { useState } from "react";
import type { AccountState } from "../../contract/state";
import type { AccountView } from "../model/account-view";
import { AccountMenu } from "./account-menu";
import { AccountSwitcher } from "./account-switcher";
import { Icon } from "./icons";
import { RemoveDialog } from "./remove-dialog";
import { RenameDialog } from "./rename-dialog";
import { SettingsButton } from "./settings-button";
import { useWindow } from "./window-context";

/** Which account it is, how old its data is, and what can be done with it. */
export function AccountHeader({ account, view }: { account: AccountState; view: AccountView }) {
  const { store, texts, app } = useWindow();
  const [dialog, setDialog] = useState<"rename" | "remove" | null>(null);
  return (
    <header className="header">
      <div className="header-words">
        <AccountSwitcher accounts={app.accounts} shown={account} title={view.title} />
        <p className={`header-age${view.isStale ? " is-stale" : ""}`}>
          {view.isStale && <Icon name="clock" size={14} />}
          <span>{view.isLoading ? texts.t("window.loading") : view.ageLabel}</span>
        </p>
      </div>
      {view.keyNeeded === null && (
        <ActionIcon
          variant="subtle"
          size="lg"
          className={view.isChecking ? "is-spinning" : ""}
          aria-label={texts.t("window.action.refresh")}
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
        onRename={() => setDialog("rename")}
        onRemove={() => setDialog("remove")}
      />
      <RenameDialog account={account} isOpen={dialog === "rename"} onClose={() => setDialog(null)} />
      <RemoveDialog
        account={account}
        title={view.title}
        isOpen={dialog === "remove"}
        onClose={() => setDialog(null)}
      />
    </header>
  );
}
