import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { assertNever } from "../../contract/assert-never";
import { AccessKeyScreen } from "../access-key/access-key-screen";
import { FirstRunScreen } from "../access-key/first-run-screen";
import { AccountLayout } from "../account/account-layout";
import { AccountsScreen } from "../accounts/accounts-screen";
import { useHasColumn } from "../accounts/use-has-column";
import { DiagnosticsScreen } from "../diagnostics/diagnostics-screen";
import { HistoryScreen } from "../history/history-screen";
import { SettingsScreen } from "../settings/settings-screen";
import { useWindow, useWindowState } from "../store/window-context";
import { accountOf, placeOf, shownAccount } from "../store/window-state";
import { screenTitle } from "./screen-title";

/** The screen that the store names; without an account the first run takes the account's place. */
export function ShownScreen({ scrollArea }: { scrollArea: RefObject<HTMLDivElement | null> }) {
  const { texts } = useWindow();
  const screen = useWindowState((state) => state.screen);
  const account = useWindowState((state) =>
    "accountId" in state.screen ? (accountOf(state, state.screen.accountId) ?? null) : shownAccount(state),
  );
  const hasColumn = useHasColumn();
  useScrollPosition(scrollArea);
  useFocusOnTitle();

  useEffect(() => {
    document.title = screenTitle(screen, account, texts);
  }, [screen, account, texts]);

  if (screen.name === "settings") return <SettingsScreen section={screen.section ?? "general"} />;
  if (screen.name === "add-account") return <AccessKeyScreen account={null} />;
  if (account === null) return <FirstRunScreen />;
  switch (screen.name) {
    case "accounts":
      return hasColumn ? <AccountLayout account={account} /> : <AccountsScreen shownId={account.id} />;
    case "account":
      return <AccountLayout account={account} />;
    case "history":
      return <HistoryScreen key={account.id} account={account} />;
    case "diagnostics":
      return <DiagnosticsScreen key={account.id} account={account} />;
    case "replace-key":
      return <AccessKeyScreen account={account} />;
    default:
      return assertNever(screen);
  }
}

/** Each new place begins at its top, but the list of accounts where it was left. */
function useScrollPosition(scrollArea: RefObject<HTMLDivElement | null>): void {
  const place = useWindowState(placeOf);
  const isList = useWindowState(({ screen }) => screen.name === "accounts");
  const listScrollTop = useRef(0);
  const shownPlace = useRef(place);

  useLayoutEffect(() => {
    const area = scrollArea.current;
    if (area === null) return;
    if (shownPlace.current !== place) area.scrollTo(0, isList ? listScrollTop.current : 0);
    shownPlace.current = place;
    if (!isList) return;
    const onScroll = (): void => {
      listScrollTop.current = area.scrollTop;
    };
    area.addEventListener("scroll", onScroll);
    return () => area.removeEventListener("scroll", onScroll);
  }, [scrollArea, place, isList]);
}

/** Gives the focus to the title where the place that should take it is not on screen. */
function useFocusOnTitle(): void {
  const { store } = useWindow();
  const focusTarget = useWindowState((state) => state.focusTarget);
  // The elements on screen have taken it before this runs: the effects of children come first.
  useEffect(() => {
    if (focusTarget === null || store.getState().focusTarget !== focusTarget) return;
    store.focusOn(focusTarget === "title" ? null : "title");
  }, [store, focusTarget]);
}
