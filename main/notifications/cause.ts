import { assertNever } from "../../contract/assert-never";
import type { Reading } from "../../contract/reading";
import { moscowDay } from "../../contract/time";
import { isSameEnd, type WatchedFacts, type WatchedTrial } from "../accounts/changes";
import type { TellableChange } from "./notice";

/** Whether what a notice tells still holds; unknown facts say neither. */
export type Cause = "stands" | "gone" | "unknown";

/** Whether the cause of a change still holds by these facts. */
export function causeOf(change: TellableChange, facts: WatchedFacts): Cause {
  switch (change.kind) {
    case "sms-arrived":
      return causeBy(facts.unreadSms, (unread) => unread > change.unread - change.count);
    case "trial-days":
      return causeBy(
        facts.trial,
        (trial) =>
          trial.daysLeft !== null &&
          trial.daysLeft <= change.daysLeft + 1 &&
          !isOfAnotherEnd(change.endsAt, trial),
      );
    case "trial-ended":
      return causeBy(facts.trial, ({ daysLeft }) => daysLeft === null);
    case "block-appeared":
    case "block-changed":
      return causeBy(facts.blocks, () => true);
    case "block-lifted":
      return opposite(causeBy(facts.blocks, () => true));
    case "tfa-switched":
      return causeBy(facts.tfa, (isOn) => isOn === change.isOn);
    case "key-refused":
      return causeBy(facts.isKeyRefused, (isRefused) => isRefused);
    case "service-trouble":
      return causeBy(facts.longTrouble, () => true);
    case "service-back":
      return opposite(causeBy(facts.longTrouble, () => true));
    case "keyring-trouble":
      return causeBy(facts.isKeyringLocked, (isLocked) => isLocked);
    default:
      return assertNever(change);
  }
}

/** Whether the words of a notice no longer hold, though its cause may: «осталось 7 дней» on the next day. */
export function isOutdated(change: TellableChange, facts: WatchedFacts): boolean {
  if (causeOf(change, facts) === "gone") return true;
  if (change.kind !== "trial-days" || facts.trial.state !== "known") return false;
  return facts.trial.value.daysLeft !== change.daysLeft;
}

/** A change that was held back, with the numbers of now. */
export function refreshed(change: TellableChange, facts: WatchedFacts): TellableChange {
  if (change.kind === "sms-arrived" && facts.unreadSms.state === "known") {
    const unread = facts.unreadSms.value;
    return { ...change, unread, count: Math.min(change.count, unread) };
  }
  if (change.kind === "trial-days" && facts.trial.state === "known") {
    return { ...change, daysLeft: facts.trial.value.daysLeft ?? change.daysLeft };
  }
  return change;
}

/** Whether a reminder was of an end that has since moved to another day: its words hold for neither. */
function isOfAnotherEnd(endsAt: string | null, { endDay, isEndDayExact }: WatchedTrial): boolean {
  const time = endsAt === null ? Number.NaN : Date.parse(endsAt);
  if (Number.isNaN(time)) return false;
  return !isSameEnd({ endDay: moscowDay(time), isEndDayExact: true }, { endDay, isEndDayExact });
}

function causeBy<T>(reading: Reading<T>, stands: (value: T) => boolean): Cause {
  if (reading.state === "unknown") return "unknown";
  return reading.state === "known" && stands(reading.value) ? "stands" : "gone";
}

function opposite(cause: Cause): Cause {
  if (cause === "unknown") return cause;
  return cause === "stands" ? "gone" : "stands";
}
