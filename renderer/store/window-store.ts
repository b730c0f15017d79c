import type { PlusofonBridge, Reply } from "../../contract/ipc";
import type { AccountId, AccountState, AppState } from "../../contract/state";

/** What the window shows; `replace-key` asks for another key of an account that stays. */
export type Screen =
  | { name: "account" }
  /** The list of accounts; beside the shown account where the window is wide. */
  | { name: "accounts" }
  | { name: "settings" }
  | { name: "history"; accountId: AccountId }
  | { name: "diagnostics"; accountId: AccountId }
  | { name: "add-account" }
  | { name: "replace-key"; accountId: AccountId };

/** A key that was just taken for an account. `isChecked` false: on the user's word, without asking Plusofon. */
export type SavedKey = { accountId: AccountId; isChecked: boolean };

/** The same, with when the account had been read last by then: milliseconds since 1970; null: never. */
export type KnownSavedKey = SavedKey & { readAt: number | null };

/** Everything that the window knows. The application's part is never changed here, only replaced. */
export type WindowState = {
  /** Null until the main process has answered for the first time. */
  app: AppState | null;
  /** The first question went unanswered, and no state has come since. */
  hasLoadFailed: boolean;
  chosenAccountId: AccountId | null;
  screen: Screen;
  /** The list of keyboard shortcuts lies over the screen. */
  isShortcutListOpen: boolean;
  /** A key that was just taken, and whether Plusofon was asked about it; null: none, or the word about it was read. */
  savedKey: KnownSavedKey | null;
  /** A request of the user got no answer. */
  hasRequestFailed: boolean;
  /** A refresh that the user asked for: which account, and the `checkedAt` that it must outgrow. */
  awaitedRefresh: { accountId: AccountId; checkedAt: number | null } | null;
  /** The newest refresh that the user asked for and that has ended; `count` tells one from the next. */
  finishedRefresh: { accountId: AccountId; count: number } | null;
};

/** The one store of the window, and the only caller of the bridge. */
export type WindowStore = {
  /** How the list of accounts was left: its search and, in pixels, its scroll position. Nothing listens to it. */
  accountsView: { search: string; scrollTop: number };
  getSnapshot: () => WindowState;
  /** Calls `listener` after each change; the returned function ends that. */
  subscribe: (listener: () => void) => () => void;
  /** Starts to follow the main process; the returned function stops it. */
  start: () => () => void;
  /** Asks for the state again, after `hasLoadFailed`. */
  load: () => Promise<void>;
  /** Makes one request. A failure of the connection becomes a visible message and a reply, never a rejection. */
  request: <T>(ask: (bridge: PlusofonBridge) => Promise<Reply<T>>) => Promise<Reply<T>>;
  /** The same for what a screen asks by itself, and whose failure it tells by itself. */
  read: <T>(ask: (bridge: PlusofonBridge) => Promise<Reply<T>>) => Promise<Reply<T>>;
  /** Reads an account again and has the result announced. */
  refresh: (accountId: AccountId) => Promise<void>;
  chooseAccount: (accountId: AccountId) => void;
  showScreen: (screen: Screen) => void;
  /** Has a word said on the account whose key was taken, and shows it unless the user went elsewhere meanwhile. */
  keySaved: (saved: SavedKey, isFormShown: boolean) => void;
  dismissSavedKey: () => void;
  showShortcuts: (isOpen: boolean) => void;
  dismissProblem: () => void;
};

const initial: WindowState = {
  app: null,
  hasLoadFailed: false,
  chosenAccountId: null,
  screen: { name: "account" },
  isShortcutListOpen: false,
  savedKey: null,
  hasRequestFailed: false,
  awaitedRefresh: null,
  finishedRefresh: null,
};

