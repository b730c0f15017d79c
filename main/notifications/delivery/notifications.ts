import type { NotificationTrouble } from "../../../contract/history";
import {
  type NotificationPlace,
  notificationKindSchema,
} from "../../../contract/settings/notification-settings";
import type { AccountId, AccountState } from "../../../contract/state";
import { hourMs, moscowDay } from "../../../contract/time";
import { accountTitle } from "../../../locales/facts";
import type { Texts } from "../../../locales/texts";
import type { Records } from "../../history/records";
import type { SettingsStore } from "../../settings/settings";
import type { DataFile } from "../../storage/data-file";
import { DeferredWrite } from "../../storage/deferred-write";
import type { Clock } from "../../system/clock";
import type { NotificationMemory } from "../policy/memory";
import { type Notification, summaryTopic, topicOf } from "../policy/notification";
import { notificationText } from "../policy/notification-text";
import { type Moment, observedFacts, type Watch, watchAfter } from "../policy/observed-facts";
import { type PauseChoice, pauseEnd } from "../policy/pause";
import { evaluateNotifications, type ObservedAccount } from "../policy/policy";
import { type NotificationFactory, Notifier } from "./notifier";

/** The timer is never set for longer, so that a clock that was set makes no notification late by more. */
const maxTimerMs = hourMs;
const minTimerMs = 1_000;

type NotificationsDeps = {
  file: DataFile<NotificationMemory>;
  histories: Records["histories"];
  factory: NotificationFactory;
  clock: Clock;
  /** Milliseconds since 1970, by the clock that the server's `Date` corrected. */
  now: () => number;
  settings: Pick<SettingsStore, "current" | "change">;
  intervalMs: () => number;
  texts: () => Texts;
  isWindowInFront: () => boolean;
  /** The user clicked on a notification: open this account at this place of the window. */
  open: (accountId: AccountId, place: NotificationPlace) => void;
  /** `trouble()` changed, or a pause ended. */
  onChange: () => void;
  onFault: (error: unknown) => void;
};

/** Notifies the user of what happened to the accounts, and keeps their history. The demonstration has neither. */
export class Notifications {
  readonly #deps: NotificationsDeps;
  readonly #notifier: Notifier;
  readonly #watches = new Map<AccountId, Watch>();
  /** On which Moscow day an account without a deferred change was evaluated: nothing new comes of it on that day. */
  readonly #evaluated = new WeakMap<AccountState, number>();
  /** A write that fails is repeated by the file itself. */
  readonly #write: DeferredWrite;
  #memory: NotificationMemory;
  #accounts: AccountState[] = [];
  #cancelTimer = (): void => {};
  #isStopped = false;

  constructor(deps: NotificationsDeps) {
    this.#deps = deps;
    this.#notifier = new Notifier(deps.factory, deps.onChange, deps.onFault);
    this.#memory = deps.file.read();
    this.#write = new DeferredWrite(deps.clock.after, () => deps.file.write(this.#memory));
  }

  /** Takes the accounts as they are now: called at each publication. */
  update(accounts: AccountState[]): void {
    this.#accounts = accounts.filter(({ isDemo }) => !isDemo);
    this.#evaluate();
  }

  /** Forgets a removed account, closes its notifications and deletes its history. */
  forget(id: AccountId): void {
    this.#accounts = this.#accounts.filter((account) => account.id !== id);
    this.#watches.delete(id);
    // Those of all accounts may name this one; what they say of others is in their history.
    const topics = notificationKindSchema.options.map((kind) => topicOf(id, kind));
    for (const topic of [...topics, summaryTopic]) this.#notifier.close(topic);
    this.#evaluate();
    this.#write.flush();
    this.#deps.histories.remove(id);
  }

  /** Pauses notifications; null: ends the pause. */
  pause(choice: PauseChoice | null): void {
    const { settings, now } = this.#deps;
    const pausedUntil = choice === null ? null : pauseEnd(choice, now());
    settings.change({ notifications: { ...settings.current().notifications, pausedUntil } });
    this.#evaluate();
    this.#deps.onChange();
  }

  /** Why notifications are not seen; null: nothing is known against it. */
  trouble(): NotificationTrouble {
    return this.#notifier.trouble();
  }

  /** Evaluates nothing more. Open notifications stay, as a click on them may start the program again. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer();
    this.#write.flush();
  }

  #evaluate(): void {
    if (this.#isStopped) return;
    this.#cancelTimer();
    const { clock, settings, isWindowInFront, intervalMs } = this.#deps;
    const now = this.#deps.now();
    const moment = { now, monotonicMs: clock.monotonic(), intervalMs: intervalMs() };
    const today = moscowDay(now);
    const due = this.#accounts.filter((account) => this.#evaluated.get(account) !== today);
    const result = evaluateNotifications({
      now,
      settings: settings.current().notifications,
      isWindowInFront: isWindowInFront(),
      isSupported: this.#notifier.isSupported(),
      ids: new Set(this.#accounts.map(({ id }) => id)),
      accounts: due.map((account) => this.#observe(account, moment)),
      isSettled: this.#accounts.every(isSettled),
      memory: this.#memory,
    });
    // Remembered before it is shown: after a crash in between it is missed, but never notified twice.
    this.#memory = result.memory;
    const { show, history } = result;
    const hasHappened = show.length > 0 || history.size > 0;
    if (result.isMemoryChanged && hasHappened) this.#write.now();
    else if (result.isMemoryChanged) this.#write.request(this.#accounts.length);
    for (const account of due) if (!result.deferred.has(account.id)) this.#evaluated.set(account, today);
    for (const [id, entries] of result.history) this.#deps.histories.of(id).append(entries);
    for (const notification of result.show) this.#show(notification);
    this.#setTimer(result.nextEvaluationAt, now);
  }

  #observe(account: AccountState, moment: Moment): ObservedAccount {
    const { id, isMuted, isSwitchingTfa } = account;
    const watch = watchAfter(this.#watches.get(id) ?? null, account, moment);
    const facts = observedFacts(account, watch, moment);
    const hasReadUnread = watch.hasReadUnread || facts.unreadSms.state === "known";
    this.#watches.set(id, { ...watch, hasReadUnread });
    return { id, facts, isSwitchingTfa, isFirstUnread: !watch.hasReadUnread, isMuted };
  }

  #show(notification: Notification): void {
    const texts = this.#deps.texts();
    const nameOf = (id: AccountId): string | null => {
      const account = this.#accounts.find((other) => other.id === id);
      return this.#accounts.length > 1 && account !== undefined ? accountTitle(texts, account) : null;
    };
    const { isUrgent, place, topic, items } = notification;
    const text = notificationText(texts, notification, nameOf);
    const open = (): void => this.#deps.open(items[0].accountId, place);
    this.#notifier.show(topic, { ...text, isUrgent }, open);
  }

  #setTimer(nextEvaluationAt: number | null, now: number): void {
    if (nextEvaluationAt === null) return;
    const delayMs = Math.min(Math.max(nextEvaluationAt - now, minTimerMs), maxTimerMs);
    this.#cancelTimer = this.#deps.clock.after(delayMs, () => {
      this.#evaluate();
      this.#deps.onChange();
    });
  }
}

/** Whether an account was asked in this run, or can't be. */
function isSettled({ checkedAt, isPollingStopped }: AccountState): boolean {
  return checkedAt !== null || isPollingStopped;
}
