import type { AccountState, AppState } from "../../contract/state";
import type { TextKey, Texts } from "../../locales/texts";
import type { AccountRow } from "../accounts/account-row";
import { foldedText, foundRows } from "../accounts/account-search";
import type { ShortcutName } from "../keyboard/shortcuts";
import type { WindowStore } from "../store/window-store";
import type { IconName } from "../ui/icons";
import { pinWindow } from "../ui/pin-window";

/** Something that the command palette can do. */
export type PaletteAction = {
  label: string;
  icon: IconName;
  /** The keys that do the same. */
  shortcut?: ShortcutName;
  /** What a search looks in. */
  searchable: string;
  run: () => void;
};

/** More accounts than these are not shown: whoever looks for another one types more. */
const maxAccounts = 6;

/** The accounts and actions that `query` finds: when it is empty, the most urgent accounts and every action. */
export function paletteFinds(
  rows: readonly AccountRow[],
  actions: readonly PaletteAction[],
  query: string,
): { accounts: readonly AccountRow[]; actions: readonly PaletteAction[] } {
  return { accounts: foundRows(rows, query).slice(0, maxAccounts), actions: foundRows(actions, query) };
}

/**
 * What can be done now, the most common first.
 *
 * @param account the account on screen; null: there is none
 */
export function paletteActions(
  store: WindowStore,
  account: AccountState | null,
  windowMode: AppState["windowMode"],
  texts: Texts,
): PaletteAction[] {
  const action = actionMaker(texts);
  const isPinned = windowMode === "window";
  return [
    ...(account === null ? [] : accountActions(store, account, action)),
    action("window.action.cabinet", "external", () => {
      void store.request((to) => to.openLink({ link: "cabinet" }));
    }),
    action("shortcuts.does.settings", "settings", () => store.showScreen({ name: "settings" }), "settings"),
    action("window.account.add", "add", () => store.showScreen({ name: "add-account" }), "add-account"),
    ...(windowMode === "window-only"
      ? []
      : [action(isPinned ? "palette.unpin" : "window.action.pin", "pin", () => pinWindow(store, !isPinned))]),
    action("shortcuts.title", "keyboard", () => store.showShortcuts(true), "list"),
    action("window.action.help", "question", () => {
      void store.request((to) => to.openLink({ link: "help" }));
    }),
    action("shortcuts.does.close", "close", () => void store.request((to) => to.closeWindow()), "close"),
    action("window.action.quit", "exit", () => void store.request((to) => to.quit())),
  ];
}

type ActionMaker = (key: TextKey, icon: IconName, run: () => void, shortcut?: ShortcutName) => PaletteAction;

function actionMaker(texts: Texts): ActionMaker {
  return (key, icon, run, shortcut) => {
    const label = texts.t(key);
    return { label, icon, searchable: foldedText(label), run, ...(shortcut && { shortcut }) };
  };
}

function accountActions(
  store: WindowStore,
  { id: accountId, isDemo }: AccountState,
  action: ActionMaker,
): PaletteAction[] {
  const history = (): void => store.showScreen({ name: "history", accountId });
  const replaceKey = (): void => store.showScreen({ name: "replace-key", accountId });
  const check = (): void => {
    store.showScreen({ name: "diagnostics", accountId });
    void store.request((to) => to.startDiagnostics({ accountId }));
  };
  return [
    action("shortcuts.does.refresh", "refresh", () => void store.refresh(accountId), "refresh"),
    action("shortcuts.does.history", "clock", history, "history"),
    action("diagnostics.action.check", "search", check),
    ...(isDemo ? [] : [action("window.action.replaceKey", "key", replaceKey)]),
  ];
}
