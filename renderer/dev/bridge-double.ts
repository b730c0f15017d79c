import * as z from "zod/mini";
import {
  type EventName,
  type EventPayload,
  type PlusofonBridge,
  type Reply,
  type RequestInput,
  type RequestName,
  type RequestResult,
  requestNames,
  requestSchemas,
} from "../../contract/ipc";
import { type AppState, appStateSchema } from "../../contract/state";
import { stateChange } from "../../contract/state-change";

/** What the double answers to each request; an answer that does not fit the contract becomes `invalid`. */
export type BridgeAnswers = {
  [N in RequestName]: (input: RequestInput<N>) => RequestResult<N> | Promise<RequestResult<N>>;
};

/** A request that the double was asked, in order. */
export type RecordedRequest = { name: RequestName; input: unknown };

/** A double of the main process that checks every message against the IPC contract. */
export type BridgeDouble = {
  bridge: PlusofonBridge;
  requests: RecordedRequest[];
  /** Sends what changes to `state` to every listener. Throws when it does not fit the contract. */
  emit: (name: "stateChanged", state: AppState) => void;
  /** The next change does not reach the page. */
  loseNext: () => void;
  /** The newest state, as `getState` answers it. */
  state: () => AppState;
};

/** Answers to every request by which nothing is there, and everything is done. */
export function harmlessAnswers(state: () => AppState): BridgeAnswers {
  return {
    getState: state,
    submitAccessKey: () => ({ state: "saved", accountId: "new-account" }),
    submitPin: ({ action }) => ({ state: "done", isOn: action === "enable" }),
    changeAccount: () => ({ state: "saved" }),
    removeAccount: () => ({ state: "removed" }),
    refresh: () => undefined,
    startDemo: () => ({ accountId: "demo" }),
    copyCustomerId: () => undefined,
    openLink: () => undefined,
    openDataFolder: () => undefined,
    readHistory: () => [],
    readSamples: () => [],
    exportHistory: () => ({ state: "cancelled" }),
    startDiagnostics: () => undefined,
    cancelDiagnostics: () => undefined,
    copyDiagnosticsReport: () => undefined,
    closeWindow: () => undefined,
    setWindowPinned: () => undefined,
    fitWindowHeight: () => undefined,
    keepTypedText: () => undefined,
    quit: () => undefined,
    changeSettings: () => ({ state: "saved" }),
    setStartAtLogin: () => ({ state: "set" }),
    setGlobalShortcut: () => ({ state: "set" }),
    setProxy: () => ({ state: "set" }),
    dismissDamagedFiles: () => undefined,
    checkForUpdates: () => undefined,
    installUpdate: () => ({ state: "restarting" }),
    postponeUpdate: () => undefined,
    openLicences: () => ({ state: "opened" }),
  };
}

/**
 * A bridge that answers from `initial` and what was emitted since, and records each request.
 *
 * @param answers what to answer in place of the harmless default
 */
export function createBridgeDouble(initial: AppState, answers: Partial<BridgeAnswers> = {}): BridgeDouble {
  const requests: RecordedRequest[] = [];
  const listeners: { [N in EventName]: Set<(payload: EventPayload<N>) => void> } = {
    stateChanged: new Set(),
  };
  let current = z.parse(appStateSchema, initial);
  let sent: AppState | null = null;
  let sequence = 0;
  let isNextLost = false;
  const all: BridgeAnswers = {
    ...harmlessAnswers(() => current),
    getState() {
      sent = null;
      return current;
    },
    ...answers,
  };

  function answering<N extends RequestName>(
    name: N,
  ): (input: RequestInput<N>) => Promise<Reply<RequestResult<N>>> {
    const { input: inputSchema, result: resultSchema } = requestSchemas[name];
    return async (input) => {
      requests.push({ name, input });
      const read = inputSchema.safeParse(input);
      if (!read.success) return { ok: false, error: "invalid" };
      const result = resultSchema.safeParse(await all[name](read.data));
      return result.success ? { ok: true, value: result.data } : { ok: false, error: "invalid" };
    };
  }

  function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    listeners[name].add(listener);
    return () => {
      listeners[name].delete(listener);
    };
  }

  const bridge = { ...Object.fromEntries(requestNames.map((name) => [name, answering(name)])), on };
  if (!isBridge(bridge)) throw new Error("The double lacks a request of the contract");
  return {
    requests,
    state: () => current,
    loseNext() {
      isNextLost = true;
    },
    emit(name, state) {
      z.parse(appStateSchema, state);
      current = state;
      const change = stateChange(sent, current, ++sequence);
      sent = current;
      if (!isNextLost) for (const listener of listeners[name]) listener(change);
      isNextLost = false;
    },
    bridge,
  };
}

function isBridge(value: object): value is PlusofonBridge {
  return requestNames.every((name) => typeof Reflect.get(value, name) === "function");
}
