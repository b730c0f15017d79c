import { memo } from "react";
import type { AccountState } from "../../contract/state";
import { AddAccountButton } from "../accounts/accounts-buttons";
import { AccountsList } from "../accounts/accounts-list";
import { useHasColumn } from "../accounts/use-has-column";
import { useWindow } from "../store/window-context";
import { AccountScreen } from "./account-screen";

/**
 * The shown account, with the list of all beside it where there is room. Its place in the tree is the same either way,
 * so that a dialog stays open while the window's width changes.
 */
export function AccountLayout({ account }: { account: AccountState }) {
  const { texts } = useWindow();
  const hasColumn = useHasColumn();
  return (
    <div className={hasColumn ? "columns" : "no-columns"}>
      {hasColumn && (
        <nav className="accounts-column" aria-label={texts.t("accounts.title")}>
          <div className="column-header">
            <h2>{texts.t("accounts.title")}</h2>
            <AddAccountButton />
          </div>
          <AccountsList shownId={account.id} isColumn />
        </nav>
      )}
      <div key={account.id} className="account-column">
        <ShownAccount account={account} />
      </div>
    </div>
  );
}

const ShownAccount = memo(AccountScreen);
