import { useMemo } from "react";
import { useApp, useNow, useWindow } from "../store/window-context";
import { type AccountsOverview, accountsOverview } from "./accounts-overview";

/** The list of accounts as it is now. */
export function useAccountsOverview(): AccountsOverview {
  const { texts } = useWindow();
  const accounts = useApp((app) => app.accounts);
  const settings = useApp((app) => app.settings);
  const language = useApp((app) => app.language);
  const now = useNow();
  return useMemo(
    () => accountsOverview({ accounts, settings, language }, now, texts),
    [accounts, settings, language, now, texts],
  );
}
