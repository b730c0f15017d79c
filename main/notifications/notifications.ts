import type { NotificationTrouble } from "../../contract/history";
import type { NoticePlace, NotificationSettings } from "../../contract/notification-settings";
import type { AccountId, AccountState } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { unknownFacts } from "../accounts/changes";
import type { Histories } from "../accounts/history-files";
import type { DataFile } from "../storage/data-file";
import type { Clock } from "../system/clock";
import type { Notice } from "./notice";
import { createNotifier, type NotificationFactory } from "./notifier";
import { type Decision, decideNotices, type ObservedAccount } from "./policy";
import type { ToldMemory } from "./told";
import { type Moment, type Watch, watchAfter, watchedFacts } from "./watched-facts";
import { noticeWords } from "./words";

/** The timer sleeps no longer than this, so that a clock that was set does not make a notice late by more. */
const longestSleepMs = 6 * hourMs;
const shortestSleepMs = 1_000;

export type NotificationsParts = {
  file: DataFile<ToldMemory>;
  histories: Histories;
  factory: NotificationFactory;
  clock: Clock;
  /** Milliseconds since 1970, by the clock that the server's `Date` corrected. */
  now: () => number;
  /** The name of the local time zone; asked each time, as the user may travel. */
  timeZone: () => string;
  settings: () => NotificationSettings;
  savePausedUntil: (pausedUntil: number | null) => void;
  intervalMs: () => number;
  texts: () => Texts;
  isWindowInFront: () => boolean;
  /** The user clicked on a notice: open this account (null: none in particular) at this place of the window. */
  open: (accountId: AccountId | null, place: NoticePlace) => void;
  /** `trouble()` changed, or a pause ended. */
  onChange: () => void;
  onFault: (error: unknown) => void;
};

export type Notifications = {
  /**
   * Takes the accounts as they are now: called at each publication. Of those that are `away`, as their removal can
   * still be undone, nothing is told and nothing forgotten.
   */
  update: (states: AccountState[], away: AccountId[]) => void;
  /** Forgets an account that was removed for good; returns whether its history is gone. */
  forget: (id: AccountId) => boolean;
  /** Pauses notices until a time in milliseconds since 1970; null: ends the pause. */
  pauseUntil: (until: number | null) => void;
  /** Why notices are not seen; null: nothing is known against it. */
  trouble: () => NotificationTrouble;
  /** Decides nothing more. Live notices stay, as their program may be started again from them. */
  stop: () => void;
};

/** Tells the user what happened to the accounts, and keeps their history. The demonstration raises neither. */
export function createNotifications(parts: NotificationsParts): Notifications {
  const notifier = createNotifier(parts.factory, parts.onChange, parts.onFault);
  const watches = new Map<AccountId, Watch>();
  const hasReadUnread = new Set<AccountId>();
  let memory = parts.file.read();
  let written = JSON.stringify(memory);
  let accounts: AccountState[] = [];
  let awayIds: AccountId[] = [];
  let cancelTimer = (): void => {};
  let isStopped = false;

  function observed(state: AccountState, moment: Moment): ObservedAccount {
    const { id, isMuted, isSwitchingTfa } = state;
    const watch = watchAfter(watches.get(id) ?? null, state, moment);
    watches.set(id, watch);
    const facts = watchedFacts(state, watch, moment);
    const isFirstUnread = !hasReadUnread.has(id);
    if (facts.unreadSms.state === "known") hasReadUnread.add(id);
    return { id, facts, isSwitchingTfa, isFirstUnread, isMuted };
  }

  function decide(): void {
    if (isStopped) return;
    cancelTimer();
    const now = parts.now();
    const moment = { now, monotonicMs: parts.clock.monotonic(), intervalMs: parts.intervalMs() };
    const result = decideNotices({
      now,
      settings: parts.settings(),
      isWindowInFront: parts.isWindowInFront(),
      isSupported: notifier.isSupported(),
      timeZone: parts.timeZone(),
      accounts: [...accounts.map((state) => observed(state, moment)), ...awayIds.map(unseen)],
      isSettled: accounts.every(isSettled),
      memory,
    });
    // Remembered before it is shown: after a crash in between it is missed, but never told twice.
    remember(result.memory);
    keepHistory(result.decisions);
    for (const topic of result.close) notifier.close(topic);
    for (const notice of result.show) show(notice);
    if (result.nextWakeAt === null) return;
    const sleepMs = Math.min(Math.max(result.nextWakeAt - now, shortestSleepMs), longestSleepMs);
    cancelTimer = parts.clock.after(sleepMs, () => {
      decide();
      parts.onChange();
    });
  }

  function remember(next: ToldMemory): void {
    memory = next;
    const text = JSON.stringify(next);
    // What could not be written is tried again at the next decision.
    if (text !== written && parts.file.write(next)) written = text;
  }

  function keepHistory(decisions: Decision[]): void {
    for (const id of new Set(decisions.map(({ accountId }) => accountId))) {
      const entries = decisions
        .filter(({ accountId }) => accountId === id)
        .map(({ change, outcome }) => ({ schema: 1 as const, change, outcome }));
      parts.histories.of(id).append(entries);
    }
  }

  function show(notice: Notice): void {
    const texts = parts.texts();
    const nameOf = (id: AccountId): string | null => {
      const state = accounts.find((other) => other.id === id);
      return accounts.length > 1 && state !== undefined ? accountTitle(texts, state) : null;
    };
    const { severity, isSilent, accountId, place, topic } = notice;
    const words = noticeWords(texts, notice, nameOf);
    notifier.show(topic, { ...words, severity, isSilent }, () => parts.open(accountId, place));
  }

  return {
    update(states, away) {
      if (isStopped) return;
      accounts = states.filter(({ isDemo }) => !isDemo);
      awayIds = away;
      decide();
    },
    forget(id) {
      accounts = accounts.filter((state) => state.id !== id);
      awayIds = awayIds.filter((other) => other !== id);
      watches.delete(id);
      hasReadUnread.delete(id);
      decide();
      return parts.histories.remove(id);
    },
    pauseUntil(until) {
      parts.savePausedUntil(until);
      decide();
      parts.onChange();
    },
    trouble: notifier.trouble,
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}

/** An account of which nothing is seen at present: so nothing is told of it, and nothing closed or forgotten. */
function unseen(id: AccountId): ObservedAccount {
  return { id, facts: unknownFacts, isSwitchingTfa: false, isFirstUnread: false, isMuted: false };
}

/** Whether an account was asked in this run, or can't be. */
function isSettled({ checkedAt, isPollingStopped }: AccountState): boolean {
  return checkedAt !== null || isPollingStopped;
}
