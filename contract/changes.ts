import * as z from "zod/mini";
import { balanceFacts, balanceFactsSchema, settledBalance } from "./accounts/balance";
import { blockCode } from "./block-code";
import { failureKindSchema } from "./failure";
import type { Change } from "./history";
import { roubleKopecks } from "./money";
import { known, none, type Reading, readingOf, unknown } from "./reading";
import type { Block } from "./snapshot";
import type { AccountState } from "./state";
import { moscowDay } from "./time";
import { trialAt } from "./trial";

const trialFactsSchema = z.object({
  /** Whole days left; 0: it ends today; null: it has ended. */
  daysLeft: z.nullable(z.int()),
  endsAt: z.nullable(z.string()),
  /** The number of the Moscow calendar day on which it ends. */
  endDay: z.int(),
  /** False: computed from the days left, so that it may be a day off. */
  isEndDayExact: z.boolean(),
});
export type TrialFacts = z.infer<typeof trialFactsSchema>;

/** The facts of one account whose changes matter, as known at one moment. */
export const accountFactsSchema = z.object({
  customerId: readingOf(z.string()),
  unreadSms: readingOf(z.int().check(z.nonnegative())),
  trial: readingOf(trialFactsSchema),
  /** The codes of the blocks, each once, sorted; null: one whose cause can't be read. */
  blocks: readingOf(z.array(z.nullable(z.string()))),
  tfa: readingOf(z.boolean()),
  isKeyRefused: readingOf(z.boolean()),
  /** The failure of a service that has given no data for long; none: it works. */
  longTrouble: readingOf(failureKindSchema),
  isKeyringLocked: readingOf(z.boolean()),
  // Files of version 0.1.0 have none.
  balance: z._default(readingOf(balanceFactsSchema), unknown),
});
export type AccountFacts = z.infer<typeof accountFactsSchema>;

/** An account of which nothing is known. */
export const unknownFacts: AccountFacts = {
  customerId: unknown,
  unreadSms: unknown,
  trial: unknown,
  blocks: unknown,
  tfa: unknown,
  isKeyRefused: unknown,
  longTrouble: unknown,
  isKeyringLocked: unknown,
  balance: unknown,
};

/**
 * The facts in an account's last read data, however old; those that are not read from the server are unknown.
 *
 * @param now corrected time, milliseconds since 1970
 */
export function snapshotFacts({ snapshot, balanceWarnBelow }: AccountState, now: number): AccountFacts {
  const { customerId, unreadSms, blocks } = snapshot.customer;
  return {
    ...unknownFacts,
    customerId,
    unreadSms,
    trial: trialFacts(snapshot, now),
    blocks: blockCodes(blocks),
    tfa: snapshot.tfa,
    balance: balanceFacts(snapshot.balance, balanceWarnBelow),
  };
}

/**
 * What happened between two moments, worst first. A value that is unknown at either is no change; another customer is
 * the only change there can be, as the two can't be compared.
 *
 * @param at the time noted in each change, milliseconds since 1970
 * @param isOwnTfaSwitch this program is switching the two-factor state
 */
export function changesBetween(
  before: AccountFacts,
  after: AccountFacts,
  at: number,
  isOwnTfaSwitch = false,
): Change[] {
  if (differs(before.customerId, after.customerId)) return [{ kind: "customer-changed", at }];
  const changes: (Change | null)[] = [
    becameTrue(before.isKeyringLocked, after.isKeyringLocked) ? { kind: "keyring-trouble", at } : null,
    becameTrue(before.isKeyRefused, after.isKeyRefused) ? { kind: "key-refused", at } : null,
    serviceChange(before, after, at),
    blockChange(before, after, at),
    after.tfa.state === "known" && differs(before.tfa, after.tfa)
      ? { kind: "tfa-switched", at, isOn: after.tfa.value, isOwn: isOwnTfaSwitch }
      : null,
    balanceChange(before, after, at),
    trialChange(before, after, at),
    smsChange(before, after, at),
  ];
  return changes.filter((change) => change !== null);
}

/** What is known after `after` was observed: what it does not know stays as it was. */
export function mergedFacts(before: AccountFacts, after: AccountFacts): AccountFacts {
  return {
    customerId: newest(before.customerId, after.customerId),
    unreadSms: newest(before.unreadSms, after.unreadSms),
    trial: isCountedUp(before.trial, after.trial) ? before.trial : newest(before.trial, after.trial),
    blocks: newest(before.blocks, after.blocks),
    tfa: newest(before.tfa, after.tfa),
    isKeyRefused: newest(before.isKeyRefused, after.isKeyRefused),
    longTrouble: newest(before.longTrouble, after.longTrouble),
    isKeyringLocked: newest(before.isKeyringLocked, after.isKeyringLocked),
    balance: settledBalance(before.balance, after.balance),
  };
}

