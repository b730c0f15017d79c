import { type AccountFacts, changesBetween, mergedFacts } from "../../../contract/changes";
import type { HistoryEntry, Outcome } from "../../../contract/history";
import { known } from "../../../contract/reading";
import type { NotificationKind } from "../../../contract/settings/notification-settings";
import type { AccountId } from "../../../contract/state";
import { type AccountMemory, type NotificationMemory, unknownAccount } from "./memory";
import {
  type AccountChange,
  isNotifiable,
  isSharedKind,
  type NotifiableChange,
  type Notification,
  notificationKindOf,
  notificationOf,
  summaryTopic,
  topicOf,
} from "./notification";
import { isPaused } from "./pause";
import { deferralOf, isRecent, type NotificationContext, suppressionOf } from "./suppression";

/** What is read for this long after this program began a two-factor switch is still its effect. */
const switchEffectMs = 10 * 60_000;

/** One account as it is observed now. */
export type ObservedAccount = {
  id: AccountId;
  facts: AccountFacts;
  /** A two-factor switch by this program is in progress. */
  isSwitchingTfa: boolean;
  /** The number of unread SMS was not read before in this run of the program (docs/api-behaviour.md, D44). */
  isFirstUnread: boolean;
  /** The user wants no notifications of it. */
  isMuted: boolean;
};

export type PolicyInput = NotificationContext & {
  /** All accounts; what is remembered of others is forgotten. */
  ids: ReadonlySet<AccountId>;
  /** Those of which something may have changed, and those with a deferred change. */
  accounts: ObservedAccount[];
  /** Every account was asked at least once in this run, so that one summary can cover them all. */
  isSettled: boolean;
  memory: NotificationMemory;
};

export type PolicyResult = {
  /** To show, in this order; each replaces the open notification of its topic. */
  show: Notification[];
  /** What happened now, by account, each with its outcome. */
  history: Map<AccountId, HistoryEntry[]>;
  memory: NotificationMemory;
  /** The memory differs from that before. */
  isMemoryChanged: boolean;
  /** The accounts with a deferred change. */
  deferred: Set<AccountId>;
  /** When to evaluate again at the latest though nothing happens, milliseconds since 1970; null: no need. */
  nextEvaluationAt: number | null;
};

/** An evaluation in progress: a copy of the memory that is changed step by step, and what is to be done. */
type Run = {
  input: PolicyInput;
  memory: NotificationMemory;
  /** What to notify, by topic. */
  show: Map<string, [AccountChange, ...AccountChange[]]>;
  history: Map<AccountId, HistoryEntry[]>;
  deferred: Set<AccountId>;
  evaluationTimes: number[];
};

/**
 * Decides what is shown and remembered, from what was remembered and what is observed now. What happened is
 * the difference from the facts last known, what is to be notified the difference from the facts last notified: so a
 * change that was deferred is found again as long as it holds. Pure: `input.memory` is not changed.
 */
export function evaluateNotifications(input: PolicyInput): PolicyResult {
  const { now, settings, accounts, ids } = input;
  const memory = { ...input.memory };
  const run: Run = {
    input,
    memory,
    show: new Map(),
    history: new Map(),
    deferred: new Set(),
    evaluationTimes: isPaused(settings.pausedUntil, now) ? [settings.pausedUntil] : [],
  };
  for (const id in memory.accounts) if (!ids.has(id)) forget(run, id);
  for (const account of accounts) evaluateAccount(run, account);
  const { history, deferred, evaluationTimes } = run;
  return {
    show: [...run.show].map(([topic, items]) => notificationOf(topic, items)),
    history,
    memory,
    isMemoryChanged:
      memory.accounts !== input.memory.accounts || !isSame(memory.notified, input.memory.notified),
    deferred,
    nextEvaluationAt: evaluationTimes.length === 0 ? null : Math.min(...evaluationTimes),
  };
}

/** Finds what happened to an account and notifies it; of another customer there is nothing more to do. */
function evaluateAccount(run: Run, account: ObservedAccount): void {
  const { id, facts } = account;
  const { now } = run.input;
  const { accounts } = run.memory;
  const stored = (Object.hasOwn(accounts, id) ? accounts[id] : undefined) ?? unknownAccount;
  const { tfaSwitchAt, ...known } = account.isFirstUnread ? withUnreadAtStart(stored, facts) : stored;
  const before = { ...known, tfaSwitchAt: tfaSwitchAt ?? (account.isSwitchingTfa ? now : null) };
  const changes = changesBetween(before.facts, facts, now, before.tfaSwitchAt !== null);
  const happened = changes.filter(isNotifiable);
  if (happened.length < changes.length) {
    forget(run, id);
    changedAccounts(run)[id] = { ...unknownAccount, facts, baseline: facts };
    run.history.set(
      id,
      changes.map((change) => ({ schema: 1, change, outcome: "other-customer" })),
    );
    return;
  }
  const after = mergedFacts(before.facts, facts);
  forgetReadSms(run, id, after);
  // Days that were counted up again are no news for the baseline either.
  const trial = facts.trial.state === "unknown" ? facts.trial : after.trial;
  notifyAccount(run, { account: { ...account, facts: { ...facts, trial } }, before, after, happened });
}

/** An account with what was remembered of it, and what happened since. */
type Observation = {
  account: ObservedAccount;
  before: AccountMemory;
  after: AccountFacts;
  happened: NotifiableChange[];
};

