import { type Failure, failure } from "../../contract/failure";
import type { SubmitPinResult } from "../../contract/ipc";
import { parsePin } from "../../contract/pin";
import type { CustomerInfo, Snapshot, TfaReading } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import type { CallResult, PlusofonClient } from "../plusofon/client";
import { Secret } from "../plusofon/secret";
import type { Clock, Random } from "../system/clock";
import { createPinPause } from "./pin-pause";
import { readAccount } from "./read-account";
import { freshHistory, nextPoll } from "./schedule";
import type { ServerClock } from "./server-clock";
import { isOtherCustomer, withCustomer, withTfa } from "./snapshot";
import { isPinRefusal, switchTfa } from "./tfa-switch";
import { createTurns } from "./turns";

/** What of an account's state the watcher finds out; the rest belongs to the roster and the vault. */
export type Watched = Omit<AccountState, "id" | "label" | "isDemo" | "keyPlace">;

export type WatcherParts = {
  /** The API client; called only when a request is due, so that it is loaded no sooner. */
  client: () => Promise<PlusofonClient>;
  accessKey: () => Secret | null;
  clock: Clock;
  serverClock: ServerClock;
  random: Random;
  intervalMs: () => number;
  onChange: () => void;
  /** Something of ours threw that never should. */
  onFault: (error: unknown) => void;
};

export type Watcher = {
  watched: () => Watched;
  /** Polls after `delayMs` and goes on polling; drops a later plan, unless the server asked to wait. */
  pollIn: (delayMs: number) => void;
  /** Polls now, on the user's act, or joins the poll under way. */
  refresh: () => Promise<void>;
  /** Starts afresh with another key: answers to the former one are dropped. */
  keyChanged: () => void;
  /** The poll interval has changed. */
  intervalChanged: () => void;
  submitPin: (isOn: boolean, pin: string) => Promise<SubmitPinResult>;
  /** Ends all work for good; what is in flight is aborted. */
  stop: () => void;
};

