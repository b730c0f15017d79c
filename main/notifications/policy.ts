import type { Change, Outcome } from "../../contract/history";
import type { AccountId } from "../../contract/state";
import { changesBetween, mergedFacts, unknownFacts, type WatchedFacts } from "../accounts/changes";
import { causeOf, refreshed } from "./cause";
import { outcomeOf, type Surroundings } from "./gates";
import { type AccountChange, isSharedKind, noticeKindOf, type TellableChange, valueName } from "./notice";
import { ownSwitchAfter, withOwnSwitch } from "./own-switch";
import { createPolicyRun, type PolicyRun } from "./policy-run";
import { tellSummary } from "./summary";
import { type AccountMemory, firstMemory, type ToldMemory, type TopicMemory } from "./told";
import { daysLeftOf, toldOf, trialSuppression, withTrialTold } from "./trial-reminders";
import { nextWake } from "./wake";

/** One account as it is seen now. */
export type ObservedAccount = {
  id: AccountId;
  facts: WatchedFacts;
  /** A two-factor switch by this program is under way. */
  isSwitchingTfa: boolean;
  /** The number of unread SMS was not read before in this run of the program (docs/api-behaviour.md, D44). */
  isFirstUnread: boolean;
  /** The user wants no notices of it. */
  isMuted: boolean;
};

export type PolicyInput = Surroundings & {
  accounts: ObservedAccount[];
  /** Every account was asked at least once in this run, so that a summary can be true. */
  isSettled: boolean;
  memory: ToldMemory;
};

/** A change and what came of it. */
export type Decision = { accountId: AccountId; change: Change; outcome: Outcome };

export type PolicyResult = {
  /** To show, in this order; each takes the place of the live notice of its topic. */
  show: PolicyRun["show"];
  /** Topics whose live notice no longer holds. */
  close: string[];
  /** What happened now, each with what came of it. */
  decisions: Decision[];
  /** What had happened before and was told, or dropped, only now. */
  lateDecisions: Decision[];
  memory: ToldMemory;
  /** When to decide again at the latest though nothing happens, milliseconds since 1970; null: no need. */
  nextWakeAt: number | null;
};

/**
 * Decides what is shown, closed and remembered, from what was remembered and what is seen now. Pure: the same input
 * gives the same result, and `memory` is left as it was.
 */
export function decideNotices(input: PolicyInput): PolicyResult {
  const run = createPolicyRun(input.memory, input);
  const decisions: Decision[] = [];
  const lateDecisions: Decision[] = [];
  run.forgetAllBut(input.accounts.map(({ id }) => id));
  for (const account of input.accounts) decisions.push(...observe(run, account));
  lateDecisions.push(...tellDeferred(run, input.accounts));
  lateDecisions.push(...tellSummary(run, input.accounts, input.isSettled));
  const { memory, show } = run;
  return {
    show,
    close: [...run.close].filter((topic) => !show.some((notice) => notice.topic === topic)),
    decisions,
    lateDecisions,
    memory,
    nextWakeAt: nextWake(memory, input),
  };
}

function observe(run: PolicyRun, account: ObservedAccount): Decision[] {
  const { id } = account;
  const { now } = run.around;
  if (account.isMuted) run.silence(id);
  const before = Object.hasOwn(run.memory.accounts, id) ? run.memory.accounts[id] : undefined;
  const tfaSwitchAt = withOwnSwitch(before?.tfaSwitchAt ?? null, account.isSwitchingTfa, now);
  const facts = { ...account.facts, isTfaSwitchOwn: tfaSwitchAt !== null };
  if (before === undefined) {
    if (isNothingKnown(facts)) return [];
    run.memory.accounts[id] = { ...firstMemory(facts), tfaSwitchAt };
    return [];
  }
  const baseline = account.isFirstUnread
    ? { ...before.facts, unreadSms: { state: "unknown" as const } }
    : before.facts;
  const decisions: Decision[] = [];
  let memory: AccountMemory = { ...before, tfaSwitchAt };
  for (const change of changesBetween(baseline, facts, now)) {
    if (change.kind === "customer-changed") {
      run.forget(id);
      run.memory.accounts[id] = firstMemory(facts);
      return [{ accountId: id, change, outcome: "other-customer" }];
    }
    const outcome = outcomeOfChange(run, account, memory, change, facts);
    run.apply({ accountId: id, change }, outcome);
    memory = afterChange(run, memory, change, facts);
    decisions.push({ accountId: id, change, outcome });
  }
  const merged = mergedFacts(memory.facts, facts);
  const next = ownSwitchAfter(memory.tfaSwitchAt, account, now);
  run.memory.accounts[id] = { ...memory, facts: merged, tfaSwitchAt: next };
  run.closeOutdated(id, merged);
  return decisions;
}

