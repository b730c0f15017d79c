import * as z from "zod/mini";
import { longestTime } from "./history";
import type { AccountState } from "./state";
import { hourMs } from "./time";
import { trialAt } from "./trial";

/** A chart of samples reaches back so many days. */
export const sampleDays = 90;
/** What stays as it is, is sampled anew after this time. */
export const sampleEveryMs = 6 * hourMs;

/**
 * What was read of an account at one time, for the charts: `null` is unknown and so a gap, never zero. A value holds until
 * the next sample. It holds no text of the server and no secret.
 */
export const sampleSchema = z.object({
  schema: z.literal(1),
  /** When it was true, milliseconds since 1970, by the clock that the server's `Date` corrected. */
  at: z.number().check(z.minimum(0), z.maximum(longestTime)),
  unread: z.nullable(z.int().check(z.nonnegative())),
  /** Whole days of the trial period left, 0: it ends today; `ended`, or `none`: there is no trial period. */
  daysLeft: z.nullable(z.union([z.int().check(z.nonnegative()), z.enum(["ended", "none"])])),
});
export type Sample = z.infer<typeof sampleSchema>;

/** The account's newest good reading as a sample; null: there is none. Beyond exact counting is unknown here. */
export function sampleOf({ snapshot }: AccountState): Sample | null {
  const { customer, customerReadAt: at } = snapshot;
  if (at === null) return null;
  const { unreadSms, trial } = customer;
  const isCounted = unreadSms.state === "known" && unreadSms.value < Number.MAX_SAFE_INTEGER;
  const { state, daysLeft } = trialAt(trial, at, at);
  return {
    schema: 1,
    at,
    unread: isCounted ? unreadSms.value : null,
    daysLeft: state === "none" || state === "ended" ? state : daysLeft,
  };
}
