import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { ScreenHeader } from "../ui/screen-header";
import { AccountsButtons } from "./accounts-buttons";
import { AccountsList } from "./accounts-list";
import { useAccountsOverview } from "./use-accounts-overview";

/** The list of accounts as a screen of its own, in a narrow window. */
export function AccountsScreen({ shownId }: { shownId: AccountId }) {
  const { texts } = useWindow();
  const { rows, summary } = useAccountsOverview();
  return (
    <>
      <ScreenHeader title={texts.t("accounts.title")} subtitle={summary}>
        <AccountsButtons />
      </ScreenHeader>
      <main className="page">
        <AccountsList rows={rows} shownId={shownId} />
      </main>
    </>
  );
}
