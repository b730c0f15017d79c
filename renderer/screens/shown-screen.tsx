import { useEffect, useRef, useSyncExternalStore } from "react";
import { assertNever } from "../../contract/assert-never";
import { useWindow } from "../components/window-context";
import { screenTitle } from "../model/screen-title";
import { shownAccount } from "../state/window-store";
import { AccessKeyScreen } from "./access-key-screen";
import { AccountScreen } from "./account-screen";
import { FirstRunScreen } from "./first-run-screen";
import { HistoryScreen } from "./history-screen";
import { SettingsScreen } from "./settings-screen";

/** The screen that the store names; without an account the first run takes the account's place. */
export function ShownScreen() {
  const { store, texts, app } = useWindow();
  const { screen, chosenAccountId } = useSyncExternalStore(
    store.subscribe,
    store.getSnapshot,
    store.getSnapshot,
  );
  const account = shownAccount(app, chosenAccountId);

  useEffect(() => {
    document.title = screenTitle(screen, app, account, texts);
  }, [screen, app, account, texts]);
  useFocusOnTitle(`${screen.name} ${account?.id ?? ""}`);

  switch (screen.name) {
    case "settings":
      return <SettingsScreen />;
    case "account":
      return account === null ? <FirstRunScreen /> : <AccountScreen key={account.id} account={account} />;
    case "history": {
      const shown = app.accounts.find(({ id }) => id === screen.accountId);
      return shown === undefined ? <FirstRunScreen /> : <HistoryScreen key={shown.id} account={shown} />;
    }
    case "add-account":
      return <AccessKeyScreen account={null} />;
    case "replace-key":
      return <AccessKeyScreen account={app.accounts.find(({ id }) => id === screen.accountId) ?? null} />;
    default:
      return assertNever(screen);
  }
}

/** Puts the focus on the title of each new screen, so that keyboard and screen reader start there. */
function useFocusOnTitle(place: string): void {
  const shownPlace = useRef(place);
  useEffect(() => {
    if (shownPlace.current === place) return;
    shownPlace.current = place;
    // A notice's place was just brought into view: it keeps the focus.
    if (document.querySelector(".is-chosen") !== null) return;
    document.getElementById("root")?.scrollTo(0, 0);
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [place]);
}
