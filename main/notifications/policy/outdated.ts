import { assertNever } from "../../../contract/assert-never";
import type { AccountFacts } from "../../../contract/changes";
import type { Reading } from "../../../contract/reading";
import type { NotifiableChange } from "./notification";

/** Whether a notification of this change no longer holds by these facts; unknown ones do not end it. */
export function isOutdated(change: NotifiableChange, facts: AccountFacts): boolean {
  switch (change.kind) {
    case "sms-arrived":
      return isOver(facts.unreadSms, (unread) => unread > change.unread - change.count);
    case "trial-days":
      return isOver(facts.trial, ({ daysLeft }) => daysLeft === change.daysLeft);
    case "trial-ended":
      return isOver(facts.trial, ({ daysLeft }) => daysLeft === null);
    case "block-appeared":
    case "block-changed":
      return facts.blocks.state === "none";
    case "block-lifted":
      return facts.blocks.state === "known";
    case "balance-low":
      return isOver(facts.balance, ({ level }) => level !== "enough");
    case "balance-negative":
      return isOver(facts.balance, ({ level }) => level === "negative");
    case "balance-topped-up":
      return isOver(facts.balance, ({ amount }) => amount >= change.amount);
    case "tfa-switched":
      return isOver(facts.tfa, (isOn) => isOn === change.isOn);
    case "key-refused":
      return isOver(facts.isKeyRefused, (isRefused) => isRefused);
    case "service-trouble":
      return facts.longTrouble.state === "none";
    case "service-back":
      return facts.longTrouble.state === "known";
    case "keyring-trouble":
      return isOver(facts.isKeyringLocked, (isLocked) => isLocked);
    default:
      return assertNever(change);
  }
}

function isOver<T>(reading: Reading<T>, holds: (value: T) => boolean): boolean {
  return reading.state === "none" || (reading.state === "known" && !holds(reading.value));
}