/** A store that is fed by `bridge`: by its first answer, then by each new state. */
export function createWindowStore(bridge: PlusofonBridge): WindowStore {
  let state = initial;
  const listeners = new Set<() => void>();

  function change(part: Partial<WindowState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function receive(app: AppState): void {
    change({
      app,
      hasLoadFailed: false,
      ...refreshAfter(state, app),
      ...screenAfter(state, app),
      ...keptAccount(state, app),
      ...choiceAfter(state, app),
    });
  }

  async function answered<T>(ask: (bridge: PlusofonBridge) => Promise<Reply<T>>): Promise<Reply<T>> {
    try {
      return await ask(bridge);
    } catch {
      return { ok: false, error: "internal" };
    }
  }

  async function request<T>(ask: (bridge: PlusofonBridge) => Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await answered(ask);
    change({ hasRequestFailed: !reply.ok });
    return reply;
  }

  function chooseAccount(accountId: AccountId): void {
    change({ chosenAccountId: accountId, screen: { name: "account" }, savedKey: null });
  }

  async function load(): Promise<void> {
    const reply = await answered((to) => to.getState(undefined));
    // A state that was sent meanwhile is newer than this answer.
    if (state.app !== null) return;
    if (reply.ok) receive(reply.value);
    else change({ hasLoadFailed: true });
  }

  return {
    accountsView: { search: "", scrollTop: 0 },
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start() {
      const stop = bridge.on("stateChanged", receive);
      void load();
      return stop;
    },
    load,
    request,
    read: answered,
    async refresh(accountId) {
      const account = state.app?.accounts.find(({ id }) => id === accountId);
      change({ awaitedRefresh: { accountId, checkedAt: account?.checkedAt ?? null } });
      const reply = await request((to) => to.refresh({ accountId }));
      if (!reply.ok) change({ awaitedRefresh: null });
    },
    chooseAccount,
    showScreen: (screen) =>
      change({
        screen,
        savedKey: null,
        ...(state.app === null ? {} : screenAfter({ ...state, screen }, state.app)),
      }),
    keySaved(saved, isFormShown) {
      const account = state.app?.accounts.find(({ id }) => id === saved.accountId);
      change({
        ...(isFormShown ? { chosenAccountId: saved.accountId, screen: { name: "account" } } : {}),
        savedKey: { ...saved, readAt: account?.snapshot.customerReadAt ?? null },
      });
    },
    dismissSavedKey: () => change({ savedKey: null }),
    showShortcuts: (isShortcutListOpen) => change({ isShortcutListOpen }),
    dismissProblem: () => change({ hasRequestFailed: false }),
  };
}

/** The account to show: the chosen one, else the first; null when there is none. */
export function shownAccount(app: AppState, chosenAccountId: AccountId | null): AccountState | null {
  return app.accounts.find(({ id }) => id === chosenAccountId) ?? app.accounts[0] ?? null;
}

function refreshAfter(state: WindowState, app: AppState): Partial<WindowState> {
  const awaited = state.awaitedRefresh;
  if (awaited === null) return {};
  const account = app.accounts.find(({ id }) => id === awaited.accountId);
  if (account === undefined) return { awaitedRefresh: null };
  if (account.isChecking || account.checkedAt === awaited.checkedAt) return {};
  const count = (state.finishedRefresh?.count ?? 0) + 1;
  return { awaitedRefresh: null, finishedRefresh: { accountId: account.id, count } };
}

/** Stays with the account that is shown, whatever comes first now, as long as it is there. */
function keptAccount({ app: before, chosenAccountId }: WindowState, app: AppState): Partial<WindowState> {
  const isIn = (state: AppState | null): boolean =>
    state?.accounts.some(({ id }) => id === chosenAccountId) ?? false;
  // One that was never there may be on its way: it was just added.
  if (chosenAccountId !== null && !(isIn(before) && !isIn(app))) return {};
  return { chosenAccountId: app.accounts[0]?.id ?? null };
}

/** Follows a new choice that was made outside the window. */
function choiceAfter(state: WindowState, { choice, accounts }: AppState): Partial<WindowState> {
  if (choice === null || choice.number === state.app?.choice?.number) return {};
  if (choice.place === "settings") return { screen: { name: "settings" } };
  const historyOf = choice.accountId ?? state.chosenAccountId ?? accounts[0]?.id;
  if (choice.place === "history" && historyOf !== undefined) {
    return { chosenAccountId: historyOf, screen: { name: "history", accountId: historyOf } };
  }
  return { chosenAccountId: choice.accountId ?? state.chosenAccountId, screen: { name: "account" } };
}

function screenAfter({ screen }: WindowState, app: AppState): Partial<WindowState> {
  // One account has no list.
  if (screen.name === "accounts" && app.accounts.length < 2) return { screen: { name: "account" } };
  if (!("accountId" in screen)) return {};
  const isGone = !app.accounts.some(({ id }) => id === screen.accountId);
  return isGone ? { screen: { name: "account" } } : {};
}
