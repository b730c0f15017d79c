import type { SubmitPinResult } from "../../contract/ipc";
import type { AccountId, AppState } from "../../contract/state";
import type { BridgeAnswers, BridgeDouble } from "./bridge-double";

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

/** Answers as the main process has them to a proxy, which becomes a part of the state, and to a shortcut. */
export function livingAnswers(double: () => Pick<BridgeDouble, "state" | "emit">): Partial<BridgeAnswers> {
  return {
    setProxy({ password: _, ...proxy }) {
      if (proxy.address.includes("@")) {
        return { state: "not-valid", at: "address", problem: "sign-in-inside" };
      }
      const state = double().state();
      double().emit("stateChanged", { ...state, settings: { ...state.settings, proxy } });
      return { state: "set" };
    },
    setGlobalShortcut({ shortcut }) {
      // One that another program has, to see what is said then.
      return { state: shortcut === "Super+F9" ? "refused" : "set" };
    },
  };
}
