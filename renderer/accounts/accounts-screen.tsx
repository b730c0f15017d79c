import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { IconButton } from "../ui/icon-button";
import { ScreenTitle } from "../ui/screen-title";
import { AccountsButtons } from "./accounts-buttons";
import { AccountsList } from "./accounts-list";
import { useAccountsOverview } from "./use-accounts-overview";

/** The list of accounts as a screen of its own, in a narrow window. */
export function AccountsScreen({ shownId }: { shownId: AccountId }) {
  const { store, texts } = useWindow();
  const { rows, summary } = useAccountsOverview();
  return (
    <>
      <header className="header">
        <IconButton
          icon="back"
          label={texts.t("window.action.back")}
          shortcut="back"
          onClick={() => store.showScreen({ name: "account" })}
        />
        <div className="header-text">
          <ScreenTitle title={texts.t("accounts.title")} />
          <p className="accounts-summary">{summary}</p>
        </div>
        <AccountsButtons />
      </header>
      <main className="page">
        <AccountsList rows={rows} shownId={shownId} />
      </main>
    </>
  );
}