/** Watches one account: polls it, keeps its last good data, and switches its two-factor authentication. */
export function createWatcher(parts: WatcherParts, initial: Snapshot): Watcher {
  const turns = createTurns();
  const pinPause = createPinPause(parts.clock, parts.serverClock.now, parts.onChange);
  let watched: Watched = {
    snapshot: initial,
    customerFailure: null,
    tfaFailure: null,
    isChecking: false,
    isSwitchingTfa: false,
    checkedAt: null,
    isPollingStopped: false,
    pinPausedUntil: null,
  };
  let history = freshHistory;
  let abort = new AbortController();
  let cancelTimer = (): void => {};
  let polling: Promise<void> | null = null;
  /** Monotonic time before which the server asked not to be called. */
  let notBefore = Number.NEGATIVE_INFINITY;

  function update(patch: Partial<Watched>): void {
    watched = { ...watched, ...patch };
    parts.onChange();
  }

  function plan(delayMs: number): void {
    cancelTimer();
    cancelTimer = parts.clock.after(delayMs, () => void poll());
  }

  function poll(): Promise<void> {
    if (polling !== null) return polling;
    const mine = turns
      .take(pollOnce)
      .catch(parts.onFault)
      .finally(() => {
        if (polling === mine) polling = null;
      });
    polling = mine;
    return mine;
  }

  async function pollOnce(): Promise<void> {
    cancelTimer();
    const { signal } = abort;
    if (signal.aborted) return;
    const accessKey = parts.accessKey();
    if (accessKey === null) return update({ isPollingStopped: true });
    update({ isChecking: true, isPollingStopped: false });
    const cause = await read(accessKey, signal).catch((error: unknown) => {
      parts.onFault(error);
      const trouble = failure("protocol", { call: "customer-info", detail: "INTERNAL" });
      if (!signal.aborted) watched = { ...watched, customerFailure: trouble };
      return trouble;
    });
    if (signal.aborted) return;
    const next = nextPoll(history, cause, parts.intervalMs(), parts.random);
    history = next.history;
    if (cause !== null && cause.retryAfterMs !== null && next.delayMs !== null) {
      notBefore = parts.clock.monotonic() + next.delayMs;
    }
    if (next.delayMs !== null) plan(next.delayMs);
    update({
      isChecking: false,
      isPollingStopped: next.delayMs === null,
      checkedAt: parts.serverClock.now(),
    });
  }

  async function read(accessKey: Secret, signal: AbortSignal): Promise<Failure | null> {
    const client = await parts.client();
    return readAccount(client, accessKey, signal, { customer: takeCustomer, tfa: takeTfa });
  }

  function takeCustomer(result: CallResult<CustomerInfo>): void {
    const readAt = parts.serverClock.observe(result.serverTime);
    if (!result.ok) return update({ customerFailure: result.failure });
    const isOther = isOtherCustomer(watched.snapshot.customer, result.value);
    const tfaFailure = isOther ? null : watched.tfaFailure;
    update({
      snapshot: withCustomer(watched.snapshot, result.value, readAt),
      customerFailure: null,
      tfaFailure,
    });
  }

  function takeTfa(result: CallResult<TfaReading>): void {
    const readAt = parts.serverClock.observe(result.serverTime);
    if (!result.ok) return update({ tfaFailure: result.failure });
    update({ snapshot: withTfa(watched.snapshot, result.value, readAt), tfaFailure: null });
  }

  async function submitPin(isOn: boolean, pinText: string): Promise<SubmitPinResult> {
    const parsed = parsePin(pinText);
    if (!parsed.ok) return { state: "malformed", problem: parsed.problem };
    const pausedUntil = pinPause.until();
    if (pausedUntil !== null) return { state: "paused", until: pausedUntil };
    if (watched.isSwitchingTfa) return { state: "busy" };
    update({ isSwitchingTfa: true });
    const { signal } = abort;
    try {
      const result = await turns.take(() => switchOnce(isOn, new Secret(parsed.pin), signal));
      if (signal.aborted) return { state: "no-account" };
      pinPause.count(result.state === "done" ? "accepted" : isPinRefusal(result) ? "refused" : "neither");
      if (result.state === "key-dropped") stopForRefusedKey();
      return result;
    } finally {
      update({ isSwitchingTfa: false });
    }
  }

  async function switchOnce(isOn: boolean, pin: Secret, signal: AbortSignal): Promise<SubmitPinResult> {
    const accessKey = parts.accessKey();
    if (accessKey === null || signal.aborted) return { state: "no-account" };
    const client = await parts.client();
    return switchTfa(
      {
        async read() {
          const result = await client.readTfa(accessKey, signal);
          if (!signal.aborted) takeTfa(result);
          return result;
        },
        send: () => client.switchTfa(accessKey, { isOn, pin }, signal),
        wait: (ms) => new Promise((resolve) => parts.clock.after(ms, () => resolve())),
      },
      isOn,
    );
  }

  function stopForRefusedKey(): void {
    cancelTimer();
    update({
      customerFailure: failure("unauthorized", { call: "tfa", httpStatus: 401 }),
      isPollingStopped: true,
    });
  }

  return {
    watched: () => ({ ...watched, pinPausedUntil: pinPause.until() }),
    pollIn(delayMs) {
      if (watched.isPollingStopped || abort.signal.aborted || polling !== null) return;
      plan(Math.max(delayMs, notBefore - parts.clock.monotonic()));
    },
    refresh: poll,
    keyChanged() {
      abort.abort();
      abort = new AbortController();
      cancelTimer();
      polling = null;
      history = freshHistory;
      update({ isChecking: false, isPollingStopped: false, customerFailure: null, tfaFailure: null });
    },
    intervalChanged() {
      const isCalm = watched.customerFailure === null && watched.checkedAt !== null;
      if (isCalm && polling === null && !abort.signal.aborted) {
        plan(nextPoll(history, null, parts.intervalMs(), parts.random).delayMs ?? parts.intervalMs());
      }
    },
    submitPin,
    stop() {
      abort.abort();
      cancelTimer();
      pinPause.stop();
    },
  };
}
