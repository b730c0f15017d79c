import * as z from "zod/mini";
import { roubleKopecks } from "../contract/money";
import { dayMs, hourMs, moscowDay, moscowOffsetMs, secondMs } from "../contract/time";

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
  /** The money, in kopecks: so much at `since`, and less by `chargePerHour` each hour; null: no right to see it. */
  readonly money: {
    readonly amount: number;
    readonly since: number;
    readonly chargePerHour: number;
    /** The balance below which the operator warns. */
    readonly noticeBelow: number;
  } | null;
  readonly isTfaOn: boolean;
  /** The PIN that disables two-factor authentication. */
  readonly pin: string;
};

/** What people and programs may know of an account: everything but the PIN. */
export type AccountSummary = {
  customerId: number;
  tariff: { name: string; description: string };
  daysLeft: number | null;
  expiration: string | null;
  blocks: string[];
  unreadSms: number;
  isSetupComplete: boolean;
  /** In roubles; null: there is no right to see it. */
  balance: number | null;
  tfa: boolean;
};

/** Messages that come by themselves never make more unread ones than this: the demo may run for days. */
const maxUnreadByItself = 99;

/** The unread messages at `now` (milliseconds since 1970), computed from the clock alone. */
export function unreadSmsAt(account: Account, now: number): number {
  const { count, since, everyMs } = account.unreadSms;
  if (everyMs === null) return count;
  const arrived = Math.floor((now - since) / everyMs);
  return Math.max(count, Math.min(maxUnreadByItself, count + arrived));
}

/** The balance in kopecks at `now` (milliseconds since 1970), computed from the clock alone; null: no right to see it. */
export function balanceAt({ money }: Account, now: number): number | null {
  if (money === null) return null;
  const hours = Math.max(0, Math.floor((now - money.since) / hourMs));
  return money.amount - hours * money.chargePerHour;
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

/** {@link AccountSummary} of an account at `now`. */
export function summaryOf(account: Account, now: number): AccountSummary {
  return {
    customerId: account.customerId,
    tariff: { ...account.tariff },
    daysLeft: daysLeftAt(account, now),
    expiration: account.trialEndsAt === null ? null : formatMoscowTime(account.trialEndsAt),
    blocks: [...account.blockTypes],
    unreadSms: unreadSmsAt(account, now),
    isSetupComplete: account.isSetupComplete,
    balance: roublesOf(balanceAt(account, now)),
    tfa: account.isTfaOn,
  };
}

function roublesOf(kopecks: number | null): number | null {
  return kopecks === null ? null : kopecks / roubleKopecks;
}

/** A change of the account from outside; what is absent stays. */
export const accountChangeSchema = z.strictObject({
  /** Whole days until the trial ends; null: no trial. */
  daysLeft: z.optional(z.nullable(z.int().check(z.minimum(-3650), z.maximum(3650)))),
  blocks: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(20))),
  unreadSms: z.optional(z.int().check(z.nonnegative())),
  /** In roubles; null: no right to see it. */
  balance: z.optional(z.nullable(z.number().check(z.minimum(-1_000_000), z.maximum(1_000_000)))),
  tfa: z.optional(z.boolean()),
  /** The PIN that disables two-factor authentication; it is shown nowhere. */
  pin: z.optional(z.string().check(z.regex(/^[0-9]{4,6}$/))),
});
export type AccountChange = z.infer<typeof accountChangeSchema>;

/** The account after `change` at `now` (milliseconds since 1970). */
export function changeAccount(account: Account, change: AccountChange, now: number): Account {
  const { unreadSms } = account;
  const changed: Account = {
    ...account,
    blockTypes: change.blocks ?? account.blockTypes,
    unreadSms:
      change.unreadSms === undefined ? unreadSms : { ...unreadSms, count: change.unreadSms, since: now },
    isTfaOn: change.tfa ?? account.isTfaOn,
    pin: change.pin ?? account.pin,
  };
  const paid = change.balance === undefined ? changed : withBalance(changed, change.balance, now);
  return change.daysLeft === undefined ? paid : withDaysLeft(paid, change.daysLeft, now);
}

/** The account with this balance in roubles at `now`; null: with no right to see it. */
export function withBalance(account: Account, roubles: number | null, now: number): Account {
  if (roubles === null) return { ...account, money: null };
  const amount = Math.round(roubles * roubleKopecks);
  return {
    ...account,
    money: { noticeBelow: 50_000, chargePerHour: 0, ...account.money, amount, since: now },
  };
}

/** A moment as the API writes it: Moscow time, no zone, `YYYY-MM-DD HH:MM:SS`. Source: specification, `expiration`. */
export function formatMoscowTime(time: number): string {
  return new Date(time + moscowOffsetMs).toISOString().slice(0, 19).replace("T", " ");
}

/** The last second of the Moscow day that is `days` after the day of `now`; both times in milliseconds since 1970. */
function endOfMoscowDay(now: number, days: number): number {
  return (moscowDay(now) + days + 1) * dayMs - moscowOffsetMs - secondMs;
}
