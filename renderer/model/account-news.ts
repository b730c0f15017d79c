import { type FailureKind, failure } from "../../contract/failure";
import type { Change } from "../../contract/history";
import type { Reading } from "../../contract/reading";
import type { AccountState } from "../../contract/state";
import { type TrialStatus, trialAt } from "../../contract/trial";
import { changeLine } from "../../locales/change-words";
import { failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** What was last known of the account on screen, to be compared with what comes next. */
export type KnownFacts = {
  accountId: string;
  customerId: Reading<string>;
  unreadSms: Reading<number>;
  /** The codes of the blocks in order; null: one whose cause can't be read. */
  blocks: Reading<(string | null)[]>;
  tfa: Reading<boolean>;
  trial: TrialStatus;
  /** Why the newest reading failed; null: it did not, or none was made yet. */
  failureKind: FailureKind | null;
  /** Something was read at all: before that nothing is news. */
  hasData: boolean;
};

/** What is known of `account` at `now` (corrected, milliseconds since 1970). What it does not know stays as `before` had it. */
export function knownFacts(account: AccountState, now: number, before: KnownFacts | null): KnownFacts {
  const { customer, customerReadAt, tfa } = account.snapshot;
  const trial = trialAt(customer.trial, customerReadAt, now);
  const seen: KnownFacts = {
    accountId: account.id,
    customerId: customer.customerId,
    unreadSms: customer.unreadSms,
    blocks: codesOf(customer.blocks),
    tfa,
    trial,
    failureKind: account.customerFailure?.kind ?? null,
    hasData: customerReadAt !== null,
  };
  if (before === null || isOtherAccount(before, seen)) return seen;
  return {
    ...seen,
    customerId: newest(before.customerId, seen.customerId),
    unreadSms: newest(before.unreadSms, seen.unreadSms),
    blocks: newest(before.blocks, seen.blocks),
    tfa: newest(before.tfa, seen.tfa),
    trial: trial.state === "unknown" ? before.trial : trial,
  };
}

/**
 * What is new of the account on screen, in sentences: worst first, none for what was or is unknown, none at first sight.
 *
 * @param told what has an answer of its own: two-factor authentication being switched here, a refresh that was asked for
 */
export function accountNews(
  before: KnownFacts | null,
  after: KnownFacts,
  told: { isOwnSwitch: boolean; isRefresh: boolean },
  texts: Texts,
): string[] {
  if (before === null || !before.hasData || isOtherAccount(before, after)) return [];
  const lines = changesOf(before, after, told.isOwnSwitch).map((change) => changeLine(texts, change));
  return told.isRefresh ? lines : [...failureNews(before, after, texts), ...lines];
}

function changesOf(before: KnownFacts, after: KnownFacts, isOwnSwitch: boolean): Change[] {
  const at = 0;
  const changes: Change[] = [];
  const { blocks, tfa, unreadSms, trial } = after;
  if (before.blocks.state !== "unknown" && blocks.state !== "unknown") {
    const [former, types] = [valuesOf(before.blocks), valuesOf(blocks)];
    if (former.length === 0 && types.length > 0) changes.push({ kind: "block-appeared", at, types });
    else if (former.length > 0 && types.length === 0) changes.push({ kind: "block-lifted", at });
    else if (former.join("\n") !== types.join("\n")) changes.push({ kind: "block-changed", at, types });
  }
  if (
    !isOwnSwitch &&
    before.tfa.state === "known" &&
    tfa.state === "known" &&
    before.tfa.value !== tfa.value
  ) {
    changes.push({ kind: "tfa-switched", at, isOn: tfa.value, isOwn: false });
  }
  if (trial.state === "ended" && isCounting(before.trial)) {
    changes.push({ kind: "trial-ended", at, endsAt: trial.endsAt });
  } else if (isCounting(trial) && isCounting(before.trial) && trial.daysLeft < before.trial.daysLeft) {
    changes.push({ kind: "trial-days", at, daysLeft: trial.daysLeft, endsAt: trial.endsAt });
  }
  if (before.unreadSms.state === "known" && unreadSms.state === "known") {
    const unread = unreadSms.value;
    const more = unread - before.unreadSms.value;
    // Above the safe integers there is no exact figure (docs/api-behaviour.md, D43).
    const count = unread >= Number.MAX_SAFE_INTEGER ? unread : more;
    if (more > 0) changes.push({ kind: "sms-arrived", at, count, unread });
  }
  return changes;
}

/** A failure that begins or turns to the key is news, one that only goes on in another way is not. */
function failureNews(before: KnownFacts, after: KnownFacts, texts: Texts): string[] {
  const [former, kind] = [before.failureKind, after.failureKind];
  if (kind === former) return [];
  if (kind === null) return [texts.t("notice.service.back")];
  const isNew = former === null || kind === "unauthorized";
  return isNew ? [failureText(texts, failure(kind)).title] : [];
}

type Counting = TrialStatus & { daysLeft: number };

function isCounting(trial: TrialStatus): trial is Counting {
  return trial.daysLeft !== null;
}

function isOtherAccount(before: KnownFacts, after: KnownFacts): boolean {
  if (before.accountId !== after.accountId) return true;
  const [former, customerId] = [before.customerId, after.customerId];
  return former.state === "known" && customerId.state === "known" && former.value !== customerId.value;
}

function newest<T>(before: Reading<T>, after: Reading<T>): Reading<T> {
  return after.state === "unknown" ? before : after;
}

function codesOf(blocks: AccountState["snapshot"]["customer"]["blocks"]): KnownFacts["blocks"] {
  if (blocks.state !== "known") return blocks;
  return { state: "known", value: [...new Set(blocks.value.map(({ type }) => type))].sort() };
}

function valuesOf<T>(reading: Reading<T[]>): T[] {
  return reading.state === "known" ? reading.value : [];
}
