import { balanceFacts } from "../../../../contract/accounts/balance";
import type { AccountFacts } from "../../../../contract/changes";
import { roubleKopecks } from "../../../../contract/money";
import { known, none, unknown } from "../../../../contract/reading";
import { defaultNotificationSettings } from "../../../../contract/settings/notification-settings";
import { hourMs } from "../../../../contract/time";
import { noon, quietSettings, type Step, trialOf } from "./scene";

/** What one reading finds, short enough for a table. */
const step = (facts: Partial<AccountFacts>): Step => ({ facts });

export const sms = (count: number): Step => step({ unreadSms: known(count) });
export const trial = (daysLeft: number | null, endsAt?: string): Step =>
  step({ trial: trialOf(daysLeft, endsAt) });
export const block = (...types: (string | null)[]): Step => step({ blocks: known(types) });
export const noBlock = step({ blocks: none });
/** A balance in roubles, where 500 are warned of. */
export const balance = (roubles: number): Step =>
  step({ balance: balanceFacts(known(roubles * roubleKopecks), 500 * roubleKopecks) });
export const tfaOn = step({ tfa: known(true) });
export const tfaOff = step({ tfa: known(false) });
export const keyRefused = step({ isKeyRefused: known(true) });
export const keyAccepted = step({ isKeyRefused: known(false) });
export const trouble = step({ longTrouble: known("server") });
export const noTrouble = step({ longTrouble: none });
export const locked = step({ isKeyringLocked: known(true) });
export const unlocked = step({ isKeyringLocked: known(false) });
export const unknownOf = (name: keyof AccountFacts): Step => step({ [name]: unknown });
export const otherCustomer = step({ customerId: known("99") });

/** A second account that reads the same as `one` does in this step. */
export const other = ({ facts = {} }: Step): Step => ({ otherFacts: facts });
export const both = ({ facts = {} }: Step): Step => ({ facts, otherFacts: facts });
export const twoAccounts: Step = { otherFacts: {} };

export const restart: Step = { isRestart: true };
export const inFront: Step = { context: { isWindowInFront: true } };
export const muteOne: Step = { muted: ["one"] };
export const muteNone: Step = { muted: [] };
export const switching: Step = { isSwitchingTfa: true };
export const hourLater: Step = { afterMs: hourMs };
/** Turns off notifications of this kind. */
export const off = (kind: keyof typeof defaultNotificationSettings.kinds): Step => ({
  settings: { kinds: { ...defaultNotificationSettings.kinds, [kind]: false } },
});
/** 23:05 of the first day, in quiet hours. */
export const evening: Step = { afterMs: 11 * hourMs, settings: quietSettings() };
export const toMorning: Step = { afterMs: 9 * hourMs };
export const paused: Step = { settings: { pausedUntil: noon + 2 * hourMs } };
export const toEndOfPause: Step = { afterMs: 2 * hourMs };

/** Several of these at one moment. */
export function together(...steps: Step[]): Step {
  const facts = Object.assign({}, ...steps.map((one) => one.facts));
  return Object.assign({}, ...steps, { facts });
}
