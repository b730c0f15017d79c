import { useMemo } from "react";
import { type AccountsOverview, accountsOverview } from "../../model/accounts/accounts-overview";
import { useNow, useWindow } from "../window-context";

/** The list of accounts as it is now. */
export function useAccountsOverview(): AccountsOverview {
  const { app, texts } = useWindow();
  const now = useNow();
  return useMemo(() => accountsOverview(app, now, texts), [app, now, texts]);
}
