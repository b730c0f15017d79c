import { type Failure, failure } from "../../contract/failure";
import type { SubmitPinResult } from "../../contract/ipc";
import { parsePin } from "../../contract/pin";
import { unknown } from "../../contract/reading";
import type { CustomerInfo, Snapshot, TfaReading } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import type { CallResult, PlusofonClient } from "../plusofon/client";
import { Secret } from "../plusofon/secret";
import type { Clock, Random } from "../system/clock";
import { createPinPause } from "./pin-pause";
import { createPollPlan } from "./poll-plan";
import { type PollListener, readAccount } from "./read-account";
import { freshHistory, nextPoll } from "./schedule";
import type { ServerClock } from "./server-clock";
import { isOtherCustomer, withCustomer, withTfa } from "./snapshot";
import { isPinRefusal, leavesUnknown, switchTfa } from "./tfa-switch";
import { createTurns, type Turns } from "./turns";

/** What of an account's state the watcher finds out; the rest belongs to the roster and the vault. */
export type Watched = Omit<AccountState, "id" | "label" | "colour" | "isMuted" | "isDemo" | "keyPlace">;

export type WatcherParts = {
  /** The API client; called only when a request is due, so that it is loaded no sooner. */
  client: () => Promise<PlusofonClient>;
  accessKey: () => Secret | null;
  clock: Clock;
  serverClock: ServerClock;
  random: Random;
  intervalMs: () => number;
  onChange: () => void;
  /** Settles when the changes told so far were published, if they are gathered first. */
  published?: () => Promise<void>;
  /** Something of ours threw that never should. */
  onFault: (error: unknown) => void;
};