/** Notifies the changes of an account, and remembers it. */
function notifyAccount(run: Run, { account, before, after, happened }: Observation): void {
  const { id, facts, isMuted } = account;
  const { input, memory } = run;
  const { outcomes, deferred } = notifyChanges(run, account, before);
  const entries = happened.map((change): HistoryEntry => {
    // A change that undoes a deferred one leaves nothing to notify.
    const deferral = deferralOf({ accountId: id, change }, memory.notified, input);
    const outcome = outcomes.get(notificationKindOf(change)) ?? deferral?.reason ?? "repeated";
    return { schema: 1, change, outcome };
  });
  if (entries.length > 0) run.history.set(id, entries);
  const baseline = isMuted ? after : mergedFacts(before.baseline, facts);
  for (const kind of deferred) copyFact(before.baseline, baseline, factOf[kind]);
  const tfaSwitchAt = ongoingSwitch(before.tfaSwitchAt, account, input.now);
  if (deferred.length > 0) run.deferred.add(id);
  const remembered = { facts: after, baseline, tfaSwitchAt };
  if (!isSame(remembered, memory.accounts[id] ?? unknownAccount)) changedAccounts(run)[id] = remembered;
}

/** What is remembered of the accounts, to change: accounts are replaced in it as a whole. */
function changedAccounts({ memory, input }: Run): NotificationMemory["accounts"] {
  if (memory.accounts === input.memory.accounts) memory.accounts = { ...memory.accounts };
  return memory.accounts;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Notifies what differs from the baseline; returns the outcome of each kind that does, and the kinds that are deferred. */
function notifyChanges(
  run: Run,
  { id: accountId, facts, isMuted }: ObservedAccount,
  { facts: before, baseline, tfaSwitchAt }: AccountMemory,
) {
  const { input, memory } = run;
  const outcomes = new Map<NotificationKind, Outcome>();
  const deferred: NotificationKind[] = [];
  const changes = changesBetween(baseline, facts, input.now, tfaSwitchAt !== null);
  for (const change of changes.filter(isNotifiable)) {
    const one = { accountId, change };
    const kind = notificationKindOf(change);
    const name = factOf[kind];
    const wasDeferred = !isSame(before[name], baseline[name]);
    const suppression = suppressionOf(one, { isMuted, baseline, notified: memory.notified }, input);
    const deferral = suppression === null ? deferralOf(one, memory.notified, input) : null;
    outcomes.set(kind, suppression ?? deferral?.reason ?? "shown");
    if (suppression !== null) continue;
    if (deferral === null && (input.isSettled || !wasDeferred)) {
      notify(run, one, wasDeferred ? summaryTopic : topicOf(accountId, kind));
      continue;
    }
    deferred.push(kind);
    if (deferral !== null) run.evaluationTimes.push(deferral.until);
  }
  return { outcomes, deferred };
}

/** Shows and remembers a change; in its own topic it replaces what is open, in the summary it is one of several. */
function notify({ input, memory, show }: Run, one: AccountChange, topic: string): void {
  const items = topic === summaryTopic ? show.get(topic) : undefined;
  if (items === undefined) show.set(topic, [one]);
  else items.push(one);
  const recent = memory.notified.filter((other) => isRecent(other, input.now));
  memory.notified = [...recent, { ...one, at: input.now }];
}

const factOf = {
  sms: "unreadSms",
  trial: "trial",
  block: "blocks",
  balance: "balance",
  tfa: "tfa",
  key: "isKeyRefused",
  service: "longTrouble",
  keyring: "isKeyringLocked",
} as const satisfies Record<NotificationKind, keyof AccountFacts>;

function copyFact<K extends keyof AccountFacts>(from: AccountFacts, to: AccountFacts, name: K): void {
  to[name] = from[name];
}

/** SMS that came while the program was not running are not new; those deferred before still are. */
function withUnreadAtStart(memory: AccountMemory, { unreadSms }: AccountFacts): AccountMemory {
  if (unreadSms.state !== "known") return memory;
  const { facts, baseline } = memory;
  const deferred =
    facts.unreadSms.state === "known" && baseline.unreadSms.state === "known"
      ? facts.unreadSms.value - baseline.unreadSms.value
      : 0;
  const unreadBefore = known(Math.max(0, unreadSms.value - deferred));
  return { ...memory, facts: { ...facts, unreadSms }, baseline: { ...baseline, unreadSms: unreadBefore } };
}

/** A switch is over once its effect has had time to show and was read; until then a reading may be the first after it. */
function ongoingSwitch(startedAt: number | null, account: ObservedAccount, now: number): number | null {
  if (startedAt === null || account.isSwitchingTfa || account.facts.tfa.state === "unknown") return startedAt;
  return now >= startedAt && now - startedAt <= switchEffectMs ? startedAt : null;
}

/** Once all are read, the next SMS is new, even if the count repeats. */
function forgetReadSms({ memory }: Run, id: AccountId, { unreadSms }: AccountFacts): void {
  if (unreadSms.state !== "known" || unreadSms.value > 0) return;
  memory.notified = memory.notified.filter(
    ({ accountId, change }) => accountId !== id || change.kind !== "sms-arrived",
  );
}

/** Forgets an account. A trouble of all accounts stays a repeat for the others. */
function forget(run: Run, id: AccountId): void {
  run.memory.notified = run.memory.notified.filter(
    ({ accountId, change }) => accountId !== id || isSharedKind(notificationKindOf(change)),
  );
  delete changedAccounts(run)[id];
}
