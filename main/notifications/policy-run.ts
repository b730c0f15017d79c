import { assertNever } from "../../contract/assert-never";
import type { Outcome } from "../../contract/history";
import type { AccountId } from "../../contract/state";
import type { WatchedFacts } from "../accounts/changes";
import { causeOf, isOutdated } from "./cause";
import { repeatAfterMs, repeatDueAt, type Surroundings } from "./gates";
import { withHeld, withoutHeld } from "./held";
import {
  type AccountChange,
  isSharedKind,
  type Notice,
  noticeKindOf,
  noticeOf,
  summaryTopic,
  type TellableChange,
  topicOf,
  valueName,
} from "./notice";
import type { ToldMemory, TopicMemory } from "./told";

/** One decision in the making: a copy of the memory that is changed step by step, and what is to be done. */
export type PolicyRun = {
  around: Surroundings;
  memory: ToldMemory;
  show: Notice[];
  close: Set<string>;
  topic: (accountId: AccountId, change: TellableChange) => TopicMemory;
  /** Whether the value was told within the hour. */
  isRepeat: (one: AccountChange) => boolean;
  /** Does and remembers what an outcome means. */
  apply: (one: AccountChange, outcome: Outcome) => void;
  /** Remembers a change as told. */
  markTold: (one: AccountChange) => void;
  /** Closes the account's notices that no longer hold. */
  closeOutdated: (accountId: AccountId, facts: WatchedFacts) => void;
  /** Drops what of an account is still to be told, and closes its notices; what was known and told stays. */
  silence: (accountId: AccountId) => void;
  /** Forgets everything of an account, and closes its notices. */
  forget: (accountId: AccountId) => void;
  forgetAllBut: (accountIds: AccountId[]) => void;
};

/** Begins a decision from what is remembered; `before` itself is not changed. */
export function createPolicyRun(before: ToldMemory, around: Surroundings): PolicyRun {
  const memory = structuredClone(before);
  const show: Notice[] = [];
  const close = new Set<string>();

  function topic(accountId: AccountId, change: TellableChange): TopicMemory {
    const name = topicOf(accountId, noticeKindOf(change));
    return memory.topics[name] ?? { toldAt: {}, standing: null, deferred: null };
  }

  /** The topic, from now on among what is remembered. */
  function keptTopic({ accountId, change }: AccountChange): TopicMemory {
    const name = topicOf(accountId, noticeKindOf(change));
    const kept = topic(accountId, change);
    memory.topics[name] = kept;
    return kept;
  }

  function markSeen(one: AccountChange): void {
    const kept = keptTopic(one);
    const value = valueName(one.change);
    const recent = Object.entries(kept.toldAt).filter(
      ([other, toldAt]) => other !== value && around.now - toldAt < repeatAfterMs,
    );
    // The newest comes last.
    kept.toldAt = Object.fromEntries([...recent, [value, around.now]]);
    dropOlder(one);
  }

  function markTold(one: AccountChange): void {
    markSeen(one);
    keptTopic(one).standing = one;
  }

  /** What waits of the same kind is overtaken. */
  function dropOlder(one: AccountChange): void {
    memory.held = withoutHeld(memory.held, one);
    const kept = topic(one.accountId, one.change);
    if (kept.deferred?.accountId === one.accountId) kept.deferred = null;
  }

  function apply(one: AccountChange, outcome: Outcome): void {
    switch (outcome) {
      case "shown":
        show.push(noticeOf(one));
        markTold(one);
        return;
      case "quiet-hours":
      case "paused": {
        const held = withHeld(memory.held, one);
        dropOlder(one);
        memory.held = held;
        return;
      }
      case "repeated":
        memory.held = withoutHeld(memory.held, one);
        keptTopic(one).deferred = one;
        return;
      case "not-a-threshold":
        return;
      case "window-in-front":
        markSeen(one);
        return;
      case "already-told":
        dropOlder(one);
        // Told of another account: this one's turn comes when that is over, should its own trouble last.
        if (isSharedKind(noticeKindOf(one.change))) keptTopic(one).deferred = one;
        return;
      case "own-switch":
      case "trouble-not-told":
      case "kind-off":
      case "account-muted":
      case "unsupported":
      case "other-customer":
        dropOlder(one);
        return;
      default:
        return assertNever(outcome);
    }
  }

  function closeOutdated(accountId: AccountId, facts: WatchedFacts): void {
    for (const [name, kept] of Object.entries(memory.topics)) {
      if (kept.standing?.accountId !== accountId || !isOutdated(kept.standing.change, facts)) continue;
      // With all read, the next SMS is new, whatever the number says.
      const isAllRead = facts.unreadSms.state === "known" && facts.unreadSms.value === 0;
      if (kept.standing.change.kind === "sms-arrived" && isAllRead) kept.toldAt = {};
      kept.standing = null;
      close.add(name);
    }
    keepInSummary((one) => one.accountId !== accountId || causeOf(one.change, facts) !== "gone");
  }

  /** A summary of which nothing holds any more is closed. */
  function keepInSummary(holds: (one: AccountChange) => boolean): void {
    const kept = memory.summary.filter(holds);
    if (kept.length === 0 && memory.summary.length > 0) close.add(summaryTopic);
    memory.summary = kept;
  }

  function silence(accountId: AccountId): void {
    memory.held = memory.held.filter((one) => one.accountId !== accountId);
    for (const [name, kept] of Object.entries(memory.topics)) {
      if (kept.deferred?.accountId === accountId) kept.deferred = null;
      if (kept.standing?.accountId !== accountId) continue;
      kept.standing = null;
      close.add(name);
    }
    keepInSummary((one) => one.accountId !== accountId);
  }

  function forget(accountId: AccountId): void {
    silence(accountId);
    delete memory.accounts[accountId];
    for (const name of Object.keys(memory.topics)) {
      if (!name.startsWith(`${accountId}/`)) continue;
      close.add(name);
      delete memory.topics[name];
    }
  }

  return {
    around,
    memory,
    show,
    close,
    topic,
    isRepeat: (one) => repeatDueAt(one.change, topic(one.accountId, one.change), around.now) !== null,
    apply,
    markTold,
    closeOutdated,
    silence,
    forget,
    forgetAllBut(accountIds) {
      for (const id of Object.keys(memory.accounts)) if (!accountIds.includes(id)) forget(id);
    },
  };
}