export type Watcher = {
  watched: () => Watched;
  /** Polls after `delayMs` at the latest, unless the server asked to wait or polling has stopped. */
  pollIn: (delayMs: number) => void;
  /** Polls now, on the user's act, or joins the poll under way. */
  refresh: () => Promise<void>;
  /**
   * Polls anew, once the poll under way has ended, and tells `listener` how it goes. It tells nothing where there is
   * no key, or where the key is replaced or the account removed meanwhile.
   */
  pollTold: (listener: PollListener) => Promise<void>;
  /** Runs a request of another part's in the turn of this account's own. */
  inTurn: Turns["take"];
  /**
   * Starts afresh with another key: answers to the former one are dropped. `customer` is what was just read with the
   * new key; null: nothing was.
   */
  keyChanged: (customer: CustomerInfo | null) => void;
  /** The poll interval has changed. */
  intervalChanged: () => void;
  submitPin: (isOn: boolean, pin: string) => Promise<SubmitPinResult>;
  /** Ends all work; what is in flight is aborted, what is known stays. */
  rest: () => void;
  /** Takes the work up again after a rest, and polls now. */
  resume: () => void;
  /** Ends all work for good. */
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
    isStaleResponse: false,
  };
  let history = freshHistory;
  /** Replaced with the key: what was asked for before is dropped. */
  let abort = new AbortController();
  let isStopped = false;
  let polling: Promise<void> | null = null;
  const plan = createPollPlan(parts.clock, () => void poll());

  function update(patch: Partial<Watched>): void {
    watched = { ...watched, ...patch };
    parts.onChange();
  }

  function poll(listener: PollListener | null = null): Promise<void> {
    if (polling !== null) return polling;
    const { signal } = abort;
    plan.begin();
    const mine = turns
      .take(() => pollOnce(signal, listener))
      .catch(parts.onFault)
      .finally(() => {
        if (polling === mine) polling = null;
      });
    polling = mine;
    return mine;
  }

  async function pollOnce(signal: AbortSignal, listener: PollListener | null): Promise<void> {
    if (signal.aborted) return;
    const accessKey = parts.accessKey();
    if (accessKey === null) return update({ isPollingStopped: true });
    update({ isChecking: true, isPollingStopped: false });
    listener?.begun();
    const cause = await read(accessKey, signal, listener).catch((error: unknown) => {
      parts.onFault(error);
      const trouble = failure("protocol", { call: "customer-info", detail: "INTERNAL" });
      if (!signal.aborted) watched = { ...watched, customerFailure: trouble };
      return trouble;
    });
    if (signal.aborted) return;
    const next = nextPoll(history, cause, parts.intervalMs(), parts.random);
    history = next.history;
    if (next.delayMs === null) {
      plan.cancel();
    } else {
      if (cause !== null && cause.retryAfterMs !== null) plan.hold(next.delayMs);
      plan.set(next.delayMs, cause !== null);
    }
    update({
      isChecking: false,
      isPollingStopped: next.delayMs === null,
      checkedAt: parts.serverClock.now(),
    });
  }

  async function read(
    accessKey: Secret,
    signal: AbortSignal,
    listener: PollListener | null,
  ): Promise<Failure | null> {
    const client = await parts.client();
    return readAccount(client, accessKey, signal, {
      customer(result) {
        takeCustomer(result);
        listener?.customer(result);
      },
      tfa(result) {
        takeTfa(result);
        listener?.tfa(result);
      },
    });
  }

  function takeCustomer(result: CallResult<CustomerInfo>): void {
    const { readAt, isStaleResponse } = parts.serverClock.observe(result.serverTime);
    if (!result.ok) return update({ customerFailure: result.failure });
    const { snapshot, tfaFailure } = watched;
    // A stale cached response never takes the place of something newer.
    if (isStaleResponse && snapshot.customerReadAt !== null && readAt < snapshot.customerReadAt) {
      return update({ customerFailure: null, isStaleResponse });
    }
    const isOther = isOtherCustomer(snapshot.customer, result.value);
    update({
      snapshot: withCustomer(snapshot, result.value, readAt),
      customerFailure: null,
      tfaFailure: isOther ? null : tfaFailure,
      isStaleResponse,
    });
  }

  function takeTfa(result: CallResult<TfaReading>): void {
    const { readAt, isStaleResponse } = parts.serverClock.observe(result.serverTime);
    if (!result.ok) return update({ tfaFailure: result.failure });
    const { snapshot } = watched;
    const isNews = !isStaleResponse || snapshot.tfaReadAt === null || readAt >= snapshot.tfaReadAt;
    update({ snapshot: isNews ? withTfa(snapshot, result.value, readAt) : snapshot, tfaFailure: null });
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
      // A switch that began and ended within one publication would be taken for somebody else's.
      if (parts.published !== undefined) await parts.published();
      const result = await turns.take(() => switchOnce(isOn, new Secret(parsed.pin), signal));
      if (signal.aborted) return isStopped ? { state: "no-account" } : outcomeOpen;
      pinPause.count(result.state === "done" ? "accepted" : isPinRefusal(result) ? "refused" : "neither");
      if (leavesUnknown(result)) update({ snapshot: { ...watched.snapshot, tfa: unknown } });
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
        wait: (ms) => waitUnlessAborted(parts.clock, ms, signal),
      },
      isOn,
    );
  }

  /** From here on, answers to what was asked for before are dropped. */
  function startAfresh(): void {
    abort.abort();
    abort = new AbortController();
    polling = null;
    plan.cancel();
  }

  function rest(): void {
    isStopped = true;
    abort.abort();
    plan.cancel();
    watched = { ...watched, isChecking: false };
  }

  function stopForRefusedKey(): void {
    startAfresh();
    update({
      customerFailure: failure("unauthorized", { call: "tfa", httpStatus: 401 }),
      isChecking: false,
      isPollingStopped: true,
    });
  }

  return {
    watched: () => ({ ...watched, pinPausedUntil: pinPause.until() }),
    pollIn(delayMs) {
      if (!watched.isPollingStopped && !isStopped) plan.bringForward(delayMs);
    },
    refresh: () => poll(),
    async pollTold(listener) {
      while (polling !== null) await polling;
      await poll(listener);
    },
    inTurn: turns.take,
    keyChanged(customer) {
      startAfresh();
      history = freshHistory;
      watched = {
        ...watched,
        isChecking: false,
        isPollingStopped: false,
        customerFailure: null,
        tfaFailure: null,
      };
      if (customer === null) return parts.onChange();
      takeCustomer({ ok: true, value: customer, httpStatus: null, serverTime: null, receivedAt: 0 });
    },
    intervalChanged() {
      const isCalm = watched.customerFailure === null && watched.checkedAt !== null;
      if (!isCalm || polling !== null || isStopped) return;
      plan.set(
        nextPoll(history, null, parts.intervalMs(), parts.random).delayMs ?? parts.intervalMs(),
        false,
      );
    },
    submitPin,
    rest,
    resume() {
      startAfresh();
      isStopped = false;
      void poll();
    },
    stop() {
      rest();
      pinPause.stop();
    },
  };
}

/** The key was replaced while a switch was under way: nobody knows what came of it. */
const outcomeOpen = { state: "unclear", isOn: null, failure: null } as const;

/** Resolves after `ms`, or as soon as `signal` is aborted. */
function waitUnlessAborted(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    signal.addEventListener("abort", () => {
      cancel();
      resolve();
    });
  });
}
