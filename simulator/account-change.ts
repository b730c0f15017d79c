import * as z from "zod/mini";
import { type Account, unreadSmsAt, withDaysLeft } from "./account";

const shortText = z.string().check(z.minLength(1), z.maxLength(500));

/** A change of the account from outside; what is absent stays. */
export const accountChangeSchema = z.strictObject({
  customerId: z.optional(z.int().check(z.positive())),
  tariffName: z.optional(shortText),
  tariffDescription: z.optional(shortText),
  /** Whole days until the trial ends; null: no trial. */
  daysLeft: z.optional(z.nullable(z.int().check(z.minimum(-3650), z.maximum(3650)))),
  blocks: z.optional(z.array(shortText).check(z.maxLength(20))),
  unreadSms: z.optional(z.int().check(z.nonnegative())),
  /** A message comes by itself after each of these; null: none comes. */
  smsEveryMs: z.optional(z.nullable(z.int().check(z.minimum(1_000)))),
  isSetupComplete: z.optional(z.boolean()),
  tfa: z.optional(z.boolean()),
  /** The PIN that disables two-factor authentication; it is told nowhere. */
  pin: z.optional(z.string().check(z.regex(/^[0-9]{4,6}$/))),
});
export type AccountChange = z.infer<typeof accountChangeSchema>;

/** The account after `change` at `now` (milliseconds since 1970). */
export function changeAccount(account: Account, change: AccountChange, now: number): Account {
  const unread = account.unreadSms;
  const changed: Account = {
    ...account,
    customerId: change.customerId ?? account.customerId,
    tariff: {
      name: change.tariffName ?? account.tariff.name,
      description: change.tariffDescription ?? account.tariff.description,
    },
    blockTypes: change.blocks ?? account.blockTypes,
    unreadSms:
      change.unreadSms === undefined && change.smsEveryMs === undefined
        ? unread
        : {
            count: change.unreadSms ?? unreadSmsAt(account, now),
            since: now,
            everyMs: change.smsEveryMs === undefined ? unread.everyMs : change.smsEveryMs,
          },
    isSetupComplete: change.isSetupComplete ?? account.isSetupComplete,
    isTfaOn: change.tfa ?? account.isTfaOn,
    pin: change.pin ?? account.pin,
  };
  return change.daysLeft === undefined ? changed : withDaysLeft(changed, change.daysLeft, now);
}
