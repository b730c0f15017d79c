import type { SubmitPinResult } from "../../contract/ipc";
import type { Settings } from "../../contract/settings/settings";
import type { AccountId, AppState } from "../../contract/state";
import type { BridgeAnswers, BridgeDouble } from "./bridge-double";

/** `double`: the bridge double whose state the answers change. */
export type LivingAnswersOptions = {
  double: () => Pick<BridgeDouble, "state" | "emit">;
};

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
export function livingAnswers({ double }: LivingAnswersOptions): Partial<BridgeAnswers> {
  function change(part: (state: AppState) => Partial<AppState>): void {
    const state = double().state();
    double().emit("stateChanged", { ...state, ...part(state) });
  }

  function changeSettings(changes: { [K in keyof Settings]?: Settings[K] | undefined }): void {
    const part = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    change((state) => {
      const settings = { ...state.settings, ...part };
      return { settings, language: settings.language === "system" ? "ru" : settings.language };
    });
  }

  return {
    changeAccount({ accountId, ...changes }) {
      const part = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      change(({ accounts }) => ({
        accounts: accounts.map((account) => (account.id === accountId ? { ...account, ...part } : account)),
      }));
      return { state: "saved" };
    },
    removeAccount({ accountId }) {
      change(({ accounts }) => ({ accounts: accounts.filter(({ id }) => id !== accountId) }));
      return { state: "removed" };
    },
    changeSettings(given) {
      changeSettings(given);
      return { state: "saved" };
    },
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
    setStartAtLogin({ isOn }) {
      change(() => ({ startsAtLogin: isOn }));
      return { state: "set" };
    },
    setGlobalShortcut({ shortcut }) {
      // One that another program has, to see what is said then.
      if (shortcut === "Super+F9") return { state: "refused" };
      changeSettings({ globalShortcut: shortcut });
      return { state: "set" };
    },
  };
}
