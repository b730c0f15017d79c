import { useMemo } from "react";
import { useNow, useWindow } from "../store/window-context";
import { type AccountsOverview, accountsOverview } from "./accounts-overview";

/** The list of accounts as it is now. */
export function useAccountsOverview(): AccountsOverview {
  const { app, texts } = useWindow();
  const now = useNow();
  return useMemo(() => accountsOverview(app, now, texts), [app, now, texts]);
}
