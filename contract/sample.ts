import * as z from "zod/mini";
import { maxTime } from "./history";
import { valueOrNull } from "./reading";
import type { AccountState } from "./state";

/** The chart of samples reaches back so many days. */
export const sampleDays = 90;

/**
 * The unread SMS and the balance that were read of an account at one time, for the charts: `null` is unknown and so a gap, never zero. A
 * value holds until the next sample. Earlier versions wrote the days left as well; they are not read any more.
 */
export const sampleSchema = z.object({
  schema: z.literal(1),
  /** When it was true, milliseconds since 1970, by the clock that the server's `Date` corrected. */
  at: z.number().check(z.minimum(0), z.maximum(maxTime)),
  unread: z.nullable(z.int().check(z.nonnegative())),
  /** The balance in kopecks; files of version 0.1.0 have none. */
  balance: z.optional(z.nullable(z.int())),
});
export type Sample = z.infer<typeof sampleSchema>;

/** The account's newest good reading as a sample; null: there is none. A count beyond exact integers is unknown here. */
export function sampleOf({ snapshot, balanceFailure }: AccountState): Sample | null {
  const { customer, customerReadAt: at } = snapshot;
  if (at === null) return null;
  const { unreadSms } = customer;
  const isCounted = unreadSms.state === "known" && unreadSms.value < Number.MAX_SAFE_INTEGER;
  const balance = balanceFailure === null ? valueOrNull(snapshot.balance) : null;
  return { schema: 1, at, unread: isCounted ? unreadSms.value : null, balance };
}
