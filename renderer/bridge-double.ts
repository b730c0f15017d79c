import * as z from "zod/mini";
import {
  type EventName,
  type EventPayload,
  ipcContract,
  type PlusofonBridge,
  type Reply,
  type RequestInput,
  type RequestName,
  type RequestResult,
} from "../contract/ipc";
import type { AppState } from "../contract/state";

/** What the double answers to each request; an answer that does not fit the contract becomes `invalid`. */
export type BridgeAnswers = {
  [N in RequestName]: (input: RequestInput<N>) => RequestResult<N> | Promise<RequestResult<N>>;
};

/** A request that the double was asked, in order. */
export type RecordedRequest = { name: RequestName; input: unknown };

/** A stand-in for the main process that is held to the IPC contract. */
export type BridgeDouble = {
  bridge: PlusofonBridge;
  requests: RecordedRequest[];
  /** Sends an event to every listener. Throws when the payload does not fit the contract. */
  emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** The newest state, as `getState` answers it. */
  state: () => AppState;
};

/**
 * A bridge that answers from `initial` and what was emitted since, and records each request.
 *
 * @param answers what to answer in place of the harmless default
 */
export function createBridgeDouble(initial: AppState, answers: Partial<BridgeAnswers> = {}): BridgeDouble {
  const requests: RecordedRequest[] = [];
  const listeners: { [N in EventName]: Set<(payload: EventPayload<N>) => void> } = {
    stateChanged: new Set(),
    accountChosen: new Set(),
  };
  let current = z.parse(ipcContract.events.stateChanged, initial);
  const all: BridgeAnswers = {
    getState: () => current,
    submitAccessKey: () => ({ state: "saved", accountId: "new-account" }),
    submitPin: ({ action }) => ({ state: "done", isOn: action === "enable" }),
    renameAccount: () => undefined,
    removeAccount: () => undefined,
    refresh: () => undefined,
    startDemo: () => ({ accountId: "demo" }),
    openLink: () => undefined,
    changeSettings: () => undefined,
    dismissDamagedFiles: () => undefined,
    ...answers,
  };

  function answering<N extends RequestName>(
    name: N,
    schema: { input: z.ZodMiniType; result: z.ZodMiniType },
    answer: (input: RequestInput<N>) => RequestResult<N> | Promise<RequestResult<N>>,
  ): (input: RequestInput<N>) => Promise<Reply<RequestResult<N>>> {
    return async (input) => {
      requests.push({ name, input });
      if (!z.safeParse(schema.input, input).success) return { ok: false, error: "invalid" };
      const value = await answer(input);
      if (!z.safeParse(schema.result, value).success) return { ok: false, error: "invalid" };
      return { ok: true, value };
    };
  }

  const schemas = ipcContract.requests;
  return {
    requests,
    state: () => current,
    emit(name, payload) {
      if (name === "stateChanged") current = z.parse(ipcContract.events.stateChanged, payload);
      else z.parse(ipcContract.events[name], payload);
      for (const listener of listeners[name]) listener(payload);
    },
    bridge: {
      getState: answering("getState", schemas.getState, all.getState),
      submitAccessKey: answering("submitAccessKey", schemas.submitAccessKey, all.submitAccessKey),
      submitPin: answering("submitPin", schemas.submitPin, all.submitPin),
      renameAccount: answering("renameAccount", schemas.renameAccount, all.renameAccount),
      removeAccount: answering("removeAccount", schemas.removeAccount, all.removeAccount),
      refresh: answering("refresh", schemas.refresh, all.refresh),
      startDemo: answering("startDemo", schemas.startDemo, all.startDemo),
      openLink: answering("openLink", schemas.openLink, all.openLink),
      changeSettings: answering("changeSettings", schemas.changeSettings, all.changeSettings),
      dismissDamagedFiles: answering(
        "dismissDamagedFiles",
        schemas.dismissDamagedFiles,
        all.dismissDamagedFiles,
      ),
      on(name, listener) {
        listeners[name].add(listener);
        return () => {
          listeners[name].delete(listener);
        };
      },
    },
  };
}
