import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { ScreenTitle } from "../ui/screen-title";
import { SettingsButton } from "../ui/settings-button";
import { AddAccountButton } from "./accounts-buttons";
import { AccountsList } from "./accounts-list";

/** The list of accounts as a screen of its own, in a narrow window. */
export function AccountsScreen({ shownId }: { shownId: AccountId }) {
  const { texts } = useWindow();
  return (
    <>
      <header className="header">
        <ScreenTitle title={texts.t("accounts.title")} />
        <AddAccountButton />
        <SettingsButton />
      </header>
      <main className="page">
        <AccountsList shownId={shownId} />
      </main>
    </>
  );
}
