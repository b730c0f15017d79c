import { createStore, type StoreApi } from "zustand/vanilla";
import type { PlusofonBridge, Reply } from "../../contract/ipc";
import type { PlainSettings } from "../../contract/settings/settings";
import type { AccountId } from "../../contract/state";
import { changedState, isWholeState, type StateChange } from "../../contract/state-change";
import {
  type AccountFilter,
  accountOf,
  type FocusTarget,
  initialState,
  type Screen,
  type WindowState,
  withAccount,
  withApp,
  withScreen,
} from "./window-state";

/** One request over the bridge. */
export type Ask<T> = (bridge: PlusofonBridge) => Promise<Reply<T>>;

/** A store that is fed by `bridge`: by its first answer, then by each change. */
export function createWindowStore(bridge: PlusofonBridge) {
  const api = createStore<WindowState>(() => initialState(Date.now()));
  const { getState, getInitialState, subscribe } = api;
  return {
    ...{ getState, getInitialState, subscribe },
    ...bridgeActions(bridge, api),
    ...windowActions(api.setState),
  };
}

/** The one store of the window: its state, what changes that, and the only way to the bridge. */
export type WindowStore = ReturnType<typeof createWindowStore>;

function windowActions(set: StoreApi<WindowState>["setState"]) {
  return {
    chooseAccount: (accountId: AccountId) => set((state) => withAccount(state, accountId)),
    showScreen: (screen: Screen) => set((state) => withScreen(state, screen)),
    showShortcuts: (isShortcutListOpen: boolean) => set({ isShortcutListOpen }),
    /** The user's request was not made, as text that was not sent would be lost. */
    keepUnsentText: () => set({ problem: "unsent-text" }),
    dismissProblem: () => set({ problem: null }),
    searchFor: (search: string) => set({ search }),
    filterAccounts: (filter: AccountFilter) => set({ filter }),
    /** Has the focus placed on `focusTarget`; null: it has been placed. */
    focusOn: (focusTarget: FocusTarget | null) => set({ focusTarget }),
    /** `minute`: milliseconds since 1970. */
    setMinute: (minute: number) => set({ minute }),
  };
}

function bridgeActions(bridge: PlusofonBridge, { getState, setState }: StoreApi<WindowState>) {
  async function read<T>(ask: Ask<T>): Promise<Reply<T>> {
    try {
      return await ask(bridge);
    } catch {
      return { ok: false, error: "internal" };
    }
  }

  async function request<T>(ask: Ask<T>): Promise<Reply<T>> {
    const reply = await read(ask);
    setState({ problem: reply.ok ? null : "request-failed" });
    return reply;
  }

  /** Of the newest change; null: the next one must be whole. */
  let sequence: number | null = null;
  let newestLoad: symbol | null = null;

  function take(change: StateChange): void {
    const isNext = sequence !== null && change.sequence === sequence + 1;
    const app = isNext || isWholeState(change) ? changedState(getState().app, change) : null;
    const isGap = sequence !== null && app === null;
    sequence = app === null ? null : change.sequence;
    if (app !== null) setState((state) => withApp(state, app));
    else if (isGap || newestLoad === null) void load();
  }

  async function load(): Promise<void> {
    const thisLoad = Symbol("load");
    newestLoad = thisLoad;
    const reply = await read((to) => to.getState(undefined));
    if (newestLoad !== thisLoad) return;
    newestLoad = null;
    // A state that was sent meanwhile is newer than this answer.
    if (sequence !== null) return;
    setState((state) => (reply.ok ? withApp(state, reply.value) : { hasLoadFailed: true }));
  }

  async function changeSettings(patch: Partial<PlainSettings>): Promise<void> {
    const { app } = getState();
    // At once, so that a second change builds on the result of the first.
    if (app !== null) setState({ app: { ...app, settings: { ...app.settings, ...patch } } });
    const reply = await request((to) => to.changeSettings(patch));
    if (reply.ok || app === null) return;
    const current = await read((to) => to.getState(undefined));
    setState({ app: current.ok ? current.value : app });
  }

  return {
    /** Makes one request that a screen makes by itself, and whose failure it shows by itself. Never rejects. */
    read,
    /** Makes one request of the user's. A failure of the connection becomes a visible message and a reply. Never rejects. */
    request,
    /** Asks for the state again, after `hasLoadFailed`. */
    load,
    /** Starts to follow the main process; the returned function stops it. */
    start(): () => void {
      const stop = bridge.on("stateChanged", take);
      void load();
      return stop;
    },
    /** Changes the settings in `patch` and keeps the others; they take effect with the next state. */
    changeSettings: (patch: Partial<PlainSettings>) => void changeSettings(patch),
    /** Reads an account again and has the result announced. */
    async refresh(accountId: AccountId): Promise<void> {
      const checkedAt = accountOf(getState(), accountId)?.checkedAt ?? null;
      setState({ awaitedRefresh: { accountId, checkedAt } });
      const reply = await request((to) => to.refresh({ accountId }));
      if (!reply.ok) setState({ awaitedRefresh: null });
    },
  };
}
