import { useApp, useNow, useWindow } from "../store/window-context";
import { type AccountsOverview, AccountsOverviews } from "./accounts-overview";

const overviews = new AccountsOverviews();

/** The list of accounts as it is now. */
export function useAccountsOverview(): AccountsOverview {
  const { texts } = useWindow();
  const accounts = useApp((app) => app.accounts);
  const settings = useApp((app) => app.settings);
  const language = useApp((app) => app.language);
  return overviews.of({ accounts, settings, language }, useNow(), texts);
}
