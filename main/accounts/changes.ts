import * as z from "zod/mini";
import { failureKindSchema } from "../../contract/failure";
import type { Change } from "../../contract/history";
import { type Reading, readingOf, unknown } from "../../contract/reading";

/** The trial period as notices see it. */
const watchedTrialSchema = z.object({
  /** Whole days left; 0: it ends today; null: it has ended. */
  daysLeft: z.nullable(z.int()),
  endsAt: z.nullable(z.string()),
  /** The number of the Moscow calendar day on which it ends. */
  endDay: z.int(),
  /** False: reckoned from the days left, so that it may be a day off. */
  isEndDayExact: z.boolean(),
});
export type WatchedTrial = z.infer<typeof watchedTrialSchema>;

/** The facts of one account whose changes are told, as known at one moment. What is stale counts as unknown. */
export const watchedFactsSchema = z.object({
  customerId: readingOf(z.string()),
  unreadSms: readingOf(z.int().check(z.nonnegative())),
  trial: readingOf(watchedTrialSchema),
  /** The codes of the blocks, each once, in order; null: one whose cause can't be read. */
  blocks: readingOf(z.array(z.nullable(z.string()))),
  tfa: readingOf(z.boolean()),
  isKeyRefused: readingOf(z.boolean()),
  /** The failure of a service that has given no data for long; none: it works. */
  longTrouble: readingOf(failureKindSchema),
  isKeyringLocked: readingOf(z.boolean()),
  /** A change of the two-factor state now is this program's own doing. */
  isTfaSwitchOwn: z.boolean(),
});
export type WatchedFacts = z.infer<typeof watchedFactsSchema>;

/** An account of which nothing is known. */
export const unknownFacts: WatchedFacts = {
  customerId: unknown,
  unreadSms: unknown,
  trial: unknown,
  blocks: unknown,
  tfa: unknown,
  isKeyRefused: unknown,
  longTrouble: unknown,
  isKeyringLocked: unknown,
  isTfaSwitchOwn: false,
};

/**
 * What happened between two moments. A value that is unknown at either is no change; another customer is the only
 * change there can be, as nothing of the two can be compared.
 *
 * @param now milliseconds since 1970, noted in each change
 */
export function changesBetween(before: WatchedFacts, after: WatchedFacts, now: number): Change[] {
  if (differs(before.customerId, after.customerId)) return [{ kind: "customer-changed", at: now }];
  return [
    ...keyringChanges(before, after, now),
    ...keyChanges(before, after, now),
    ...serviceChanges(before, after, now),
    ...blockChanges(before, after, now),
    ...tfaChanges(before, after, now),
    ...trialChanges(before, after, now),
    ...smsChanges(before, after, now),
  ];
}

/**
 * What is known after `after` was seen: what it does not know stays as it was. Days left that went back up by one
 * stay down: a server that counts from hour to hour and our turn at midnight disagree every night.
 */
export function mergedFacts(before: WatchedFacts, after: WatchedFacts): WatchedFacts {
  return {
    customerId: newest(before.customerId, after.customerId),
    unreadSms: newest(before.unreadSms, after.unreadSms),
    trial: isBackByOneDay(before.trial, after.trial) ? before.trial : newest(before.trial, after.trial),
    blocks: newest(before.blocks, after.blocks),
    tfa: newest(before.tfa, after.tfa),
    isKeyRefused: newest(before.isKeyRefused, after.isKeyRefused),
    longTrouble: newest(before.longTrouble, after.longTrouble),
    isKeyringLocked: newest(before.isKeyringLocked, after.isKeyringLocked),
    isTfaSwitchOwn: false,
  };
}

/** Whether two readings of the trial are of the same end; where it was reckoned, a day more or less is the same. */
export function isSameEnd(
  one: Pick<WatchedTrial, "endDay" | "isEndDayExact">,
  other: Pick<WatchedTrial, "endDay" | "isEndDayExact">,
): boolean {
  const tolerated = one.isEndDayExact && other.isEndDayExact ? 0 : 1;
  return Math.abs(one.endDay - other.endDay) <= tolerated;
}