function isNothingKnown({ isTfaSwitchOwn: _, ...readings }: WatchedFacts): boolean {
  return Object.values(readings).every(({ state }) => state === "unknown");
}

/** The reasons that lie in the change itself come before those of the moment. */
function outcomeOfChange(
  run: PolicyRun,
  { id: accountId, isMuted }: ObservedAccount,
  memory: AccountMemory,
  change: TellableChange,
  facts: WatchedFacts,
): Outcome {
  const topic = run.topic(accountId, change);
  if (change.kind === "tfa-switched" && change.isOwn) return "own-switch";
  if (change.kind === "service-back" && !isTroubleTold(topic.standing, accountId)) return "trouble-not-told";
  if (change.kind === "trial-days" || change.kind === "trial-ended") {
    const told = facts.trial.state === "known" ? toldOf(memory.trialTold, facts.trial.value) : null;
    const daysBefore = daysLeftOf(memory.facts.trial) ?? 0;
    const thresholds = run.around.settings.trialThresholdsDays;
    const suppression = trialSuppression(change, daysBefore, told, thresholds);
    if (suppression !== null) return suppression;
  }
  return outcomeOf(change, { topic, isMuted }, run.around);
}

function isTroubleTold(standing: AccountChange | null, accountId: AccountId): boolean {
  return standing?.accountId === accountId && standing.change.kind === "service-trouble";
}

function afterChange(
  run: PolicyRun,
  memory: AccountMemory,
  change: TellableChange,
  facts: WatchedFacts,
): AccountMemory {
  if (change.kind !== "trial-days" && change.kind !== "trial-ended") return memory;
  if (facts.trial.state !== "known") return memory;
  const daysBefore = daysLeftOf(memory.facts.trial) ?? 0;
  const thresholds = run.around.settings.trialThresholdsDays;
  const trialTold = withTrialTold(memory.trialTold, facts.trial.value, change, daysBefore, thresholds);
  return { ...memory, trialTold };
}

/** Tells what flapped within the hour and has stayed: after the hour, if the user does not know it already. */
function tellDeferred(run: PolicyRun, accounts: ObservedAccount[]): Decision[] {
  const decisions: Decision[] = [];
  for (const topic of Object.values(run.memory.topics)) {
    const { deferred } = topic;
    if (deferred === null || run.isRepeat(deferred)) continue;
    const facts = accounts.find(({ id }) => id === deferred.accountId)?.facts;
    const cause = facts === undefined ? "gone" : causeOf(deferred.change, facts);
    if (cause === "unknown") continue;
    if (cause === "stands" && isToldOfAnother(topic, deferred)) continue;
    topic.deferred = null;
    if (cause === "gone" || isKnownToUser(topic, deferred.change)) continue;
    // An hour later the figures may be others.
    const known = run.memory.accounts[deferred.accountId]?.facts ?? unknownFacts;
    const one = { ...deferred, change: refreshed(deferred.change, known) };
    // Of a muted account nothing waits.
    const outcome = outcomeOf(one.change, { topic, isMuted: false }, run.around);
    run.apply(one, outcome);
    decisions.push({ ...one, outcome });
  }
  return decisions;
}

/** Whether the notice that stands says the same of another account. */
function isToldOfAnother({ standing }: TopicMemory, { accountId, change }: AccountChange): boolean {
  return (
    standing !== null &&
    isSharedKind(noticeKindOf(change)) &&
    standing.accountId !== accountId &&
    valueName(standing.change) === valueName(change)
  );
}

/** Where the way back is told too, what was told last is what the user knows; else it is what still stands. */
function isKnownToUser({ toldAt, standing }: TopicMemory, change: TellableChange): boolean {
  const kind = noticeKindOf(change);
  // Its notice went with another account, which was removed or muted.
  if (change.kind === "service-trouble" && standing === null) return false;
  if (kind === "block" || kind === "tfa" || kind === "service") {
    return newestOf(toldAt) === valueName(change);
  }
  return kind !== "sms" && standing !== null && valueName(standing.change) === valueName(change);
}

function newestOf(toldAt: Record<string, number>): string | null {
  let newest: string | null = null;
  for (const [value, time] of Object.entries(toldAt)) {
    if (newest === null || time >= (toldAt[newest] ?? 0)) newest = value;
  }
  return newest;
}
