import { useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";
import { assertNever } from "../../contract/assert-never";
import { accountsOverview } from "../accounts/accounts-overview";
import { isMac } from "../keyboard/is-mac";
import { type KeySituation, type ShortcutName, shortcutFor } from "../keyboard/shortcuts";
import { useNow, useWindow } from "../store/window-context";
import { shownAccount } from "../store/window-store";

/** Carries out the shortcuts of the window. */
export function useShortcuts(): void {
  const { store, texts, app } = useWindow();
  const now = useNow();

  function search(): void {
    const field = (): HTMLInputElement | null => document.querySelector("input[data-search]");
    // In a narrow window the list is a screen of its own, which takes the focus to its title first.
    if (field() === null) flushSync(() => store.showScreen({ name: "accounts" }));
    field()?.focus();
  }

  function carryOut(name: ShortcutName, strokeIndex: number): void {
    const { chosenAccountId, screen, isShortcutListOpen } = store.getSnapshot();
    const account = shownAccount(app, chosenAccountId);
    switch (name) {
      case "refresh":
        if (account !== null && !account.isChecking) void store.refresh(account.id);
        return;
      case "search":
        return search();
      case "choose-account": {
        const chosen = accountsOverview(app, now, texts).rows[strokeIndex];
        return chosen === undefined ? undefined : store.chooseAccount(chosen.id);
      }
      case "history":
        return account === null ? undefined : store.showScreen({ name: "history", accountId: account.id });
      case "add-account":
        return store.showScreen({ name: "add-account" });
      case "settings":
        return store.showScreen({ name: "settings" });
      case "back":
        return screen.name === "account" ? undefined : store.showScreen({ name: "account" });
      case "close":
        return void store.request((to) => to.closeWindow());
      case "list":
        return store.showShortcuts(!isShortcutListOpen);
      default:
        assertNever(name);
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { isShortcutListOpen } = store.getSnapshot();
    const found = shortcutFor(event, {
      isMac,
      accountCount: app.accounts.length,
      field: fieldOf(event.target),
      layer: isShortcutListOpen ? "list" : hasLayer() ? "other" : "none",
    });
    if (found === null) return;
    event.preventDefault();
    carryOut(found.name, found.strokeIndex);
  });

  useEffect(() => {
    // Before everything else, so that a dialog or menu that the same key closes is still there to be seen.
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
}

const withoutCharacters = new Set(["button", "checkbox", "color", "radio", "range", "reset", "submit"]);

/** What the element of a key press would lose to a shortcut. */
function fieldOf(target: EventTarget | null): KeySituation["field"] {
  if (target instanceof HTMLElement && target.isContentEditable) return "changed";
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return "none";
  if (withoutCharacters.has(target.type)) return "none";
  // A search is emptied by Esc.
  if (target.type === "search") return target.value === "" ? "as-it-was" : "changed";
  return target.value === target.defaultValue ? "as-it-was" : "changed";
}

/** Whether a dialog, a menu or the recording of a shortcut has the keys to itself. What fades out has given them back. */
function hasLayer(): boolean {
  if (document.querySelector('[data-recording="true"]') !== null) return true;
  const layers = [...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')];
  return layers.some((layer) => layer.contains(document.activeElement));
}
