import { parsePin } from "../../contract/accounts/pin";
import type { Failure } from "../../contract/failure";
import type { SubmitPinResult } from "../../contract/ipc";
import { failure } from "../../contract/new-failure";
import { known, unknown } from "../../contract/reading";
import { type CustomerInfo, type Snapshot, type TfaReading, withoutBalance } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import type { PlusofonClient } from "../plusofon/client";
import { Secret } from "../plusofon/secret";
import type { Clock, Random } from "../system/clock";
import { createMutex } from "../system/mutex";
import { createPinPause, type PinPause } from "../two-factor/pin-pause";
import { leavesUnknown, switchTfa } from "../two-factor/tfa-switch";
import { BalancePlan } from "./balance-plan";
import { createPollPlan, type PollPlan } from "./poll-plan";
import { type PollListener, readAccount } from "./read-account";
import { freshHistory, nextPoll, type PollHistory } from "./schedule";
import type { ServerClock } from "./server-clock";
import {
  type AfterResult,
  unwatched,
  type Watched,
  withBalanceNoticeResult,
  withBalanceResult,
  withCustomerResult,
  withTfaResult,
} from "./watched";

export type WatcherDeps = {
  /** The API client; called only when a request is due, so that it is loaded no sooner. */
  client: () => Promise<PlusofonClient>;
  accessKey: () => Secret | null;
  clock: Clock;
  serverClock: ServerClock;
  random: Random;
  intervalMs: () => number;
  /** Whether the balance is asked for and shown. */
  isBalanceOn: () => boolean;
  onChange: () => void;
  /** Publishes the account as it is, at once. */
  publish: () => void;
  /** Takes an unexpected internal error. */
  onFault: (error: unknown) => void;
};

/** The key was replaced during a switch, whose outcome is therefore unknown. */
const openOutcome = { state: "unclear", isOn: null, failure: null } as const;

/** Watches one account: polls it, keeps its last good data, and switches its two-factor authentication. */
export class Watcher {
  readonly #deps: WatcherDeps;
  readonly #mutex = createMutex();
  readonly #plan: PollPlan;
  readonly #balancePlan: BalancePlan;
  readonly #pinPause: PinPause;
  #watched: Watched;
  #history: PollHistory = freshHistory;
  /** Replaced together with the key: answers to an aborted signal are dropped. */
  #abort = new AbortController();
  #polling: Promise<void> | null = null;
  #isStopped = false;

  /** Runs a request made elsewhere when none of this account's own is in flight. */
  readonly runExclusive = this.#mutex.runExclusive;

  /** @param lastGood what an earlier run of the program read; empty: nothing */
  constructor(deps: WatcherDeps, lastGood: Snapshot) {
    this.#deps = deps;
    this.#plan = createPollPlan(deps.clock, () => void this.#poll(null));
    this.#balancePlan = new BalancePlan(deps.clock.monotonic);
    this.#pinPause = createPinPause(deps.clock, deps.serverClock.now, deps.onChange);
    this.#watched = { ...unwatched, snapshot: lastGood };
  }

