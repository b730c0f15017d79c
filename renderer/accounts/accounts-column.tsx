import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { AccountsButtons } from "./accounts-buttons";
import { AccountsList } from "./accounts-list";
import { useAccountsOverview } from "./use-accounts-overview";

/** The list of accounts beside the shown one, in a wide window. */
export function AccountsColumn({ shownId }: { shownId: AccountId }) {
  const { texts } = useWindow();
  const { rows, summary } = useAccountsOverview();
  return (
    <nav className="accounts-column" aria-label={texts.t("accounts.title")}>
      <div className="column-header">
        <div className="header-text">
          <h2>{texts.t("accounts.title")}</h2>
          <p className="accounts-summary">{summary}</p>
        </div>
        <AccountsButtons />
      </div>
      <AccountsList rows={rows} shownId={shownId} isColumn />
    </nav>
  );
}
