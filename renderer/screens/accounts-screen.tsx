import type { AccountId } from "../../contract/state";
import { AccountsList } from "../components/accounts/accounts-list";
import { AddAccountButton } from "../components/accounts/add-account-button";
import { SettingsButton } from "../components/settings-button";
import { useWindow } from "../components/window-context";

/** The list of accounts as a screen of its own, in a narrow window. */
export function AccountsScreen({ shownId }: { shownId: AccountId }) {
  const { texts } = useWindow();
  return (
    <>
      <header className="header">
        <h1 className="header-title" tabIndex={-1}>
          {texts.t("accounts.title")}
        </h1>
        <AddAccountButton />
        <SettingsButton />
      </header>
      <main className="page">
        <AccountsList shownId={shownId} />
      </main>
    </>
  );
}
