import * as z from "zod/mini";
import { readingOf, unknown } from "./reading";

/** The running or ended trial period as read. Source: specification, `expiration_date`. */
const trialSchema = z.object({
  /** Whole days left when the reply came; negative when it has ended. */
  daysLeftWhenRead: z.int(),
  /** The end as an ISO 8601 time with offset; null when missing or odd. */
  endsAt: z.nullable(z.string()),
  /** True when `daysLeftWhenRead` was computed from the date because the reply had no usable `days`. */
  isComputed: z.boolean(),
});
export type Trial = z.infer<typeof trialSchema>;

/** A tariff with a name, a description, or both. Cleaned plain text, not shortened. */
const tariffSchema = z.object({
  name: z.nullable(z.string()),
  description: z.nullable(z.string()),
});
export type Tariff = z.infer<typeof tariffSchema>;

/** A block of the account. `type` is lower-case; null when its cause can't be read. Only `agreement` is documented. */
const blockSchema = z.object({ type: z.nullable(z.string()) });
export type Block = z.infer<typeof blockSchema>;

/** What `GET api/v1/customer-info` said. */
export const customerInfoSchema = z.object({
  customerId: readingOf(z.string()),
  tariff: readingOf(tariffSchema),
  trial: readingOf(trialSchema),
  blocks: readingOf(z.array(blockSchema)),
  unreadSms: readingOf(z.int().check(z.nonnegative())),
  isSetupComplete: readingOf(z.boolean()),
});
export type CustomerInfo = z.infer<typeof customerInfoSchema>;

/** True: two-factor authentication is on. Never `none`. Source: specification, `tfa_active`. */
export const tfaReadingSchema = readingOf(z.boolean());
export type TfaReading = z.infer<typeof tfaReadingSchema>;

/** An amount in kopecks, negative where money is owed. Never `none`. Source: docs/api-behaviour.md, G. */
const amountReadingSchema = readingOf(z.int());
export type AmountReading = z.infer<typeof amountReadingSchema>;

/** The last good reading of one account. Times are milliseconds since 1970, by the clock that the server's `Date` corrected. */
export const snapshotSchema = z.object({
  /** When customer-info was read; null when only the two-factor state was ever read. */
  customerReadAt: z.nullable(z.number()),
  customer: customerInfoSchema,
  /** When the two-factor state was read; null: never. */
  tfaReadAt: z.nullable(z.number()),
  tfa: tfaReadingSchema,
  // Files of version 0.1.0 have none of the following.
  /** When the balance was read; null: never. */
  balanceReadAt: z._default(z.nullable(z.number()), null),
  balance: z._default(amountReadingSchema, unknown),
  /** The balance below which the operator itself warns. */
  balanceNotice: z._default(amountReadingSchema, unknown),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A customer of whom nothing is known. */
export const unknownCustomer: CustomerInfo = {
  customerId: { state: "unknown" },
  tariff: { state: "unknown" },
  trial: { state: "unknown" },
  blocks: { state: "unknown" },
  unreadSms: { state: "unknown" },
  isSetupComplete: { state: "unknown" },
};

/** A snapshot of an account that was never read. */
export const emptySnapshot: Snapshot = {
  customerReadAt: null,
  customer: unknownCustomer,
  tfaReadAt: null,
  tfa: { state: "unknown" },
  balanceReadAt: null,
  balance: { state: "unknown" },
  balanceNotice: { state: "unknown" },
};

/** The snapshot without what is known of its money. */
export function withoutBalance(snapshot: Snapshot): Snapshot {
  return { ...snapshot, balanceReadAt: null, balance: unknown, balanceNotice: unknown };
}