/** The days left of a known trial, -1 when it has ended; null when there is none or it is unknown. */
export function comparableDaysLeft(trial: Reading<TrialFacts>): number | null {
  return trial.state === "known" ? (trial.value.daysLeft ?? -1) : null;
}

function trialFacts(
  { customer, customerReadAt }: AccountState["snapshot"],
  now: number,
): Reading<TrialFacts> {
  const { trial } = customer;
  if (trial.state !== "known") return trial;
  if (customerReadAt === null) return unknown;
  const { daysLeft, endsAt } = trialAt(trial, customerReadAt, now);
  const endTime = endsAt === null ? Number.NaN : Date.parse(endsAt);
  if (!Number.isNaN(endTime)) {
    return known({ daysLeft, endsAt, endDay: moscowDay(endTime), isEndDayExact: true });
  }
  const endDay = moscowDay(customerReadAt) + trial.value.daysLeftWhenRead;
  return known({ daysLeft, endsAt: null, endDay, isEndDayExact: false });
}

function blockCodes(blocks: Reading<Block[]>): AccountFacts["blocks"] {
  if (blocks.state !== "known") return blocks;
  if (blocks.value.length === 0) return none;
  return known([...new Set(blocks.value.map(blockCode))].sort());
}

function newest<T>(before: Reading<T>, after: Reading<T>): Reading<T> {
  return after.state === "unknown" ? before : after;
}

function differs<T>(before: Reading<T>, after: Reading<T>): boolean {
  return before.state === "known" && after.state === "known" && before.value !== after.value;
}

function becameTrue(before: Reading<boolean>, after: Reading<boolean>): boolean {
  return differs(before, after) && after.state === "known" && after.value;
}

/**
 * Whether the days left rose for the same end. A server that counts from hour to hour and our count from midnight
 * disagree every night; the lower number stays, so that no day is reported twice.
 */
function isCountedUp(before: Reading<TrialFacts>, after: Reading<TrialFacts>): boolean {
  if (before.state !== "known" || after.state !== "known") return false;
  const toleratedDays = before.value.isEndDayExact && after.value.isEndDayExact ? 0 : 1;
  const isSameEnd = Math.abs(before.value.endDay - after.value.endDay) <= toleratedDays;
  return isSameEnd && (after.value.daysLeft ?? -1) > (before.value.daysLeft ?? -1);
}

function smsChange({ unreadSms: before }: AccountFacts, { unreadSms: after }: AccountFacts, at: number) {
  if (before.state !== "known" || after.state !== "known" || after.value <= before.value) return null;
  const unread = after.value;
  // Above the safe integers there is no exact figure (docs/api-behaviour.md, D43).
  const count = unread >= Number.MAX_SAFE_INTEGER ? unread : unread - before.value;
  return { kind: "sms-arrived", at, count, unread } as const;
}

function trialChange(before: AccountFacts, { trial }: AccountFacts, at: number): Change | null {
  const daysBefore = comparableDaysLeft(before.trial);
  if (daysBefore === null || trial.state !== "known") return null;
  const { daysLeft, endsAt } = trial.value;
  if ((daysLeft ?? -1) >= daysBefore) return null;
  return daysLeft === null
    ? { kind: "trial-ended", at, endsAt }
    : { kind: "trial-days", at, daysLeft, endsAt };
}

function balanceChange({ balance: before }: AccountFacts, { balance }: AccountFacts, at: number) {
  const after = settledBalance(before, balance);
  if (before.state !== "known" || balance.state === "unknown" || after.state !== "known") return null;
  const { amount, warnBelow, level } = after.value;
  if (level === "negative" && before.value.level !== "negative") {
    return { kind: "balance-negative", at, amount } as const;
  }
  if (level === "low" && before.value.level === "enough") {
    return { kind: "balance-low", at, amount, warnBelow } as const;
  }
  const added = amount - before.value.amount;
  return added >= roubleKopecks ? ({ kind: "balance-topped-up", at, amount, added } as const) : null;
}

function blockChange({ blocks: before }: AccountFacts, { blocks: after }: AccountFacts, at: number) {
  if (before.state === "unknown" || after.state === "unknown") return null;
  if (after.state === "none")
    return before.state === "known" ? ({ kind: "block-lifted", at } as const) : null;
  const types = after.value;
  if (before.state === "none") return { kind: "block-appeared", at, types } as const;
  const isSame = JSON.stringify(before.value) === JSON.stringify(types);
  return isSame ? null : ({ kind: "block-changed", at, types } as const);
}

function serviceChange(
  { longTrouble: before }: AccountFacts,
  { longTrouble: after }: AccountFacts,
  at: number,
) {
  if (before.state === "known" && after.state === "none") return { kind: "service-back", at } as const;
  // Trouble that was there at the first observation is no change.
  if (before.state !== "none" || after.state !== "known") return null;
  return { kind: "service-trouble", at, failureKind: after.value } as const;
}
