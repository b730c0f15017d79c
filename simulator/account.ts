import { moscowDay } from "../contract/time";
import { endOfMoscowDay, formatMoscowTime } from "./moscow-time";

/** The customer that the simulator pretends to have. Times are milliseconds since 1970. Holds the PIN. */
export type Account = {
  readonly customerId: number;
  readonly tariff: { readonly name: string; readonly description: string };
  /** When the trial ends; null: a paid tariff. */
  readonly trialEndsAt: number | null;
  readonly blockTypes: readonly string[];
  /** `count` unread messages at `since`, and one more each `everyMs` from then on; null: none comes. */
  readonly unreadSms: { readonly count: number; readonly since: number; readonly everyMs: number | null };
  readonly isSetupComplete: boolean;
  readonly isTfaOn: boolean;
  /** The PIN that disables two-factor authentication. */
  readonly pin: string;
};

/** An account as it is told to people and programs: without the PIN. */
export type AccountSummary = {
  customerId: number;
  tariff: { name: string; description: string };
  daysLeft: number | null;
  expiration: string | null;
  blocks: string[];
  unreadSms: number;
  isSetupComplete: boolean;
  tfa: boolean;
};

/** Messages that come by themselves never make more unread ones than this: the demo may run for days. */
const mostUnreadByItself = 99;

/** The unread messages at `now` (milliseconds since 1970), computed from the clock alone. */
export function unreadSmsAt(account: Account, now: number): number {
  const { count, since, everyMs } = account.unreadSms;
  if (everyMs === null) return count;
  const arrived = Math.floor((now - since) / everyMs);
  return Math.max(count, Math.min(mostUnreadByItself, count + arrived));
}

/** Whole Moscow days until the trial ends; negative from the very end on; null: no trial. */
export function daysLeftAt(account: Account, now: number): number | null {
  if (account.trialEndsAt === null) return null;
  const days = moscowDay(account.trialEndsAt) - moscowDay(now);
  return account.trialEndsAt > now ? days : Math.min(-1, days);
}

/** The account with `count` more unread messages at `now`. */
export function withNewSms(account: Account, count: number, now: number): Account {
  const unread = unreadSmsAt(account, now) + count;
  return { ...account, unreadSms: { ...account.unreadSms, count: unread, since: now } };
}

/** The account with a trial that ends in `days` whole days, at the end of that Moscow day; null: with none. */
export function withDaysLeft(account: Account, days: number | null, now: number): Account {
  return { ...account, trialEndsAt: days === null ? null : endOfMoscowDay(now, days) };
}

/** What may be told of an account at `now`. */
export function summaryOf(account: Account, now: number): AccountSummary {
  return {
    customerId: account.customerId,
    tariff: { ...account.tariff },
    daysLeft: daysLeftAt(account, now),
    expiration: account.trialEndsAt === null ? null : formatMoscowTime(account.trialEndsAt),
    blocks: [...account.blockTypes],
    unreadSms: unreadSmsAt(account, now),
    isSetupComplete: account.isSetupComplete,
    tfa: account.isTfaOn,
  };
}
