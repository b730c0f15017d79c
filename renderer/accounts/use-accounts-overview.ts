import { createContext, use } from "react";
import { useApp, useNow, useWindow } from "../store/window-context";
import type { AccountsOverview, AccountsOverviews } from "./accounts-overview";

const OverviewsContext = createContext<AccountsOverviews | null>(null);

/** Gives everything inside the one maker of overviews. */
export const OverviewsProvider = OverviewsContext.Provider;

/** The list of accounts as it is now. Throws outside an {@link OverviewsProvider}. */
export function useAccountsOverview(): AccountsOverview {
  const overviews = use(OverviewsContext);
  const { texts } = useWindow();
  const accounts = useApp((app) => app.accounts);
  const settings = useApp((app) => app.settings);
  const language = useApp((app) => app.language);
  const now = useNow();
  if (overviews === null) throw new Error("used outside OverviewsProvider");
  return overviews.of({ accounts, settings, language }, now, texts);
}