  watched(): Watched {
    const watched = { ...this.#watched, pinPausedUntil: this.#pinPause.until() };
    if (this.#deps.isBalanceOn()) return watched;
    return { ...watched, snapshot: withoutBalance(watched.snapshot), balanceFailure: null };
  }

  /** Polls after `delayMs` at the latest, unless the server asked to wait or polling has stopped. */
  pollIn(delayMs: number): void {
    if (!this.#watched.isPollingStopped && !this.#isStopped) this.#plan.bringForward(delayMs);
  }

  /** Polls now, or joins the poll in progress. */
  refresh(): Promise<void> {
    this.#balancePlan.reset();
    return this.#poll(null);
  }

  /**
   * Polls once the poll in progress has ended, and reports each result to `listener`: none where there is no key, or once
   * the key is replaced or the account removed.
   */
  async pollWithProgress(listener: PollListener): Promise<void> {
    while (this.#polling !== null) await this.#polling;
    await this.#poll(listener);
  }

  /**
   * Starts over with another key: answers to the former one are dropped. `customer` is what was just read with the
   * new key; null: nothing was.
   */
  keyChanged(customer: CustomerInfo | null): void {
    this.#dropRequests();
    this.#history = freshHistory;
    this.#balancePlan.reset();
    this.#update({
      isChecking: false,
      isPollingStopped: false,
      customerFailure: null,
      tfaFailure: null,
      balanceFailure: null,
    });
    if (customer === null) return;
    this.#take(withCustomerResult, { ok: true, value: customer, serverTime: null });
  }

  /** Switches two-factor authentication, once, and returns what was read afterwards. */
  async submitPin(isOn: boolean, pinText: string): Promise<SubmitPinResult> {
    const parsed = parsePin(pinText);
    if (!parsed.ok) return { state: "malformed", problem: parsed.problem };
    const pausedUntil = this.#pinPause.until();
    if (pausedUntil !== null) return { state: "paused", until: pausedUntil };
    if (this.#watched.isSwitchingTfa) return { state: "busy" };
    this.#update({ isSwitchingTfa: true });
    const { signal } = this.#abort;
    try {
      // A switch that began and ended within one publication would look like somebody else's.
      this.#deps.publish();
      const pin = new Secret(parsed.pin);
      const result = await this.#mutex.runExclusive(() => this.#switchTfa(isOn, pin, signal));
      if (signal.aborted) return this.#isStopped ? { state: "no-account" } : openOutcome;
      this.#takeSwitchResult(result);
      return result;
    } finally {
      this.#update({ isSwitchingTfa: false });
    }
  }

  /** Ends all work for good; what is in flight is aborted, what is known stays. */
  stop(): void {
    this.#isStopped = true;
    this.#abort.abort();
    this.#plan.cancel();
    this.#watched = { ...this.#watched, isChecking: false };
    this.#pinPause.stop();
  }

  #update(patch: Partial<Watched>): void {
    this.#watched = { ...this.#watched, ...patch };
    this.#deps.onChange();
  }

  /** From here on, answers to earlier requests are dropped. */
  #dropRequests(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#polling = null;
    this.#plan.cancel();
  }

  #poll(listener: PollListener | null): Promise<void> {
    if (this.#polling !== null) return this.#polling;
    const { signal } = this.#abort;
    this.#plan.begin();
    const polling = this.#mutex
      .runExclusive(() => this.#pollOnce(signal, listener))
      .catch(this.#deps.onFault)
      .finally(() => {
        if (this.#polling === polling) this.#polling = null;
      });
    this.#polling = polling;
    return polling;
  }

  async #pollOnce(signal: AbortSignal, listener: PollListener | null): Promise<void> {
    if (signal.aborted) return;
    const accessKey = this.#deps.accessKey();
    if (accessKey === null) return this.#update({ isPollingStopped: true });
    this.#update({ isChecking: true, isPollingStopped: false });
    const trouble = await this.#read(accessKey, signal, listener).catch((error: unknown) => {
      this.#deps.onFault(error);
      const internal = failure("protocol", { call: "customer-info", detail: "INTERNAL" });
      if (!signal.aborted) this.#watched = { ...this.#watched, customerFailure: internal };
      return internal;
    });
    if (signal.aborted) return;
    const isPollingStopped = !this.#planNext(trouble);
    this.#update({ isChecking: false, isPollingStopped, checkedAt: this.#deps.serverClock.now() });
  }

  /** Plans the poll after one that ended with `trouble`; returns whether there is a next one. */
  #planNext(trouble: Failure | null): boolean {
    const { history, delayMs } = nextPoll(this.#history, trouble, this.#deps.intervalMs(), this.#deps.random);
    this.#history = history;
    if (delayMs === null) {
      this.#plan.cancel();
      return false;
    }
    if (trouble !== null && trouble.retryAfterMs !== null) this.#plan.deferBy(delayMs);
    this.#plan.set(delayMs, trouble !== null);
    return true;
  }

  async #read(
    accessKey: Secret,
    signal: AbortSignal,
    listener: PollListener | null,
  ): Promise<Failure | null> {
    const isBalanceDue = this.#deps.isBalanceOn() && this.#balancePlan.isDue();
    return readAccount(await this.#deps.client(), accessKey, isBalanceDue, signal, {
      customer: (result) => {
        this.#take(withCustomerResult, result);
        listener?.customer(result);
      },
      tfa: (result) => {
        this.#take(withTfaResult, result);
        listener?.tfa(result);
      },
      balance: (result) => {
        this.#balancePlan.asked(result);
        this.#take(withBalanceResult, result);
      },
      balanceNotice: (result) => this.#update(withBalanceNoticeResult(this.#watched, result)),
    });
  }

  #take<T>(after: AfterResult<T>, result: CallResult<T>): void {
    this.#update(after(this.#watched, result, this.#deps.serverClock.observe(result.serverTime)));
  }

  async #switchTfa(isOn: boolean, pin: Secret, signal: AbortSignal): Promise<SubmitPinResult> {
    const accessKey = this.#deps.accessKey();
    if (accessKey === null || signal.aborted) return { state: "no-account" };
    const client = await this.#deps.client();
    const read = async (): Promise<CallResult<TfaReading>> => {
      const result = await client.readTfa(accessKey, signal);
      if (!signal.aborted) this.#take(withTfaResult, result);
      return result;
    };
    const send = () => client.switchTfa(accessKey, { isOn, pin }, signal);
    const wait = (ms: number) => waitUnlessAborted(this.#deps.clock, ms, signal);
    return switchTfa({ read, send, wait }, isOn);
  }

  #takeSwitchResult(result: SubmitPinResult): void {
    this.#pinPause.count(result);
    // A server whose clock went back would else seem to answer with what was before the switch.
    if (result.state === "done") {
      const read = { tfa: known(result.isOn), tfaReadAt: this.#deps.serverClock.now() };
      this.#update({ snapshot: { ...this.#watched.snapshot, ...read } });
    }
    if (leavesUnknown(result)) this.#update({ snapshot: { ...this.#watched.snapshot, tfa: unknown } });
    if (result.state !== "key-dropped") return;
    this.#dropRequests();
    const customerFailure = failure("unauthorized", { call: "tfa", httpStatus: 401 });
    this.#update({ customerFailure, isChecking: false, isPollingStopped: true });
  }
}

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
