import type { SubmitPinResult } from "../../contract/ipc";
import type { Settings } from "../../contract/settings";
import type { AccountId, AppState } from "../../contract/state";
import type { BridgeAnswers, BridgeDouble } from "../bridge-double";
import { inOrder } from "../model/accounts/own-order";

/** What the answers need of their surroundings. */
export type LivingParts = {
  double: () => Pick<BridgeDouble, "state" | "emit">;
  /** Milliseconds since 1970. */
  now: () => number;
  after: (delayMs: number, act: () => void) => void;
};

/** How long the main process keeps a removed account. */
const keptMs = 10_000;

/** The state once a PIN was answered with `result`, as far as the main process would know. */
export function stateAfterPin(state: AppState, accountId: AccountId, result: SubmitPinResult): AppState {
  const isUnknown = result.state === "key-dropped" || (result.state === "unclear" && result.isOn === null);
  if (!isUnknown) return state;
  const tfa = { state: "unknown" } as const;
  return {
    ...state,
    accounts: state.accounts.map((account) =>
      account.id === accountId ? { ...account, snapshot: { ...account.snapshot, tfa } } : account,
    ),
  };
}

/** Answers with which the double acts as the main process does: each changes the state and sends it. */
export function livingAnswers({ double, now, after }: LivingParts): Partial<BridgeAnswers> {
  function change(part: (state: AppState) => Partial<AppState>): void {
    const state = double().state();
    double().emit("stateChanged", { ...state, ...part(state) });
  }

  function forget(accountId: AccountId, until: number): void {
    change(({ removals }) => ({
      removals: removals.filter((removal) => removal.account.id !== accountId || removal.until !== until),
    }));
  }

  function changeSettings(given: { [K in keyof Settings]?: Settings[K] | undefined }): void {
    const part = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    change((state) => {
      const settings = { ...state.settings, ...part };
      return { settings, language: settings.language === "system" ? "ru" : settings.language };
    });
  }

  return {
    changeAccount({ accountId, ...given }) {
      const part = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      change(({ accounts }) => ({
        accounts: accounts.map((account) => (account.id === accountId ? { ...account, ...part } : account)),
      }));
    },
    orderAccounts({ accountIds }) {
      change(({ accounts }) => ({ accounts: inOrder(accounts, accountIds) }));
    },
    removeAccount({ accountId }) {
      const until = now() + keptMs;
      change(({ accounts, removals }) => ({
        accounts: accounts.filter(({ id }) => id !== accountId),
        removals: [
          ...removals,
          ...accounts.filter(({ id }) => id === accountId).map((account) => ({ account, until })),
        ],
      }));
      after(keptMs, () => forget(accountId, until));
    },
    restoreAccount({ accountId }) {
      change(({ accounts, removals }) => ({
        accounts: [
          ...accounts,
          ...removals.flatMap(({ account }) => (account.id === accountId ? [account] : [])),
        ],
        removals: removals.filter(({ account }) => account.id !== accountId),
      }));
    },
    changeSettings,
    setProxy({ password, ...proxy }) {
      if (proxy.mode === "manual" && proxy.address.includes("@")) {
        return { state: "not-valid", at: "address", problem: "sign-in-inside" };
      }
      if (proxy.mode === "manual" && proxy.address === "") {
        return { state: "not-valid", at: "address", problem: "address-missing" };
      }
      change(({ settings, proxyPasswordPlace }) => ({
        settings: { ...settings, proxy },
        proxyPasswordPlace: password === null ? proxyPasswordPlace : password === "" ? "missing" : "sealed",
      }));
      return { state: "set" };
    },
    setStartAtLogin({ choice }) {
      changeSettings({ startAtLogin: choice });
      return { state: "set" };
    },
    setGlobalShortcut({ shortcut }) {
      // One that another program has, to see what is said then.
      if (shortcut === "Control+Alt+T") return { state: "taken" };
      changeSettings({ globalShortcut: shortcut });
      return { state: "set" };
    },
  };
}
