import { useEffect, useRef, useSyncExternalStore } from "react";
import { assertNever } from "../../contract/assert-never";
import { AccessKeyScreen } from "../access-key/access-key-screen";
import { FirstRunScreen } from "../access-key/first-run-screen";
import { AccountLayout } from "../account/account-layout";
import { AccountsScreen } from "../accounts/accounts-screen";
import { useHasColumn } from "../accounts/use-has-column";
import { DiagnosticsScreen } from "../diagnostics/diagnostics-screen";
import { HistoryScreen } from "../history/history-screen";
import { SettingsScreen } from "../settings/settings-screen";
import { useWindow } from "../store/window-context";
import { shownAccount } from "../store/window-store";
import { screenTitle } from "./screen-title";

/** The screen that the store names; without an account the first run takes the account's place. */
export function ShownScreen() {
  const { store, texts, app } = useWindow();
  const { screen, chosenAccountId } = useSyncExternalStore(
    store.subscribe,
    store.getSnapshot,
    store.getSnapshot,
  );
  const account = shownAccount(app, chosenAccountId);
  const hasColumn = useHasColumn();

  useEffect(() => {
    document.title = screenTitle(screen, app, account, texts);
  }, [screen, app, account, texts]);
  useFocusOnTitle(
    `${screen.name} ${account?.id ?? ""}`,
    screen.name === "accounts" ? store.accountsView.scrollTop : 0,
  );

  switch (screen.name) {
    case "settings":
      return <SettingsScreen />;
    case "accounts":
    case "account":
      if (account === null) return <FirstRunScreen />;
      if (screen.name === "account" || hasColumn) return <AccountLayout account={account} />;
      return <AccountsScreen shownId={account.id} />;
    case "history": {
      const shown = app.accounts.find(({ id }) => id === screen.accountId);
      return shown === undefined ? <FirstRunScreen /> : <HistoryScreen key={shown.id} account={shown} />;
    }
    case "diagnostics": {
      const checked = app.accounts.find(({ id }) => id === screen.accountId);
      return checked === undefined ? (
        <FirstRunScreen />
      ) : (
        <DiagnosticsScreen key={checked.id} account={checked} />
      );
    }
    case "add-account":
      return <AccessKeyScreen account={null} />;
    case "replace-key":
      return <AccessKeyScreen account={app.accounts.find(({ id }) => id === screen.accountId) ?? null} />;
    default:
      return assertNever(screen);
  }
}

/**
 * Puts the focus on the title of each new screen, so that keyboard and screen reader start there; who goes through the
 * list of accounts beside it stays in the list. `scrollTop`: where the screen begins, in pixels.
 */
function useFocusOnTitle(place: string, scrollTop: number): void {
  const shownPlace = useRef(place);
  useEffect(() => {
    if (shownPlace.current === place) return;
    shownPlace.current = place;
    // A notice's place was just brought into view: it keeps the focus.
    if (document.querySelector(".is-chosen") !== null) return;
    document.getElementById("root")?.scrollTo(0, scrollTop);
    document.querySelector(".accounts-column [aria-current=true]")?.scrollIntoView({ block: "nearest" });
    if (document.activeElement?.closest(".accounts-column") != null) return;
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [place, scrollTop]);
}
