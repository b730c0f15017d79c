import { useEffectEvent, useLayoutEffect } from "react";
import { assertNever } from "../../contract/assert-never";
import { useHasColumn } from "../accounts/use-has-column";
import { isMac } from "../keyboard/is-mac";
import { type ShortcutName, shortcutFor } from "../keyboard/shortcuts";
import { useWindow } from "../store/window-context";
import { shownAccount } from "../store/window-state";
import { typedState } from "../ui/typed-field";
import { openPalette } from "./command-palette";

/** What has its keys to itself: dialogs and menus. */
const layers = '[role="dialog"], [role="menu"]';
/** Those that are open, wherever the focus is; while one fades out, it is still in the page and no longer open. */
const openMenuButtons = '[aria-haspopup="menu"][aria-expanded="true"]';
const openDialogs = "[data-open-dialog]";

/** Carries out the shortcuts of the window. */
export function useShortcuts(): void {
  const { store } = useWindow();
  const hasColumn = useHasColumn();

  function search(): void {
    const isListShown = hasColumn && store.getState().screen.name === "account";
    if (!isListShown) store.showScreen({ name: "accounts" });
    store.focusOn("search");
  }

  const close = (): void => void store.request((to) => to.closeWindow());

  function carryOut(name: ShortcutName): void {
    const { app, screen, isShortcutListOpen } = store.getState();
    const account = shownAccount(store.getState());
    switch (name) {
      case "refresh":
        if (account !== null && !account.isChecking) void store.refresh(account.id);
        return;
      case "palette":
        return openPalette();
      case "search":
        return search();
      case "history":
        return account === null ? undefined : store.showScreen({ name: "history", accountId: account.id });
      case "add-account":
        return store.showScreen({ name: "add-account" });
      case "settings":
        return store.showScreen({ name: "settings" });
      case "back":
        if (screen.name !== "account") return store.showScreen({ name: "account" });
        return app?.windowMode === "popover" ? close() : undefined;
      case "close":
        return close();
      case "list":
        return store.showShortcuts(!isShortcutListOpen);
      default:
        assertNever(name);
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { app, isShortcutListOpen } = store.getState();
    const isInLayer = event.target instanceof Element && event.target.closest(layers) !== null;
    const menuButton = document.querySelector<HTMLElement>(openMenuButtons);
    // The library's menu closes only once the focus has moved into it.
    if (event.key === "Escape" && !isInLayer && menuButton !== null) {
      event.preventDefault();
      return menuButton.click();
    }
    const isLayerOpen = isInLayer || menuButton !== null || document.querySelector(openDialogs) !== null;
    const found = shortcutFor(event, {
      isMac,
      accountCount: app?.accounts.length ?? 0,
      field: typedState(event.target),
      layer: isShortcutListOpen ? "list" : isLayerOpen ? "other" : "none",
    });
    if (found === null) return;
    event.preventDefault();
    carryOut(found);
  });

  useLayoutEffect(() => {
    // Before everything else, also before the dialogs that come with this page, so that a dialog or menu that the same key closes is still there to be seen.
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
}
