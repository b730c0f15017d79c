import { memo } from "react";
import type { AccountState } from "../../contract/state";
import { AccountsColumn } from "../accounts/accounts-column";
import { useHasColumn } from "../accounts/use-has-column";
import { AccountScreen } from "./account-screen";

/**
 * The shown account, with the list of all beside it where there is room. Its place in the tree is the same either way,
 * so that a dialog stays open while the window's width changes.
 */
export function AccountLayout({ account }: { account: AccountState }) {
  const hasColumn = useHasColumn();
  return (
    <div className={hasColumn ? "columns" : "no-columns"}>
      {hasColumn && <AccountsColumn shownId={account.id} />}
      <div key={account.id} className="account-column">
        <ShownAccount account={account} />
      </div>
    </div>
  );
}

const ShownAccount = memo(AccountScreen);