function newest<T>(before: Reading<T>, after: Reading<T>): Reading<T> {
  return after.state === "unknown" ? before : after;
}

function differs<T>(before: Reading<T>, after: Reading<T>): boolean {
  return before.state === "known" && after.state === "known" && before.value !== after.value;
}

function isBackByOneDay(before: Reading<WatchedTrial>, after: Reading<WatchedTrial>): boolean {
  if (before.state !== "known" || after.state !== "known") return false;
  return (
    isSameEnd(before.value, after.value) && comparableDays(after.value) - comparableDays(before.value) === 1
  );
}

/** Days left with the ended trial below the last day. */
function comparableDays({ daysLeft }: WatchedTrial): number {
  return daysLeft ?? -1;
}

function smsChanges(
  { unreadSms: before }: WatchedFacts,
  { unreadSms: after }: WatchedFacts,
  at: number,
): Change[] {
  if (before.state !== "known" || after.state !== "known" || after.value <= before.value) return [];
  const unread = after.value;
  // Above the safe integers there is no exact figure (docs/api-behaviour.md, D43).
  const count = unread >= Number.MAX_SAFE_INTEGER ? unread : unread - before.value;
  return [{ kind: "sms-arrived", at, count, unread }];
}

function trialChanges({ trial: before }: WatchedFacts, { trial: after }: WatchedFacts, at: number): Change[] {
  if (before.state !== "known" || after.state !== "known") return [];
  if (comparableDays(after.value) >= comparableDays(before.value)) return [];
  const { daysLeft, endsAt } = after.value;
  return daysLeft === null
    ? [{ kind: "trial-ended", at, endsAt }]
    : [{ kind: "trial-days", at, daysLeft, endsAt }];
}

function blockChanges(
  { blocks: before }: WatchedFacts,
  { blocks: after }: WatchedFacts,
  at: number,
): Change[] {
  if (before.state === "unknown" || after.state === "unknown") return [];
  if (after.state === "none") return before.state === "known" ? [{ kind: "block-lifted", at }] : [];
  const types = after.value;
  if (before.state === "none") return [{ kind: "block-appeared", at, types }];
  const isSame = JSON.stringify(before.value) === JSON.stringify(types);
  return isSame ? [] : [{ kind: "block-changed", at, types }];
}

function tfaChanges(before: WatchedFacts, after: WatchedFacts, at: number): Change[] {
  if (after.tfa.state !== "known" || !differs(before.tfa, after.tfa)) return [];
  return [{ kind: "tfa-switched", at, isOn: after.tfa.value, isOwn: after.isTfaSwitchOwn }];
}

function keyChanges(before: WatchedFacts, after: WatchedFacts, at: number): Change[] {
  const isNew = differs(before.isKeyRefused, after.isKeyRefused);
  return isNew && after.isKeyRefused.state === "known" && after.isKeyRefused.value
    ? [{ kind: "key-refused", at }]
    : [];
}

function keyringChanges(before: WatchedFacts, after: WatchedFacts, at: number): Change[] {
  const isNew = differs(before.isKeyringLocked, after.isKeyringLocked);
  return isNew && after.isKeyringLocked.state === "known" && after.isKeyringLocked.value
    ? [{ kind: "keyring-trouble", at }]
    : [];
}

function serviceChanges(
  { longTrouble: before }: WatchedFacts,
  { longTrouble: after }: WatchedFacts,
  at: number,
): Change[] {
  if (before.state === "known" && after.state === "none") return [{ kind: "service-back", at }];
  // A service that never worked while it was watched has a first reading too, and that is silent.
  if (before.state !== "none" || after.state !== "known") return [];
  return [{ kind: "service-trouble", at, failureKind: after.value }];
}
